const LONGEST_SHEET_NAME = 31;
const FORBIDDEN = /[\\/?*[\]:]/g;

/** A name that Excel takes and no sheet has: a number is added where the wanted one is taken. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  // "History" is Excel's own, and an apostrophe may not stand at either end.
  const lawful =
    wanted
      .replace(FORBIDDEN, " ")
      .replace(/^'+|'+$/g, "")
      .trim() || "Sheet";
  const used = new Set([...taken.map((name) => name.toLowerCase()), "history"]);
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` ${number}`;
    const name = `${lawful.slice(0, LONGEST_SHEET_NAME - suffix.length).trimEnd()}${suffix}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}
