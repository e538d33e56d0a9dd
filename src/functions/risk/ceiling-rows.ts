import { SCALED_UP } from "../../engine/sizing/ceiling";
import { CellError } from "../cells";
import type { Computed, Rows } from "../outputs";
import { verdictOf } from "./ceiling-verdict";
import { reasonOf } from "./ceiling-words";
import type { Found } from "./found-ceiling";
import { type ReadingGaps, refusedReading } from "./reading-gaps";
import { oddsInWords } from "./written";

/** What stands for the fraction of a ceiling that sets none. */
export const NO_BOUND = "no bound";

/** One row per ceiling; the answer and what it rests on below. */
export function ceilingRows(asked: Found): Rows {
  const { found, limits, readings, gaps } = asked;
  const { odds } = found;
  const figure = (label: string, value: Computed, why = ""): Computed[] => [
    label,
    value,
    "",
    "",
    "",
    why,
    "",
  ];
  const fall = (label: string, fraction: number) => {
    const at = odds.at(fraction);
    const error = `within a year, give or take ${oddsInWords(odds.errorOf(at))}`;
    return figure(label, at, fraction === 0 ? "nothing at risk" : error);
  };
  return [
    ["ceiling", "fraction of equity", "contracts", "at risk", "binds", "why", "what would move it"],
    ...found.ceilings.map(({ name, fraction, bounds, contracts, atRisk }) => {
      const { why, moves } = reasonOf(name, asked);
      const size = bounds ? [fraction, contracts, atRisk] : [NO_BOUND, "", ""];
      return [name, ...size, found.binding.includes(name), why, moves];
    }),
    ["answer", found.fraction, found.contracts, found.atRisk, "", verdictOf(asked), ""],
    fall("P(drawdown) at the answer", found.fraction),
    ...(asked.asked === undefined ? [] : [fall("P(drawdown) as asked", asked.asked)]),
    fall("P(drawdown) at 1 %", 0.01),
    fall("P(drawdown) at 2 %", SCALED_UP),
    figure("P(EV > 0)", found.positive ?? "not known", "by price and record"),
    figure(
      "missing readings",
      gaps.missing.length,
      limits?.policy === undefined ? namesOf(gaps) : "policy was given",
    ),
    ...readings.rows
      .filter(({ value }) => value instanceof CellError)
      .map((row) => figure(...refusedReading(row))),
  ];
}

/** The readings that were not given. */
export const namesOf = ({ missing }: ReadingGaps): string => missing.join(", ") || "none";
