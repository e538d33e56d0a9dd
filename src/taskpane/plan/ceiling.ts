import type { Answer } from "./graph/answer";
import { Table } from "./graph/view";

export interface Ceiling {
  readonly name: string;
  readonly fraction: number;
  readonly contracts: number;
  readonly why: string;
}

/** How much one trade may risk, what holds it there, and what 2 % would need. */
export interface Ceilings {
  readonly ceilings: readonly Ceiling[];
  readonly fraction: number;
  readonly contracts: number;
  readonly binding: string;
  readonly evNeededForTwo: number | null;
  readonly oddsAtOne: number | null;
  readonly oddsAtTwo: number | null;
}

/** The row below the ceilings: what they come to. */
const ANSWER = "answer";

export function ceilingsOf(answer: Answer): Ceilings {
  const table = new Table(answer);
  const found = (name: string) => {
    const cell = table.at(table.named(name), "fraction of equity");
    return typeof cell === "number" ? cell : null;
  };
  const ceilings = table.rows.slice(0, table.rows.indexOf(table.named(ANSWER)));
  return {
    ceilings: ceilings.map((row) => ({
      name: String(table.at(row, "ceiling")),
      fraction: table.number(row, "fraction of equity"),
      contracts: table.number(row, "contracts"),
      why: String(table.at(row, "why")),
    })),
    fraction: table.number(table.named(ANSWER), "fraction of equity"),
    contracts: table.number(table.named(ANSWER), "contracts"),
    binding: String(ceilings.find((row) => table.at(row, "binds") === true)?.[0] ?? ""),
    evNeededForTwo: found("EV needed for 2 %"),
    oddsAtOne: found("P(drawdown) at 1 %"),
    oddsAtTwo: found("P(drawdown) at 2 %"),
  };
}
