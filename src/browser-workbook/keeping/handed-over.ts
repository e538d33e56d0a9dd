/** A workbook for the page after its reload, where the browser keeps nothing else: the tab's own name outlives it. */

const MARK = "wingspan workbook:";

export interface HandedOver {
  readonly workbook: string;
  readonly why: string;
  readonly file?: string;
}

export function handOver(workbook: HandedOver): void {
  window.name = MARK + JSON.stringify(workbook);
}

export function handedOver(): HandedOver | undefined {
  if (!window.name.startsWith(MARK)) return undefined;
  const text = window.name.slice(MARK.length);
  window.name = "";
  return JSON.parse(text) as HandedOver;
}
