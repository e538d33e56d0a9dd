import { isoDate } from "../../engine/calendar/iso-date";
import { dollarsOf, recordOf, resultOf, type TradeRecord } from "../../engine/sizing/trade-record";
import type { Computed, Rows } from "../outputs";
import type { JournalTrade } from "./journal-trade";

export const GROUPINGS = ["strategy", "month", "year", "weekday", "exit"] as const;
export const LISTS = ["trades", "results"] as const;
export type By = "all" | (typeof GROUPINGS)[number] | (typeof LISTS)[number];

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];
/** Excel's day 2 was a Monday. */
const weekdayOf = (day: number) => (day - 2) % 7;

/** How a trade is sorted into groups, and how a group is called. */
const KEYS: Readonly<Record<(typeof GROUPINGS)[number], (trade: JournalTrade) => string>> = {
  strategy: ({ strategy }) => strategy || "not told",
  exit: ({ exit }) => exit || "not told",
  month: ({ closed }) => isoDate(closed).slice(0, 7),
  year: ({ closed }) => isoDate(closed).slice(0, 4),
  weekday: ({ opened }) => WEEKDAYS[weekdayOf(opened)] ?? "weekend",
};

const FIGURES: readonly (readonly [heading: string, of: (record: TradeRecord) => Computed])[] = [
  ["trades", ({ trades }) => trades],
  ["won", ({ won }) => won],
  ["lost", ({ lost }) => lost],
  ["effective wins", ({ effectiveWins }) => effectiveWins],
  ["win rate", ({ effectiveWins, trades }) => effectiveWins / trades],
  ["EV by record", ({ expected }) => expected],
  ["EV by record, low", ({ low }) => low],
  ["EV by record, high", ({ high }) => high],
  ["P/L dollars", ({ profit }) => profit],
  ["best", ({ best }) => best],
  ["worst", ({ worst }) => worst],
  ["longest streak", ({ longestStreak }) => longestStreak],
  ["drawdown", ({ drawdown }) => drawdown],
];

/** One row a group and the total, which is known, in the order of time or of the rows. */
export function groupRows(trades: readonly JournalTrade[], by: By, total: TradeRecord): Rows {
  const groups = new Map<string, JournalTrade[]>();
  const isGrouping = (name: By): name is (typeof GROUPINGS)[number] =>
    (GROUPINGS as readonly string[]).includes(name);
  if (isGrouping(by))
    for (const trade of trades) {
      const key = KEYS[by](trade);
      const known = groups.get(key);
      if (known === undefined) groups.set(key, [trade]);
      else known.push(trade);
    }
  const order = [...groups.keys()];
  if (by === "weekday") order.sort((one, other) => WEEKDAYS.indexOf(one) - WEEKDAYS.indexOf(other));
  const row = (name: string, record: TradeRecord): Computed[] => [
    name,
    ...FIGURES.map(([, figure]) => figure(record)),
  ];
  return [
    [by === "all" ? "record" : by, ...FIGURES.map(([heading]) => heading)],
    ...order.map((name) => row(name, recordOf(groups.get(name) ?? []))),
    row("total", total),
  ];
}

/** Every trade with its result, what all come to so far, the fall from the peak, and its check figure. */
export function tradeRows(trades: readonly JournalTrade[], edited: number | undefined): Rows {
  let [sum, peak] = [0, 0];
  return [
    [
      ...[
        "row",
        "closed",
        "strikes",
        "contracts",
        "result",
        "P/L dollars",
        "total",
        "drawdown",
        "exit",
        "check",
      ],
      "note",
    ],
    ...trades.map((trade): Computed[] => {
      const dollars = dollarsOf(trade);
      sum += dollars;
      peak = Math.max(peak, sum);
      const { row, closed, strikes, contracts, exit, check, beside } = trade;
      const notes = [
        ...(row === edited
          ? ["its check figure was another: this row or one closed before it was edited"]
          : []),
        ...(beside === undefined ? [] : [`with ${beside.toFixed(2)} dollars of a side that closed apart`]),
      ];
      return [
        ...[row, closed, strikes, contracts, resultOf(trade), dollars, sum, peak - sum, exit, check],
        notes.join("; "),
      ];
    }),
  ];
}

export function resultRows(trades: readonly JournalTrade[]): Rows {
  return trades.map((trade) => [resultOf(trade) === 0 ? "none" : resultOf(trade)]);
}
