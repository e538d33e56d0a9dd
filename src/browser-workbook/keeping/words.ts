/** What the page says about keeping, with the reason that holds. */
import { words } from "../../host/words";
import type { Chapter } from "./records";

export const clock = (at: number) =>
  new Date(at).toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit", second: "2-digit" });

export const day = (at: number) =>
  new Date(at).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });

const SAVE = words`Save it to a file: File, Save as.`;

export async function failingWords(error: unknown, since: number): Promise<string> {
  const why = await whyNotKept(error);
  return words`${why}. What changed since ${clock(since)} is in this tab only and is gone when it closes. ${SAVE}`;
}

export async function whyNotKept(error: unknown): Promise<string> {
  const { name = "", message = "" } = (error ?? {}) as { name?: string; message?: string };
  if (name === "QuotaExceededError")
    return words`The browser has no room left for the workbook${await used()}`;
  if (name === "SecurityError" || name === "NotSupportedError")
    return words`This browser keeps nothing for this page: site data are switched off`;
  if (/\bIO ?Error|disk/i.test(message))
    return words`The browser cannot write to this computer's disk: it may be full (${name}: ${message})`;
  return words`The browser's storage does not answer (${[name, message].filter(Boolean).join(": ")})`;
}

async function used(): Promise<string> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    if (usage === undefined || quota === undefined) return "";
    const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
    return words` (${megabytes(usage)} of ${megabytes(quota)} MB used)`;
  } catch {
    return "";
  }
}

export const PARTED = words`Another tab changed the workbook while this one could not keep its own edits. ${SAVE} Then reload this tab to follow the other.`;

export const nameAside = (now: number) => (chapter: Chapter) =>
  words`Set aside ${day(now)} (of ${day(chapter.began)})`;

export function setAsideWords({ setAside }: Chapter, opened: string): string {
  return words`The workbook kept here was not opened: ${setAside?.reason}. It is untouched, as "${setAside?.name}" under File, Earlier versions. ${opened}`;
}
