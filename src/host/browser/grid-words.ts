/** The grid is one picture to a screen reader, and cut off on a narrow screen: what it shows, in words. */

import type { Model } from "@odoo/o-spreadsheet";
import { words } from "../words";
import { gridReader } from "./grid-reader";

export interface GridWords {
  /** The sheet in view. */
  readonly sheet: string;
  /** The selected cell: "B14: 1.09, formula =CONDOR.CREDIT(B7,B10,B9,B8)". */
  readonly cell: string;
  /** The sentences that stay in view at the head of the sheet: its question and its answer. */
  readonly head: readonly string[];
}

export function wordsOf(model: Model): GridWords {
  const { getters } = model;
  const { at, formula, value } = gridReader(model).selected();
  const { sheetId, row, col } = getters.getActivePosition();
  const shown = getters.getEvaluatedCell({ sheetId, row, col }).formattedValue;
  const message = typeof value === "object" && value !== null ? value.message : undefined;
  const cell = [
    `${at}: ${shown === "" ? "empty" : shown}`,
    ...(message === undefined ? [] : [message]),
    ...(formula.startsWith("=") ? [words`formula ${formula}`] : []),
  ].join(", ");
  const head = Array.from({ length: getters.getPaneDivisions(sheetId).ySplit }, (_, line) =>
    getters.getEvaluatedCell({ sheetId, row: line, col: 0 }),
  );
  return {
    sheet: getters.getSheetName(sheetId),
    cell,
    head: head.flatMap(({ formattedValue }) => (isSentence(formattedValue) ? [formattedValue] : [])),
  };
}

/** The heading of a column is none. */
const isSentence = (text: string): boolean => /\S\s\S.*[.?]$/.test(text);

/** Tells it once things have come to rest, and only what has changed. */
export function onLook(model: Model, pauseMs: number, tell: (words: GridWords) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => tell(wordsOf(model)), pauseMs);
  };
  model.on("update", onLook, later);
  later();
}
