import { CellError, type ResultCell } from "../../functions/cells";
import { words } from "../../host/words";
import type { Answer } from "./graph/answer";
import { Table } from "./graph/view";

/** One gate: what it read, how far it stands open, and why. */
export interface Gate {
  readonly name: string;
  readonly value: ResultCell;
  /** From 0 closed to 1 open; null where it is switched off. */
  readonly open: number | null;
  readonly openAt: ResultCell;
  readonly binds: boolean;
  readonly why: string;
  /** What history says of it. */
  readonly evidence: string;
}

export interface Gates {
  readonly gates: readonly Gate[];
  /** The fraction of equity that they permit. */
  readonly permitted: number;
}

export function gatesOf(answer: Answer): Gates {
  const table = new Table(answer);
  const [permitted = []] = table.rows.slice(-1);
  return {
    gates: table.rows.slice(0, -1).map((row) => {
      const open = table.at(row, "open");
      const why = table.at(row, "why");
      return {
        name: String(table.at(row, "gate")),
        value: table.at(row, "value"),
        open: typeof open === "number" ? open : null,
        openAt: table.at(row, "fully open at"),
        binds: table.at(row, "binds") === true,
        why: why instanceof CellError ? why.message : String(why),
        evidence: String(table.at(row, "evidence")),
      };
    }),
    permitted: table.number(permitted, "value"),
  };
}

/** What history says of a gate, for somebody who has not read how it was tried. */
const PLAIN: readonly (readonly [of: string, says: string])[] = [
  ["not tried", words`no history tells it`],
  ["no evidence over VIX1D", words`no smaller than VIX1D told`],
  ["too few days over VIX1D", words`too few days with VIX1D`],
  ["no evidence over VIX", words`days when it stood open moved as VIX told`],
  ["helps over VIX", words`days when it stood open moved less than VIX told`],
  ["hurts over VIX", words`days when it stood open moved more than VIX told`],
];

export function evidenceWords({ evidence }: Pick<Gate, "evidence">): string {
  return PLAIN.reduce((told, [of, says]) => told.replace(of, says), evidence);
}
