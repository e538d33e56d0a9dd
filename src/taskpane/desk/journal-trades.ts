import { riskJournal } from "../../functions/risk/journal.fn";
import type { SheetCell } from "../../host/workbook";
import { ask } from "../plan/worksheet";

/** Days since 2025-11-10, and closes of the S&P 500 as FRED tells them, to 2025-12-05. */
const CLOSES = [
  [0, 6832.43],
  [1, 6846.61],
  [2, 6850.92],
  [3, 6737.49],
  [4, 6734.11],
  [7, 6672.41],
  [8, 6617.32],
  [9, 6642.16],
  [10, 6538.76],
  [11, 6602.99],
  [14, 6705.12],
  [15, 6765.88],
  [16, 6812.61],
  [18, 6849.09],
  [21, 6812.63],
  [22, 6829.37],
  [23, 6849.72],
  [24, 6857.12],
  [25, 6870.4],
] as const;
/** 2025-11-10. */
const FIRST_DAY = 45_971;

const AWAY = 0.0125;
const WING = 10;
const STEP = 5;
const CONTRACTS = 2;
const CREDIT = 1.1;
const FEES = 10.4;

export const JOURNAL_HEADINGS = [
  ...["date", "expiry", "strikes", "contracts", "credit", "close", "settlement", "fees", "exit", "note"],
  "check",
];

/** A condor a session, shorts 1.25 % away, settled at the next close: made up but for the closes. */
const made: readonly (readonly SheetCell[])[] = CLOSES.slice(1).map(([days, settled], at) => {
  const [sold, close] = CLOSES[at] as (typeof CLOSES)[number];
  const shortPut = Math.floor((close * (1 - AWAY)) / STEP) * STEP;
  const shortCall = Math.ceil((close * (1 + AWAY)) / STEP) * STEP;
  const strikes = [shortPut - WING, shortPut, shortCall, shortCall + WING].join("/");
  return [
    ...[FIRST_DAY + sold, FIRST_DAY + days, strikes, CONTRACTS, CREDIT, null, settled, FEES, "expired"],
    null,
  ];
});

const LISTED = ask(riskJournal, { trades: [JOURNAL_HEADINGS, ...made], by: "trades" });
const [listed, ...rows] = Array.isArray(LISTED) ? LISTED : [];
const CHECK = listed?.indexOf("check") ?? -1;

/**
 * Each with its check figure beside it, as who closed it would keep it. The last has none yet: what waits on the sheet
 * Desk closed the day before it, and would be told as an edit.
 */
export const trades: readonly (readonly SheetCell[])[] = made.map((cells, at) => [
  ...cells,
  at === made.length - 1 ? null : ((rows[at]?.[CHECK] as SheetCell | undefined) ?? null),
]);
