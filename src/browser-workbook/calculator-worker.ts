/** The functions once more, on a thread of their own: what takes long is worked out here, and the page answers meanwhile. */
import { customFunctionsRuntime } from "../host/browser/custom-functions-runtime";
import { receivedArguments, type SentAnswer, type SentCall, sentResult } from "../host/browser/sent-call";
import { blankOf } from "./blanks";

declare function importScripts(address: string): void;

const runtime = customFunctionsRuntime(blankOf(self.name));
Object.assign(globalThis, { CustomFunctions: runtime.CustomFunctions });
importScripts(new URL("functions.js", location.href).href);

self.addEventListener("message", ({ data }: MessageEvent<SentCall>) => {
  const { id, called, given, address } = data;
  const result = sentResult(runtime.call(called, receivedArguments(given), address));
  self.postMessage({ id, result } satisfies SentAnswer);
});
