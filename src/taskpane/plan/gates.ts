import { CellError, type CellValue, type ResultCell } from "../../functions/cells";
import { riskWhy } from "../../functions/risk/why.fn";
import { type FieldName, fieldNames, fieldOf } from "./fields";
import { rowsOf } from "./part";
import { ask } from "./worksheet";

/** Readings as a sheet holds them: (label, value). */
export type ReadingRows = readonly (readonly [label: string, cell: CellValue])[];

export const readingFields: readonly FieldName[] = fieldNames.filter(
  (name) => fieldOf(name).reading !== undefined,
);

/** One gate: what it read, how far it stands open, and why. */
export interface Gate {
  readonly name: string;
  readonly value: ResultCell;
  readonly threshold: ResultCell;
  /** From 0 closed to 1 open; null where it is switched off. */
  readonly open: number | null;
  readonly openAt: ResultCell;
  readonly binds: boolean;
  readonly why: string;
}

export interface Gates {
  readonly gates: readonly Gate[];
  /** The fraction of equity that they permit. */
  readonly permitted: number;
}

export function gatesOf(readings: ReadingRows): Gates {
  const [, ...rows] = rowsOf(ask(riskWhy, { readings }));
  const last = rows.at(-1) ?? [];
  return {
    gates: rows.slice(0, -1).map(([name, value = "", threshold = "", open, openAt = "", binds, why]) => ({
      name: String(name),
      value,
      threshold,
      open: typeof open === "number" ? open : null,
      openAt,
      binds: binds === true,
      why: why instanceof CellError ? why.message : String(why),
    })),
    permitted: Number(last[1]),
  };
}

/** Why the gates refuse a reading, in their own words; null when they take it. */
export function readingProblem(reading: string, cell: CellValue | null): string | null {
  if (cell === null) return null;
  const [, ...rows] = rowsOf(ask(riskWhy, { readings: [[reading, cell]] }));
  const refused = rows.find(([name, value]) => name === reading && value === "unreadable");
  return refused === undefined ? null : String(refused[6]);
}
