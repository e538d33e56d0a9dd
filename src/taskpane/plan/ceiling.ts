import { USD_PER_POINT } from "../../engine/quantities";
import type { CellValue } from "../../functions/cells";
import { riskCeiling } from "../../functions/risk/ceiling.fn";
import { valueHurdle } from "../../functions/value/hurdle.fn";
import type { FieldName } from "./fields";
import { fieldOf } from "./fields";
import { type ReadingRows, readingFields } from "./gates";
import type { Hedge } from "./hedge";
import { Refusal, rowsOf } from "./part";
import type { Report } from "./report";
import { ask } from "./worksheet";

/** SPX options. */

type Cells = Readonly<Record<FieldName, CellValue | null>>;

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

export const ceilingFields = [
  "wins",
  "trades",
  "equity",
  "tradesPerYear",
  "openRisk",
] as const satisfies readonly FieldName[];

/** What is typed, VIX and what follows from the plan: the readings that the gates watch. */
export function readingsOf(cells: Cells, report: Report, hedge: Hedge): ReadingRows {
  const typed = readingFields.flatMap((name) => {
    const cell = cells[name];
    return cell === null ? [] : [[fieldOf(name).reading ?? "", cell] as const];
  });
  const overHurdle = evOverHurdle(cells, report, hedge);
  return [
    ...typed,
    ...(cells.vix === null ? [] : [["VIX", cells.vix] as const]),
    ...(overHurdle === null ? [] : [["EV over hurdle", overHurdle] as const]),
    ["hedge called for", orNone(hedge.calledFor)],
    ...(cells.layersHeld === null
      ? []
      : [["hedge held", orNone(cells.layersHeld === true ? hedge.calledFor : 0)] as const]),
  ];
}

/** A count as the gates take it: a bare 0 could be a blank cell. */
function orNone(count: number): CellValue {
  return count === 0 ? "none" : count;
}

/** Expected result a year on equity, hedge cost taken off, less the return required; null while unknown. */
function evOverHurdle(cells: Cells, report: Report, hedge: Hedge): number | null {
  const ev = report.number("EV at realised vol");
  const [costs, hedgeCost] = [report.number("costs"), report.number("hedge cost")];
  if (ev === null || costs === null || hedgeCost === null) return null;
  const found = ask(valueHurdle, {
    // The report has charged the costs and the hedge already; the hurdle charges each on its own line.
    ev: ev + costs + hedgeCost,
    costs,
    contracts: hedge.condors,
    tradesPerYear: cells.tradesPerYear,
    netHedgeCost: hedgeCost * hedge.condors * Number(cells.tradesPerYear) * USD_PER_POINT,
    equity: cells.equity,
    capm: cells.requiredReturn,
    return: "EV over hurdle",
  });
  return typeof found === "number" ? found : null;
}

export function ceilingsOf(
  cells: Cells,
  report: Report,
  readings: ReadingRows,
  stressLoss: number,
): Ceilings {
  const known = (label: string) => {
    const found = report.number(label);
    if (found === null) throw new Refusal(`the report has no ${label}`);
    return found;
  };
  // Costs and hedge cost are paid from the credit: what is left is the credit of the odds.
  const credit = known("max profit");
  const given = {
    readings,
    credit,
    width: known("max loss") + credit,
    wins: cells.wins,
    trades: cells.trades,
    equity: cells.equity,
    tradesPerYear: cells.tradesPerYear,
    openRisk: cells.openRisk,
    stressLoss,
  };
  const [, ...rows] = rowsOf(ask(riskCeiling, given));
  const find = (label: string) => rows.find(([name]) => name === label) ?? [];
  const number = (cell: unknown) => (typeof cell === "number" ? cell : null);
  const answer = find("answer");
  const ceilings = rows.slice(
    0,
    rows.findIndex(([name]) => name === "answer"),
  );
  return {
    ceilings: ceilings.map(([name, fraction, contracts, , , why]) => ({
      name: String(name),
      fraction: Number(fraction),
      contracts: Number(contracts),
      why: String(why),
    })),
    fraction: Number(answer[1]),
    contracts: Number(answer[2]),
    binding: String(ceilings.find((row) => row[4] === true)?.[0] ?? ""),
    evNeededForTwo: number(find("EV needed for 2 %")[1]),
    oddsAtOne: number(find("P(drawdown) at 1 %")[1]),
    oddsAtTwo: number(find("P(drawdown) at 2 %")[1]),
  };
}
