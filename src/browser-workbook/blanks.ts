import type { Blank } from "../host/browser/custom-functions-runtime";

const BLANKS: Readonly<Record<string, Blank>> = { null: null, text: "", "0": 0 };

/**
 * As what blank cells reach the functions, by the address of the page: "?blanks=0" as in desktop Excel, "?blanks=text" as an
 * empty text, else as null. A workbook can be tried for all three.
 */
export function blankOf(query: string): Blank {
  return BLANKS[new URLSearchParams(query).get("blanks") ?? "null"] ?? null;
}
