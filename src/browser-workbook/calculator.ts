import { type Result, receivedResult, type SentAnswer, type SentCall } from "../host/browser/sent-call";

interface Asked {
  found(result: Result): void;
  failed(why: Error): void;
}

/** The thread that works out what takes long; it starts with the first question. */
export function calculator(query: string) {
  const asked = new Map<number, Asked>();
  let worker: Worker | undefined;
  let last = 0;
  const end = () => {
    worker?.terminate();
    worker = undefined;
    for (const { failed } of asked.values()) failed(new Error("stopped"));
    asked.clear();
  };
  const start = () => {
    // Its name tells as what blank cells go to the functions.
    const started = new Worker(new URL("./calculator-worker.ts", import.meta.url), { name: query });
    started.addEventListener("message", ({ data }: MessageEvent<SentAnswer>) => {
      asked.get(data.id)?.found(receivedResult(data.result));
      asked.delete(data.id);
    });
    started.addEventListener("error", end);
    return started;
  };
  return {
    call: (call: Omit<SentCall, "id">) =>
      new Promise<Result>((found, failed) => {
        const id = ++last;
        asked.set(id, { found, failed });
        worker ??= start();
        worker.postMessage({ id, ...call } satisfies SentCall);
      }),
    /** What is being worked out ends here and now. */
    stop: end,
  };
}
