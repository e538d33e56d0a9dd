import { nearestSpxExpiry } from "../calendar/spx-listing";
import { nearestVixExpiry } from "../calendar/vix-expiry";
import { demand } from "../errors";
import type { Contracts, Day, Points } from "../quantities";
import type { HedgeMark } from "./hedge-legs";
import type { HedgeLeg } from "./hedge-state";
import { nearestListedIndexStrike, nearestListedStrike } from "./strike-grid";

/** What is agreed of one contract. */
export interface Terms {
  /** Days to expiry; the constant maturity of what never expires. */
  readonly days: number;
  /** Of the option that the rule of the layer aims at; 0 without one. */
  readonly strike: Points;
  /** Points to the other strike of a spread, days between the expiries of a calendar; 0 for neither. */
  readonly width: number;
}

/** Everything that the hedge, the book and the tables know of an instrument. */
interface InstrumentRules {
  /** Its options, where it is made of any: a strike is chosen, a gain can be harvested. */
  readonly option?: "call" | "put";
  /** On SPX; otherwise on VIX. */
  readonly onIndex?: true;
  /** It is held at one maturity. */
  readonly neverExpires?: true;
  /** Margin is posted for it, no premium paid. */
  readonly onMargin?: true;
  /** It cannot stand in one row of a book; it is held as rows of its parts. */
  readonly inParts?: true;
  /** A premium may be received for it. */
  readonly mayBringCredit?: true;
  /** What its width counts, and what it may be; absent where it has none. */
  readonly width?: { readonly unit: "points" | "days"; readonly from: number; readonly to: number };
  /** The parts of one contract. */
  legs(terms: Terms): readonly HedgeLeg[];
  /** The other part on a listed strike or expiry too. */
  listed?(terms: Terms, asOf: Day): Terms;
  readonly notes?: (mark: HedgeMark, contracts: Contracts) => readonly string[];
}

const leg = (
  kind: HedgeLeg["kind"],
  { days, strike }: Terms,
  quantity: number,
  over: Partial<HedgeLeg> = {},
): HedgeLeg => ({ kind, quantity, days, strike, ...over });
const call = (terms: Terms, quantity = 1, over: Partial<HedgeLeg> = {}) => leg("call", terms, quantity, over);

/** So many options at the strike and so many at the other one, above it for calls and below it for puts. */
function spread(kind: "call" | "put" | "index put", near: number, far: number) {
  const side = kind === "call" ? 1 : -1;
  const onGrid = kind === "index put" ? nearestListedIndexStrike : nearestListedStrike;
  return {
    option: kind === "call" ? kind : "put",
    width: { unit: "points", from: 0.01, to: kind === "index put" ? 10_000 : 1000 },
    legs(terms: Terms): readonly HedgeLeg[] {
      const { strike, width } = terms;
      demand(width > 0, () => `a spread needs a width above 0 points, got ${width}`);
      demand(
        strike + side * width > 0,
        () => `width ${width} takes the other strike of ${Number(strike.toFixed(2))} to 0 or below`,
      );
      return [leg(kind, terms, near), leg(kind, terms, far, { strike: strike + side * width })];
    },
    listed(terms: Terms): Terms {
      const { strike, width } = terms;
      const listed: Points = width > 0 ? side * (onGrid(strike + side * width) - strike) : width;
      demand(
        width <= 0 || listed > 0,
        () => `width ${width} is less than a step of the listed strikes at ${strike}`,
      );
      return { ...terms, width: listed };
    },
  } as const;
}

/** Instruments by the name that stands in a layer's or a holding's row. */
const INSTRUMENTS = {
  call: { option: "call", legs: (terms) => [call(terms)] },
  "call spread": spread("call", 1, -1),
  calendar: {
    option: "call",
    inParts: true,
    width: { unit: "days", from: 1, to: 1000 },
    legs(terms) {
      const { days, width } = terms;
      demand(
        width > 0 && width < days,
        () => `a calendar needs a width of 1 to ${days - 1} days between its expiries, got ${width}`,
      );
      return [call(terms), call(terms, -1, { days: days - width })];
    },
    listed(terms, asOf) {
      const near = nearestVixExpiry(asOf, terms.days - terms.width);
      return { ...terms, width: asOf + terms.days - near };
    },
    notes: ({ vixDelta }, contracts) =>
      vixDelta * contracts < 0 ? ["short the spike: the near future outruns the far one"] : [],
  },
  future: {
    onMargin: true,
    legs: (terms) => [leg("future", terms, 1, { strike: 0 })],
    notes: () => ["no premium, margin instead"],
  },
  etf: { neverExpires: true, legs: (terms) => [leg("etf", terms, 1, { strike: 0 })] },
  "ratio spread": { ...spread("call", 1, -2), mayBringCredit: true },
  "back spread": { ...spread("call", -1, 2), mayBringCredit: true },
  put: { option: "put", legs: (terms) => [leg("put", terms, 1)] },
  "put spread": spread("put", 1, -1),
  "SPX put": { option: "put", onIndex: true, legs: (terms) => [leg("index put", terms, 1)] },
  "SPX put spread": { ...spread("index put", 1, -1), onIndex: true },
} as const satisfies Record<string, InstrumentRules>;

export type Instrument = keyof typeof INSTRUMENTS;
export const instrumentNames = Object.keys(INSTRUMENTS) as readonly Instrument[];

export function rulesOf(instrument: Instrument): InstrumentRules {
  return INSTRUMENTS[instrument];
}
/** Those that a row of a book can hold. */
export const heldInstruments = instrumentNames.filter((name) => !rulesOf(name).inParts);

/** The listed monthly expiry and the listed strike nearest to what a layer aims at. */
export function listingOf({ onIndex }: InstrumentRules) {
  return onIndex
    ? { expiry: nearestSpxExpiry, strike: nearestListedIndexStrike }
    : { expiry: nearestVixExpiry, strike: nearestListedStrike };
}

/** What one contract is, as help says it; apart, so that what only answers formulas need not carry it. */
export const instrumentMeanings: Readonly<Record<Instrument, string>> = {
  call: "a VIX call",
  "call spread": "a call less one `width` points higher",
  calendar: "a call less one of the same strike that expires `width` days earlier",
  future: "long VIX futures of $100 a point",
  etf: "a product that holds a constant-maturity mix of futures, per $100 a point",
  "ratio spread": "a call less two `width` points higher",
  "back spread": "two calls `width` points higher less one at the strike",
  put: "a VIX put",
  "put spread": "a VIX put less one `width` points lower",
  "SPX put": "a put on the index",
  "SPX put spread": "an SPX put less one `width` points lower",
};
