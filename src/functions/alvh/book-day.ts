import { sessionBefore } from "../../engine/calendar/sessions";
import { attempt, DomainError, demand } from "../../engine/errors";
import { holdingRung, markHolding } from "../../engine/hedge/book";
import { vixOf } from "../../engine/hedge/futures-curve";
import type { HedgeMarket } from "../../engine/hedge/ladder";
import { uncoveredIn } from "../../engine/hedge/settlement-risk";
import { workedPlan } from "../../engine/plan/plan";
import type { Usd } from "../../engine/quantities";
import { episodes } from "../../engine/scenario/episodes";
import { hedgeUnder } from "../../engine/scenario/stress";
import type { HoldingRow } from "../arguments/holdings";
import { CellError } from "../cells";
import { HEDGE_DAY_HEADER as HEADER, SHOCK } from "../condor/book-day-columns";
import type { Computed, Rows } from "../outputs";
import { bookListing } from "./book-listing";
import type { BookFigures, HedgeBook } from "./book-row";

const ACTION = HEADER.indexOf("action");
const SUMMED = ["contracts", "P/L today", "P/L open", "$ per VIX point", "$ per vol point"];
const SESSION = 1 / 252;

/** Open: neither past its settlement nor on its way there. */
const isOpenAt = (figures: readonly (BookFigures | DomainError)[]) => (at: number) => {
  const found = figures[at];
  return (
    found !== undefined && !(found instanceof DomainError) && !/^SETTLE(D| ME)$/.test(String(found.action))
  );
};

/** Calls and futures sold that no bought ones of the same settlement cover. */
export function uncoveredOf(
  holdings: readonly HoldingRow[],
  figures: readonly (BookFigures | DomainError)[],
  { market, asOf }: HedgeBook,
): string {
  const isOpen = isOpenAt(figures);
  const open = holdings.flatMap(({ holding }, at) =>
    isOpen(at) && !(holding instanceof CellError) ? [holdingRung(settling(holding), market, asOf)] : [],
  );
  return uncoveredIn(open);
}

/** Dollars of all open positions on each named day, against their marks of now; what cannot be read spoils them all. */
export function hedgeShocks(
  holdings: readonly HoldingRow[],
  figures: readonly (BookFigures | DomainError)[],
  book: HedgeBook,
): Rows {
  const bad = figures.find((found) => found instanceof DomainError);
  const isOpen = isOpenAt(figures);
  demand(
    vixOf(book.market.curve) !== undefined,
    () => "curve (VIX points): must hold VIX at 0 days for named days",
  );
  const shocks = holdings.flatMap((row, at) =>
    isOpen(at) && bad === undefined ? [shocksOf(row, book)] : [],
  );
  return [["shock", "hedge $"], ...summed(shocks).map(({ name, gain }): Computed[] => [name, bad ?? gain])];
}

const summed = (shocks: readonly (readonly Shocked[])[]): readonly Shocked[] =>
  episodes.days.map(({ name }, day) => ({
    name,
    gain: shocks.reduce((sum, each) => sum + (each[day]?.gain ?? 0), 0),
  }));

/** The table of an afternoon: one row a position, what to do first, and the total under the named day that is worst. */
export function hedgeDayTable(
  holdings: readonly HoldingRow[],
  figures: readonly (BookFigures | DomainError)[],
  book: HedgeBook,
  before: HedgeMarket | undefined,
  totalNote: string,
): Rows {
  const isOpen = isOpenAt(figures);
  const shocks = holdings.map((row, at) => (isOpen(at) ? shocksOf(row, book) : []));
  const rows = holdings.map(({ row, instrument, holding }, at): Computed[] => {
    const found = figures[at]!;
    const name = [String(row), instrument ?? "unreadable"];
    if (found instanceof DomainError || holding instanceof CellError)
      return [...name, ...HEADER.slice(2).map(() => found as DomainError)];
    const worst = worstOf(shocks[at]!);
    return [
      ...name,
      holding.expiry ?? "none",
      isOpen(at) ? holding.contracts : 0,
      found.action,
      isOpen(at) ? todayOf(holdings[at]!, found, book, before) : "",
      found.gain,
      found.why,
      found.mark,
      found["days left"],
      found["$ per VIX point"],
      !isOpen(at) ? "" : book.marks[at] === undefined ? "model" : "yours",
      worst?.gain ?? "",
      worst?.name ?? "",
      found.vega,
      found.note,
    ];
  });
  const bad = figures.find((found) => found instanceof DomainError);
  const worst = worstOf(summed(shocks));
  const toDo = rows.filter((row) => !/^(HOLD|SETTLED)$/.test(String(row[ACTION]))).length;
  const total = HEADER.map((heading, column): Computed => {
    if (heading === "row") return "total";
    if (heading === "action") return `${toDo} to do`;
    if (heading === "note") return totalNote;
    if (heading === "worst shock") return shocks.some((each) => each.length > 0) ? (worst?.name ?? "") : "";
    if (heading === SHOCK) return bad ?? (shocks.some((each) => each.length > 0) ? (worst?.gain ?? "") : "");
    if (!SUMMED.includes(heading)) return "";
    if (bad !== undefined) return bad;
    const cells = rows.map((row) => row[column]);
    // Half a total would be a wrong number.
    if (heading === "P/L today" && cells.some((cell, at) => isOpen(at) && cell === "")) return "";
    return cells.reduce<number>((sum, cell) => sum + (typeof cell === "number" ? cell : 0), 0);
  });
  return [HEADER, ...rows, total];
}

/** Since the close before, on the curve then; blank where it is not given. */
function todayOf(
  { holding }: HoldingRow,
  { value }: BookFigures,
  { asOf }: HedgeBook,
  before: HedgeMarket | undefined,
): Computed {
  if (before === undefined || holding instanceof CellError || typeof value !== "number") return "";
  const day = sessionBefore(Math.floor(asOf));
  const then = attempt(() => markHolding(settling(holding), before, day));
  return then instanceof DomainError ? then : value - then.value;
}

const settling = (holding: Exclude<HoldingRow["holding"], CellError>) =>
  holding.expiry === undefined
    ? holding
    : { ...holding, expiry: bookListing(holding.instrument, holding.expiry).settles };

interface Shocked {
  readonly name: string;
  readonly gain: Usd;
}

/** Dollars of a position on each named day, against its mark of now; none where the curve has no VIX to move. */
function shocksOf({ holding }: HoldingRow, { market, asOf }: HedgeBook): readonly Shocked[] {
  const vix = vixOf(market.curve);
  if (vix === undefined || holding instanceof CellError) return [];
  const rungs = [holdingRung(settling(holding), market, asOf)];
  return episodes.days.map((episode) => {
    const { total } = hedgeUnder({ plan: workedPlan, rungs, vix }, episode, SESSION, market);
    return { name: episode.name, gain: typeof total === "number" ? total : 0 };
  });
}

function worstOf(shocks: readonly Shocked[]): Shocked | undefined {
  return shocks.reduce<Shocked | undefined>(
    (worst, each) => (worst === undefined || each.gain < worst.gain ? each : worst),
    undefined,
  );
}
