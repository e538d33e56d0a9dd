/** Long questions are answered here, so that the pane answers meanwhile. Cancelling ends the worker. */
import { answerOf, type WorkerMessage, type WorkerQuestion } from "./replay-questions";

const worker = globalThis as unknown as {
  addEventListener(type: "message", heard: (event: { readonly data: WorkerQuestion }) => void): void;
  postMessage(message: WorkerMessage): void;
};

worker.addEventListener("message", ({ data }) => answerOf(data, (message) => worker.postMessage(message)));
