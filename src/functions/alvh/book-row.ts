import { isoDate } from "../../engine/calendar/iso-date";
import { tradingDaysLeft } from "../../engine/calendar/settlement";
import { DomainError, demand } from "../../engine/errors";
import { type Holding, markHolding, settledPrice } from "../../engine/hedge/book";
import { rulesOf } from "../../engine/hedge/instruments";
import type { HedgeMarket } from "../../engine/hedge/ladder";
import { type Day, USD_PER_POINT, type VixPoints } from "../../engine/quantities";
import type { HoldingRow } from "../arguments/holdings";
import { tradingText } from "../arguments/time";
import { CellError } from "../cells";
import type { Computed } from "../outputs";
import { type BookListing, bookListing, demandSettlement } from "./book-listing";

/** The cells of a row after its number and its instrument; positions without a figure leave it blank. */
export interface BookFigures {
  readonly mark: Computed;
  readonly value: Computed;
  readonly gain: Computed;
  readonly "gain share": Computed;
  readonly "days left": Computed;
  readonly delta: Computed;
  readonly vega: Computed;
  readonly "$ per VIX point": Computed;
  readonly action: Computed;
  readonly why: Computed;
  readonly note: Computed;
}

export const FIGURES: readonly (keyof BookFigures)[] = [
  "mark",
  "value",
  "gain",
  "gain share",
  "days left",
  "delta",
  "vega",
  "$ per VIX point",
  "action",
  "why",
  "note",
];

export interface HedgeBook {
  readonly market: HedgeMarket;
  readonly asOf: Day;
  readonly clock: "calendar" | "sessions";
  /** By the morning of the settlement. */
  readonly settledAt: ReadonlyMap<Day, VixPoints>;
  /** Prices of the user's own, by the place of the holding. */
  readonly marks: readonly (number | undefined)[];
}

/** The figures of one position, or why it has none. */
export function bookFigures(
  { row, holding }: HoldingRow,
  book: HedgeBook,
  own: number | undefined,
): BookFigures | DomainError {
  if (holding instanceof CellError) return new DomainError("argument", holding.message);
  try {
    if (holding.expiry === undefined) return openFigures(holding, book, "", own);
    const listing = bookListing(holding.instrument, holding.expiry);
    const held = { ...holding, expiry: listing.settles };
    return isOver(listing, book)
      ? pastFigures(held, listing, book)
      : openFigures(held, book, listing.note, own);
  } catch (error) {
    if (error instanceof DomainError)
      return new DomainError(error.kind, `holdings, row ${row}: ${error.message}`);
    throw error;
  }
}

/** A series is over after the opening print of its morning; a date without a time is before it, unless its level is given. */
function isOver({ settles, over }: BookListing, { asOf, settledAt }: HedgeBook): boolean {
  if (Math.floor(asOf) !== settles) return settles < asOf;
  return Number.isInteger(asOf) ? settledAt.has(settles) : asOf >= over;
}

function openFigures(
  holding: Holding,
  { market, asOf, clock, settledAt }: HedgeBook,
  note: string,
  own: number | undefined,
): BookFigures {
  const { expiry, contracts } = holding;
  demand(
    expiry === undefined || !settledAt.has(expiry),
    () =>
      `settlements: must be of mornings before asOf (${isoDate(asOf)}), got one for ${isoDate(expiry ?? 0)}`,
  );
  const marked = markHolding(holding, market, asOf, own);
  const dollars = contracts * USD_PER_POINT;
  const sessions = expiry !== undefined && clock === "sessions" && marked.daysLeft !== 0;
  return {
    mark: marked.mark.price,
    value: marked.value,
    gain: marked.gain,
    "gain share": marked.gainShare ?? "nothing paid",
    "days left": sessions ? tradingText(tradingDaysLeft(asOf, expiry, "AM")) : (marked.daysLeft ?? "none"),
    delta: marked.mark.delta,
    vega: dollars * marked.mark.vegaPerVolPoint,
    "$ per VIX point": dollars * marked.mark.vixDelta,
    action: marked.action,
    why: marked.reason,
    note,
  };
}

const NOTHING_OPEN = { value: 0, delta: 0, vega: 0, "$ per VIX point": 0 } as const;
const BLANK = Object.fromEntries(FIGURES.map((label) => [label, ""])) as unknown as BookFigures;

function pastFigures(
  holding: Holding,
  { settles, note }: BookListing,
  { settledAt }: HedgeBook,
): BookFigures {
  const level = settledAt.get(settles);
  if (level === undefined)
    return {
      ...BLANK,
      "days left": "expired",
      action: "SETTLE ME",
      why: `settled on ${isoDate(settles)}: give its ${rulesOf(holding.instrument).onIndex ? "level" : "VRO"} in settlements`,
      note,
    };
  demandSettlement(holding.instrument, level, settles);
  const price = settledPrice(holding, level);
  const { contracts, paid } = holding;
  return {
    ...NOTHING_OPEN,
    mark: price,
    gain: contracts * (price - paid) * USD_PER_POINT,
    "gain share": paid > 0 && contracts !== 0 ? Math.sign(contracts) * (price / paid - 1) : "nothing paid",
    "days left": "settled",
    action: "SETTLED",
    why: `settled at ${level}; the gain is booked, nothing of it is open`,
    note,
  };
}
