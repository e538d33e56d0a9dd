import type { SimulationLine } from "../../../functions/scenario/simulate-table";
import { words } from "../../../host/words";
import * as write from "../../format";
import { rowOf } from "../evidence-words";
import type { SimulationAnswer } from "./simulation-question";

const MOST_DIGITS = 4;
/** So many paths without a case leave odds of at most 3 over their number, at 95 %: the rule of three. */
const NONE_SEEN = 3;

const digitsFor = (size: number) => Math.min(MOST_DIGITS, Math.max(1, Math.ceil(-Math.log10(size * 100))));

/** A share of the paths, with one standard error of having drawn no more of them. */
export function odds(share: number, paths: number): string {
  if (share <= 0 || share >= 1) {
    const bound = Math.min(1, NONE_SEEN / paths);
    const limit = (value: number) => write.percent(value, digitsFor(bound));
    return share <= 0 ? `<${limit(bound)}` : `>${limit(1 - bound)}`;
  }
  const error = Math.sqrt((share * (1 - share)) / paths);
  const digits = digitsFor(error);
  return `${write.percent(share, digits)} \u00b1\u00a0${(100 * error).toFixed(digits)}`;
}

/** Where the hedge did not pay, before anything else; then what it changed. */
export function simulationWords({ rows, names, paths, sessions, hedge }: SimulationAnswer): string {
  const last = hedge.at(-1);
  if (last === undefined) return words`No variant stands beside one without the hedge.`;
  const line = (label: SimulationLine) => {
    const found = rowOf(rows, label);
    return [
      found[names.indexOf(`${last.name} hedged`)] ?? 0,
      found[names.indexOf(`${last.name} unhedged`)] ?? 0,
    ];
  };
  const both = (label: SimulationLine, shown: (value: number) => string) => {
    const [hedged = 0, unhedged = 0] = line(label);
    return words`${shown(hedged)} with it and ${shown(unhedged)} without`;
  };
  return [
    words`At ${last.name} the hedge did not pay on ${write.percent(last.notPaid)} of the paths: they ended no higher with it.`,
    words`Of the worst 5\u00a0% without it, where it was needed most, it did not pay on ${write.percent(last.notPaidInTail)}; on ${write.percent(last.notShallower)} of all paths the deepest fall was no shallower.`,
    words`After ${write.plural(sessions, "session")} the middle result was ${both("median", write.signedPercent)}; the worst 5\u00a0% averaged ${both("CVaR 5 %", write.signedPercent)}.`,
    words`The odds of a 20\u00a0% fall were ${both("fell 20 %", (share) => odds(share, paths))}.`,
  ].join(" ");
}

/** The figures that stand side by side, each with its label for the eye. */
export function figureRows({ rows, paths }: SimulationAnswer) {
  const row = (label: string, line: SimulationLine, shown: (value: number) => string) => ({
    label,
    cells: rowOf(rows, line).map((value) => shown(value)),
  });
  const share = (value: number) => odds(value, paths);
  return [
    row(words`Middle result`, "median", write.signedPercent),
    row(words`One path in 20 ends below`, "5 % quantile", write.signedPercent),
    row(words`Mean of the worst 5\u00a0% (CVaR)`, "CVaR 5 %", write.signedPercent),
    row(words`Paths that lost`, "losing paths", share),
    row(words`Deepest fall, middle`, "median drawdown", write.percent),
    row(words`One path in 20 falls more than`, "95 % drawdown", write.percent),
    row(words`Odds of a 10\u00a0% fall`, "fell 10 %", share),
    row(words`Odds of a 20\u00a0% fall`, "fell 20 %", share),
    row(words`Odds of a 30\u00a0% fall`, "fell 30 %", share),
    row(words`Odds of ruin, a 50\u00a0% fall`, "fell 50 %", share),
  ];
}

/** The spread of the results, from the worst to the best. */
export function quantileRows({ rows }: SimulationAnswer) {
  const lines = {
    "5 % quantile": words`5\u00a0% end below`,
    "25 % quantile": words`25\u00a0% end below`,
    median: words`half end below`,
    "75 % quantile": words`75\u00a0% end below`,
    "95 % quantile": words`95\u00a0% end below`,
    mean: words`mean`,
    "standard error of the mean": words`its standard error`,
  } as const;
  return Object.entries(lines).map(([line, label]) => ({
    label,
    cells: rowOf(rows, line).map((value) =>
      line.startsWith("standard error") ? write.percent(value, 2) : write.signedPercent(value),
    ),
  }));
}
