import { CellError, type CellValue } from "../../functions/cells";
import { riskHonesty } from "../../functions/risk/honesty.fn";
import { riskRuin } from "../../functions/risk/ruin.fn";
import { words } from "../../host/words";
import * as write from "../format";
import { ask, problemWith } from "../plan/worksheet";

/** What a vendor claims. */
export const claimFields = {
  winRate: { label: words`Claimed win rate`, unit: "", initial: "90%", argument: [riskRuin, "winRate"] },
  credit: { label: words`Credit`, unit: words`points`, initial: "1.15", argument: [riskRuin, "credit"] },
  width: { label: words`Wing width`, unit: words`points`, initial: "10", argument: [riskRuin, "width"] },
  size: {
    label: words`Risk per trade`,
    unit: words`of equity`,
    initial: "10%",
    argument: [riskRuin, "riskFraction"],
  },
  trades: {
    label: words`Trades a year`,
    unit: words`trades`,
    initial: "252",
    argument: [riskRuin, "trades"],
  },
} as const;
export type ClaimField = keyof typeof claimFields;
export const claimNames = Object.keys(claimFields) as readonly ClaimField[];

export type ClaimCells = Readonly<Record<ClaimField, CellValue | null>>;

export function claimProblem(name: ClaimField, cell: CellValue | null): string | null {
  const [definition, argument] = claimFields[name].argument;
  return problemWith(definition, argument, cell);
}

/** The claim in numbers, each with what it means. */
export function checkedClaim(
  cells: ClaimCells,
): readonly (readonly [label: string, value: string])[] | string {
  const { winRate, credit, width, size, trades } = cells;
  const given = { winRate, credit, width, riskFraction: size, trades };
  const odds = ask(riskRuin, { ...given, return: "headers" });
  if (odds instanceof CellError) return odds.message;
  if (!Array.isArray(odds)) return words`these entries have no answer`;
  const [labels = [], row = []] = odds;
  const value = (label: string) => row[labels.indexOf(label)];
  const number = (label: string, shown: (found: number) => string) => {
    const found = value(label);
    return typeof found === "number" ? shown(found) : found instanceof CellError ? found.message : "";
  };
  const breakEven = 1 - Number(credit) / Number(width);
  const ev = Number(value("EV by record"));
  // The record is empty: the question is how many trades it would take, not what one has shown.
  const toTell =
    ev > 0
      ? ask(riskHonesty, { wins: 0, trades: 0, credit, width, edge: ev, return: "trades to tell" })
      : null;
  return [
    [words`Break-even win rate, before costs`, write.percent(breakEven)],
    [words`EV by record of one, points`, write.signedPoints(ev)],
    [words`EV by record over the width`, write.signedPercent(ev / Number(width), 2)],
    [
      words`Trades to tell it from luck`,
      typeof toTell === "number"
        ? write.count(toTell)
        : toTell === null
          ? words`it does not claim an edge`
          : toTell instanceof CellError
            ? toTell.message
            : "",
    ],
    [words`Odds of -10\u00a0% in a year`, number("P(drawdown 10 %)", (found) => write.percent(found))],
    [words`Odds of -20\u00a0% in a year`, number("P(drawdown 20 %)", (found) => write.percent(found))],
    [words`Odds of -30\u00a0% in a year`, number("P(drawdown 30 %)", (found) => write.percent(found))],
    [words`Odds of -50\u00a0% in a year`, number("P(drawdown 50 %)", (found) => write.percent(found))],
  ];
}
