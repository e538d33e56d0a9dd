/** Long questions are answered here, so that the pane answers meanwhile. Cancelling ends the worker. */
import "../../../host/older-engines";
import { replayAnswer } from "../replay/replay-question";
import { simulationAnswer } from "../simulation/simulation-question";
import { type LongKind, tellAnswer, type WorkerMessage, type WorkerQuestion } from "./worker-messages";

const worker = globalThis as unknown as {
  addEventListener(type: "message", heard: (event: { readonly data: WorkerQuestion }) => void): void;
  postMessage(message: WorkerMessage): void;
};

const answers = { replay: replayAnswer, simulation: simulationAnswer };

function answer<K extends LongKind>({ kind, question }: WorkerQuestion<K>): void {
  tellAnswer<K>(answers[kind] as Parameters<typeof tellAnswer<K>>[0], question, (message) =>
    worker.postMessage(message as WorkerMessage),
  );
}

worker.addEventListener("message", ({ data }) => answer(data));
