import { isoDate } from "../../engine/calendar/iso-date";
import { daysUntil, type Settlement } from "../../engine/calendar/settlement";
import { listedExpiry } from "../../engine/calendar/spx-listing";
import { settlesAtOpen } from "../../engine/chain/settlement";
import { type Position, type Standing, settled, standing } from "../../engine/condor/book";
import type { Condor } from "../../engine/condor/condor";
import type { VolatilityView } from "../../engine/condor/leg-volatility";
import { demandSameIndex } from "../../engine/condor/same-index";
import { DomainError, demand } from "../../engine/errors";
import type { Day, Points } from "../../engine/quantities";
import { CellError } from "../cells";
import { type Clock, timeLeft } from "./book-clock";
import { closeBefore, type OpenPosition } from "./book-day";
import { longGapNote } from "./long-gap-note";
import type { BookRow } from "./positions";

/** What a book is valued with. */
export interface BookMarket {
  readonly spot: Points;
  readonly asOf: Day;
  readonly costs: Points;
  readonly clock: Clock;
  /** By the day of the expiry. */
  readonly settledAt: ReadonlyMap<Day, Points>;
  /** Index at the close before. */
  readonly spotBefore: Points | undefined;
}

/** A row of the book as it stands; without a standing it waits for its settlement level. */
export interface ValuedRow {
  readonly expiry: Day;
  readonly days: number | string;
  readonly strikes: string;
  readonly standing: Standing | undefined;
  /** Of a row that is still open. */
  readonly open?: OpenPosition;
  readonly note: string;
}

/** The value of one row, or why it has none. */
export function valuedRow(
  { row, position, root, opened }: BookRow,
  volatility: VolatilityView | CellError,
  market: BookMarket,
): ValuedRow | DomainError {
  if (position instanceof CellError) return new DomainError("argument", position.message);
  try {
    const expiry = listedExpiry(position.expiry);
    const settlement = settlesAtOpen(root, position.expiry) ? "AM" : "PM";
    demandSameIndex(
      position.condor,
      market.spot,
      (span) =>
        `strikes (index points): must be of the index whose spot is ${market.spot}, got ${span} - another index has a book of its own`,
    );
    const found =
      daysUntil(market.asOf, expiry, settlement) < 0
        ? pastRow(position, expiry, market)
        : openRow({ position, root, opened, expiry }, settlement, volatility, market);
    const moved =
      expiry === position.expiry ? "" : `expires on ${isoDate(expiry)}, the session before the holiday`;
    return { ...found, expiry, strikes: strikesOf(position.condor), note: joined(moved, found.note) };
  } catch (error) {
    if (error instanceof DomainError)
      return new DomainError(error.kind, `positions, row ${row}: ${error.message}`);
    throw error;
  }
}

const NIGHT = 'the night before its opening print is not among its sessions: clock "calendar" counts it';

type Found = Pick<ValuedRow, "days" | "standing" | "open" | "note">;

function openRow(
  row: Pick<OpenPosition, "position" | "root" | "opened" | "expiry">,
  settlement: Settlement,
  volatility: VolatilityView | CellError,
  { spot, asOf, costs, clock, settledAt, spotBefore }: BookMarket,
): Found {
  const { position, expiry } = row;
  if (volatility instanceof CellError) throw new DomainError("argument", volatility.message);
  const { days, years, dayInYears } = timeLeft(clock, asOf, expiry, settlement);
  demand(
    !settledAt.has(expiry) || years === 0,
    () => `settlements: must be of expiries before asOf (${isoDate(asOf)}), got one for ${isoDate(expiry)}`,
  );
  const market = { spot, years, volatility, rate: 0, yield: 0 };
  const night = typeof days === "string" && settlement === "AM" ? NIGHT : "";
  const note = joined(clock === "sessions" ? longGapNote(asOf, expiry) : "", night);
  const marketBefore =
    spotBefore === undefined
      ? undefined
      : { ...market, spot: spotBefore, years: timeLeft(clock, closeBefore(asOf), expiry, settlement).years };
  return {
    days,
    standing: standing(position, market, costs, dayInYears),
    open: { ...row, market, marketBefore, costs },
    note,
  };
}

/** Its expiry is over: it settles at the level given, or stands apart until one is. */
function pastRow(position: Position, expiry: Day, { costs, settledAt }: BookMarket): Found {
  const level = settledAt.get(expiry);
  if (level === undefined)
    return {
      days: "expired",
      standing: undefined,
      note: `settle me: expired on ${isoDate(expiry)}, give its level in settlements`,
    };
  demandSameIndex(
    position.condor,
    level,
    (span) =>
      `settlements (index points): must be the level of the index whose strikes are ${span}, got ${level}`,
  );
  return {
    days: "settled",
    standing: settled(position, level, costs),
    note: `${position.contracts} settled at ${level}; the result is booked, nothing of it is open`,
  };
}

function strikesOf({ longPut, shortPut, shortCall, longCall }: Condor): string {
  return [longPut, shortPut, shortCall, longCall].join("/");
}

function joined(...notes: readonly string[]): string {
  return notes.filter(Boolean).join("; ");
}
