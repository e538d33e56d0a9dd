import { words } from "../../../host/words";
import { Refusal } from "../../plan/graph/part";
import { goneWords } from "../../updated";
import type { Progress } from "./asked";
import type { LongKind, LongQuestions, WorkerMessage, WorkerQuestion } from "./worker-messages";

export interface Asked<A> {
  readonly answer: Promise<A | "cancelled">;
  cancel(): void;
}

/** Asks in a worker of its own; cancelling ends it at once. */
export function askWorker<K extends LongKind>(
  question: WorkerQuestion<K>,
  progress: Progress,
  start: () => Worker = startWorker,
): Asked<LongQuestions[K]["answer"]> {
  const worker = start();
  let cancelled = () => {};
  const answer = new Promise<LongQuestions[K]["answer"] | "cancelled">((found, failed) => {
    cancelled = () => found("cancelled");
    worker.addEventListener("message", ({ data }: MessageEvent<WorkerMessage<K>>) => {
      if (data.kind === "progress") progress(data.share, data.now);
      else if (data.kind === "answer") found(data.answer);
      else failed(new Refusal(data.words));
    });
    worker.addEventListener("error", ({ message }) =>
      failed(new Refusal(message || words`the worker did not start. ${goneWords()}`)),
    );
  });
  worker.postMessage(question);
  const done = answer.finally(() => worker.terminate());
  return {
    answer: done,
    cancel: () => {
      worker.terminate();
      cancelled();
    },
  };
}

function startWorker(): Worker {
  return new Worker(new URL("./evidence-worker.ts", import.meta.url));
}
