import { DomainError } from "../../engine/errors";
import { recordOf, type TradeRecord } from "../../engine/sizing/trade-record";
import { sources } from "../../engine/sources";
import { choice } from "../arguments/choice";
import { optional } from "../arguments/quantity";
import { defineFunction } from "../define";
import { type Journal, journal } from "./journal-rows";
import { type By, GROUPINGS, groupRows, LISTS, resultRows, tradeRows } from "./journal-tables";

const YEAR: readonly (readonly (string | number)[])[] = [
  ["date", "expiry", "strikes", "contracts", "credit", "close", "settlement", "fees", "exit"],
  ["2026-11-02", "2026-11-03", "7005/7015/7265/7275", 2, 1.1, "", 7150, 20, "expired"],
  ["2026-11-03", "2026-11-04", "7005/7015/7265/7275", 2, 1.1, 0.5, "", 20, "target"],
  ["2026-11-04", "2026-11-05", "7005/7015/7265/7275", 2, 1.1, "", 7010, 20, "expired"],
];

const figure =
  (name: keyof TradeRecord) =>
  ({ record }: { readonly record: TradeRecord | DomainError }) =>
    record instanceof DomainError ? record : record[name];

/** Several formulas ask of one journal: it is put in order and summed once. */
const known = new WeakMap<Journal, ReturnType<typeof inTime>>();

function recorded(trades: Journal) {
  const found = known.get(trades) ?? inTime(trades);
  known.set(trades, found);
  return found;
}

function inTime(trades: Journal) {
  const closed = [...trades.closed].sort((one, other) => one.closed - other.closed);
  const record =
    closed.length > 0
      ? recordOf(closed)
      : new DomainError("not-enough-data", `trades: no trade has a result yet, ${trades.open} are without`);
  return { ...trades, closed, record };
}

export const riskJournal = defineFunction({
  id: "RISK.JOURNAL",
  summary:
    "Your closed trades: wins with partial losses in part, EV by record with its interval, streaks, drawdown, by strategy, month, weekday or exit, and what RISK.CEILING takes.",
  arguments: {
    trades: journal(),
    by: optional(
      choice(["all", ...GROUPINGS, ...LISTS], {
        summary:
          "Rows of the table: all, or one each strategy, month, year, weekday (of the trade) or exit; trades lists them, results is the column that RISK.CEILING takes",
      }),
      "all",
    ),
  },
  formula:
    "result = credit - fees / (100 x contracts) - cost, cost = close or the loss at expiry at the settlement; effective wins = trades x (1 - mean cost / mean width); EV by record = mean result; EV low and high: net credit - (1 - q) width at the ends of the 95 % interval of q, exact for whole wins; check figure: a hash of the row and of the figures of the last day before on which something closed",
  limits:
    'Index points of one condor at $100; dollars are for all contracts. A row with neither close nor settlement is open and left out; a close or settlement of 0 is a blank, "none" a close for nothing. The table of CONDOR.POSITIONS is read as it is: its closed condors; what closed beside them and is none (a side that was rolled) is shared among those of its root and expiry, and named where there are none, or legs of that expiry are still open. A bad row refuses the whole: half a record is a wrong one. Trades stand in the order in which they were closed (bought back, else expiry). Kept in the column check, the figures of the list of trades tell from which close on something was changed, added or taken out, in whatever order the rows stand; a 32-bit figure tells slips, not forgery.',
  source: `${sources.clopperPearson1934} (interval); effective wins: ${sources.method}`,
  standing: "house rule",
  examples: [
    {
      given: { trades: YEAR, return: "P/L dollars" },
      gives: -500,
      digits: 9,
      from: "hand arithmetic: 2 x 100 x (1.1 + 0.6 - 3.9) - 60",
    },
    {
      given: { trades: YEAR, return: "wins" },
      gives: 2.45,
      digits: 9,
      from: "hand arithmetic: 1 held, 0.95 bought back for 0.50, 0.50 settled half way through the wing",
    },
    {
      given: { trades: YEAR, by: "results" },
      gives: [[1], [0.5], [-4]],
      digits: 9,
      from: "hand arithmetic: 1.1 less 0.1 of fees, less 0, 0.5 and 5",
    },
  ],
  compute: ({ trades, by }) => ({ ...recorded(trades), by: by as By }),
  outputs: {
    trades: { unit: "trades", summary: "Closed trades", of: ({ closed }) => closed.length },
    wins: {
      unit: "trades",
      summary: "Wins, a partial loss counting as the share of the mean width kept: wins of RISK.CEILING",
      of: figure("effectiveWins"),
    },
    "net credit": {
      unit: "index points",
      summary: "Mean credit less fees: credit of RISK.CEILING",
      of: figure("net"),
    },
    width: {
      unit: "index points",
      summary: "Mean wing width",
      of: figure("width"),
    },
    "EV by record": {
      unit: "index points",
      summary: "Mean result of one condor",
      of: figure("expected"),
    },
    "EV by record, low": {
      formerly: "EV low",
      unit: "index points",
      summary: "Lower end of the 95 % interval of it on this record alone",
      of: figure("low"),
    },
    "EV by record, high": {
      formerly: "EV high",
      unit: "index points",
      summary: "Upper end of it",
      of: figure("high"),
    },
    "P/L dollars": {
      unit: "US dollars",
      summary: "Result of all closed trades",
      of: figure("profit"),
    },
    "longest streak": {
      unit: "trades",
      summary: "Most losses in a row",
      of: figure("longestStreak"),
    },
    drawdown: {
      unit: "US dollars",
      summary: "Deepest fall of the sum of results from its running peak",
      of: figure("drawdown"),
    },
    open: { unit: "trades", summary: "Trades without a close or a settlement", of: ({ open }) => open },
    "other dollars": {
      unit: "US dollars",
      summary: "Of rows of CONDOR.POSITIONS that closed and ended no condor, and of fees: in no other figure",
      of: ({ otherDollars }) => otherDollars,
    },
    edited: {
      unit: "row",
      summary:
        "First row, as they closed, whose check figure was another: it or one closed before was edited; none",
      of: ({ edited }) => edited ?? "none",
    },
  },
  table: {
    summary:
      "By group and in total: trades, won, lost, effective wins, win rate, EV by record with its interval, dollars, best, worst, longest losing streak, drawdown; or the list of trades with running total, drawdown and check figure; or the column of results",
    rows: ({ closed, record, by, edited }) => {
      if (record instanceof DomainError) throw record;
      if (by === "trades") return tradeRows(closed, edited);
      return by === "results" ? resultRows(closed) : groupRows(closed, by, record);
    },
  },
});
