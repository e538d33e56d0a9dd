import { words } from "../../host/words";
import type { Answer } from "./graph/answer";
import { Table } from "./graph/view";

export interface Ceiling {
  readonly name: string;
  /** Null where it sets no bound. */
  readonly fraction: number | null;
  readonly contracts: number;
  readonly binds: boolean;
  readonly why: string;
  /** What would move it. */
  readonly moves: string;
}

/** How much one trade may risk, what holds it there, and the one number of its odds. */
export interface Ceilings {
  readonly ceilings: readonly Ceiling[];
  readonly fraction: number;
  readonly contracts: number;
  readonly binding: string;
  /** Yes or no in one sentence, and the sentences that say why. */
  readonly answer: string;
  readonly because: string;
  readonly oddsHere: number | null;
  /** At the fraction that was asked for. */
  readonly oddsAsked: number | null;
  readonly oddsAtOne: number | null;
  readonly oddsAtTwo: number | null;
}

/** The row below the ceilings: what they come to. */
const ANSWER = "answer";
/** Where the verdict passes from its answer to its reasons. */
const REASONS = " Binding: ";

export function ceilingsOf(answer: Answer): Ceilings {
  const table = new Table(answer);
  const found = (name: string) => {
    const cell = table.at(table.named(name), "fraction of equity");
    return typeof cell === "number" ? cell : null;
  };
  const ceilings = table.rows.slice(0, table.rows.indexOf(table.named(ANSWER))).map((row): Ceiling => {
    const fraction = table.at(row, "fraction of equity");
    return {
      name: String(table.at(row, "ceiling")),
      fraction: typeof fraction === "number" ? fraction : null,
      contracts: table.number(row, "contracts"),
      binds: table.at(row, "binds") === true,
      why: String(table.at(row, "why")),
      moves: String(table.at(row, "what would move it")),
    };
  });
  const verdict = String(table.at(table.named(ANSWER), "why"));
  const cut = verdict.indexOf(REASONS);
  return {
    ceilings,
    fraction: table.number(table.named(ANSWER), "fraction of equity"),
    contracts: table.number(table.named(ANSWER), "contracts"),
    binding: ceilings
      .filter(({ binds }) => binds)
      .map(({ name }) => name)
      .join(", "),
    answer: verdict.slice(0, cut),
    because: verdict.slice(cut + 1),
    oddsHere: found("P(drawdown) at the answer"),
    oddsAsked: found("P(drawdown) as asked"),
    oddsAtOne: found("P(drawdown) at 1 %"),
    oddsAtTwo: found("P(drawdown) at 2 %"),
  };
}

/** What binds first and what would move it, a line each; what binds beside it is named. */
export function shortReasons({ ceilings }: Ceilings): readonly string[] {
  const [first, ...others] = ceilings.filter(({ binds }) => binds);
  if (first === undefined) return [];
  const too = others.length === 0 ? "" : words`; then ${others.map(({ name }) => name).join(" and ")}`;
  return [
    words`Binding: ${first.name} - ${first.why}.`,
    ...(first.moves === "" ? [] : [words`To move it: ${first.moves}${too}.`]),
  ];
}
