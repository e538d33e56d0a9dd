import { DomainError } from "../../engine/errors";
import { type HistoryNote, type MarketDays, marketDays } from "../../engine/replay/history";
import { CellError, cellErrorOf } from "../cells";
import { type HeadingRow, noHeading, placesOf } from "../reading/heading-row";
import { historyHeadings } from "../reading/history-headings";
import { stepOf } from "../reading/order";
import { type Argument, type Rows, refusal, type Summary } from "./argument";
import { refuseDatesFrom1904 } from "./dates-from-1904";
import { notSessions } from "./history";
import { EXPIRIES, FUTURES, historyColumnsOf } from "./price-columns";
import { wholeRange } from "./range";

const words = {
  unit: "date, index points, VIX points",
  rule: "rows of (date, SPX, VIX), or columns under the headings date, SPX, VIX and where known VIX1D, VIX9D, VIX3M, VVIX, m1 to m12 (VIX futures), exp1 to exp12",
};

const NEEDED = { date: ["day"], spx: ["spx", "close", "adjustedClose"], vix: ["vix"] } as const;
const shape = {
  needs: Object.values(NEEDED),
  takes: [
    "day",
    "spx",
    "vix",
    "vix1d",
    "vix9d",
    "vix3m",
    "vvix",
    "close",
    "adjustedClose",
    ...FUTURES,
    ...EXPIRIES,
  ],
} as const;
/** Daily closes of SPX and VIX with what else is known of each session: the history of a replay. */
export function dailyHistory(
  described: Summary = {
    summary: "Daily closes: date, SPX, VIX; headings may add VIX1D, VIX9D, VIX3M, VVIX and VIX futures",
  },
): Argument<MarketDays> {
  return wholeRange({ ...words, summary: described.summary }, readHistory);
}

function readHistory(given: Rows, name: string): MarketDays | CellError {
  if ((given[0]?.length ?? 0) < 3) return refusal(name, words, given[0]?.[0]);
  const found = historyHeadings(given, shape);
  const rows = found?.rows ?? given;
  const problem = found === undefined ? undefined : whatIsWrong(found.headings);
  if (problem !== undefined) return new CellError("#VALUE!", `${name}: ${problem}`);
  const notes = found === undefined ? [] : unreadHeadings(found.headings);
  const columns = historyColumnsOf(rows, name, found?.headings, notes);
  if (columns instanceof CellError) return columns;
  const step = stepOf(columns.day);
  if (step !== undefined) return notSessions(name, step);
  const [firstRow = 1] = columns.row;
  const early = refuseDatesFrom1904(name, rows[firstRow - 1]?.[columns.dayAt], columns.day);
  if (early !== undefined) return early;
  try {
    const days = marketDays(columns, name);
    return { ...days, notes: [...days.notes, ...notes] };
  } catch (error) {
    if (error instanceof DomainError) return cellErrorOf(error);
    throw error;
  }
}

function whatIsWrong(headings: HeadingRow): string | undefined {
  if (headings.twice !== undefined) return `${headings.twice}`;
  const absent = Object.entries(NEEDED).find(([, fields]) =>
    placesOf(headings, fields).every((at) => at < 0),
  );
  return absent === undefined ? undefined : `must be ${words.rule}; ${noHeading(absent[0], headings)}`;
}

function unreadHeadings({ unknown, row }: HeadingRow): HistoryNote[] {
  const what = `${unknown.length > 1 ? "headings" : "heading"} not read: ${unknown.join(", ")}`;
  return unknown.length === 0 ? [] : [{ what, count: unknown.length, firstRow: row + 1 }];
}
