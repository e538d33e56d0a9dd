import type { WorkerAnswer, WorkerMessage, WorkerQuestion } from "./replay-questions";

export interface Asked {
  readonly answer: Promise<WorkerAnswer | "cancelled">;
  cancel(): void;
}

/** Asks in a worker of its own; cancelling ends it at once. */
export function askWorker(
  question: WorkerQuestion,
  progress: (share: number, now: string) => void,
  start: () => Worker = startWorker,
): Asked {
  const worker = start();
  let cancelled = () => {};
  const answer = new Promise<WorkerAnswer | "cancelled">((found, failed) => {
    cancelled = () => found("cancelled");
    worker.addEventListener("message", ({ data }: MessageEvent<WorkerMessage>) => {
      if (data.kind === "progress") progress(data.done / data.of, data.now);
      else if (data.kind === "answer") found(data.answer);
      else failed(new Error(data.words));
    });
    worker.addEventListener("error", ({ message }) =>
      failed(new Error(message || "the worker did not start")),
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
  return new Worker(new URL("./replay-worker.ts", import.meta.url));
}
