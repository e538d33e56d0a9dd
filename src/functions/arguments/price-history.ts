import { DomainError } from "../../engine/errors";
import { type HistoryColumns, type MarketDays, marketDays } from "../../engine/replay/history";
import { CellError, isBlank, type RawCell } from "../cells";
import { cellErrorOf } from "../outputs";
import { type Argument, BLANK_AS_ZERO, type Rows, refusal } from "./argument";
import { plain } from "./choice";
import { serialOfCell } from "./dates";
import { wholeRange } from "./range";

const words = {
  unit: "date, index points, VIX points",
  rule: "rows of (date, SPX, VIX), or columns under the headings date, SPX, VIX and where known VIX9D, VIX3M, m1 to m8 (VIX futures), exp1 to exp8",
};

const HEADINGS: Readonly<Record<string, readonly string[]>> = {
  day: ["date", "day"],
  spx: ["spx", "spxclose", "close", "index", "sp500"],
  vix: ["vix", "vixclose"],
  vix9d: ["vix9d"],
  vix3m: ["vix3m", "vxv"],
};
const UNHEADED = ["day", "spx", "vix", "vix9d", "vix3m"];
const MOST_FUTURES = 8;

/** Daily closes of SPX and VIX with what else is known of each session: the history of a replay. */
export function dailyHistory(
  summary = "Daily closes: date, SPX, VIX; headings may add VIX9D, VIX3M and VIX futures",
): Argument<MarketDays> {
  return wholeRange({ ...words, summary }, readHistory);
}

function readHistory(rows: Rows, name: string): MarketDays | CellError {
  if ((rows[0]?.length ?? 0) < 3) return refusal(name, words, rows[0]?.[0]);
  const columns = columnsOf(rows, name);
  if (columns instanceof CellError) return columns;
  try {
    return marketDays(columns, name);
  } catch (error) {
    if (error instanceof DomainError) return cellErrorOf(error);
    throw error;
  }
}

function columnsOf(rows: Rows, name: string): HistoryColumns | CellError {
  const first = rows[0] ?? [];
  const headed = typeof first[1] === "string" && typeof first[2] === "string";
  const headings = headed ? first.map((cell) => (typeof cell === "string" ? plain(cell) : "")) : [];
  const place = (column: string) =>
    headed
      ? headings.findIndex((heading) => HEADINGS[column]?.includes(heading))
      : UNHEADED.indexOf(column) < first.length
        ? UNHEADED.indexOf(column)
        : -1;
  const at = {
    day: place("day"),
    spx: place("spx"),
    vix: place("vix"),
    vix9d: place("vix9d"),
    vix3m: place("vix3m"),
  };
  const absent = (["day", "spx", "vix"] as const).find((column) => at[column] < 0);
  if (absent !== undefined)
    return new CellError(
      "#VALUE!",
      `${name}: must be ${words.rule}; no heading says "${HEADINGS[absent]?.[0]}"`,
    );
  const curve: { readonly future: number; readonly expiry: number }[] = [];
  for (let month = 1; month <= MOST_FUTURES && headings.includes(`m${month}`); month++)
    curve.push({ future: headings.indexOf(`m${month}`), expiry: headings.indexOf(`exp${month}`) });

  const found = {
    row: [] as number[],
    day: [] as number[],
    spx: [] as number[],
    vix: [] as number[],
    vix9d: [] as number[],
    vix3m: [] as number[],
    futures: [] as number[],
    expiries: [] as number[],
    futuresADay: curve.length,
  };
  for (let row = headed ? 1 : 0; row < rows.length; row++) {
    const cells = rows[row] ?? [];
    const day = cells[at.day];
    const spx = closeOf(cells[at.spx]);
    const vix = closeOf(cells[at.vix]);
    if ((isBlank(day) || day === 0) && Number.isNaN(spx) && Number.isNaN(vix)) continue;
    const serial = serialOfCell(day);
    if (serial === undefined || day === 0)
      return refusal(
        name,
        { unit: "date", rule: "an Excel date" },
        day,
        `, row ${row + 1}`,
        day === 0 ? BLANK_AS_ZERO : "",
      );
    found.row.push(row + 1);
    found.day.push(Math.floor(serial));
    found.spx.push(spx);
    found.vix.push(vix);
    found.vix9d.push(levelOf(cells[at.vix9d]));
    found.vix3m.push(levelOf(cells[at.vix3m]));
    for (const { future, expiry } of curve) {
      found.futures.push(levelOf(cells[future]));
      found.expiries.push(serialOfCell(cells[expiry]) ?? Number.NaN);
    }
  }
  return found;
}

/** A close of SPX or VIX; NaN for a cell without one. A 0 is for the reader of the history to refuse by its row. */
function closeOf(cell: RawCell): number {
  return typeof cell === "number" ? cell : Number.NaN;
}

/** A price that a session may lack, such as VIX9D before 2011; NaN without one, and for a blank's 0. */
function levelOf(cell: RawCell): number {
  return typeof cell === "number" && cell !== 0 ? cell : Number.NaN;
}
