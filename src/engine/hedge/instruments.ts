import { nearestVixExpiry } from "../calendar/vix-expiry";
import { demand } from "../errors";
import type { Day, Points, VixPoints } from "../quantities";
import type { HedgeLeg, HedgeMark } from "./hedge-legs";
import { nearestListedStrike } from "./strike-grid";

/** What is agreed of one contract. */
export interface Terms {
  /** Days to expiry; the constant maturity of what never expires. */
  readonly days: number;
  /** Of the long option; 0 without one. */
  readonly strike: VixPoints;
  /** Points between the strikes of a spread, days between the expiries of a calendar; 0 for neither. */
  readonly width: number;
}

/** Everything that the hedge, the book and the tables know of an instrument. */
interface InstrumentRules {
  /** It is made of options: a strike is chosen, a gain can be harvested. */
  readonly hasStrike: boolean;
  readonly expires: boolean;
  /** A premium is paid for it; otherwise margin is posted. */
  readonly isPaidFor: boolean;
  /** It can lose no more than its price. */
  readonly isBounded: boolean;
  /** It can stand in one row of a book; what is not is held as rows of its parts. */
  readonly inBook: boolean;
  /** What its width counts, and what it may be; absent where it has none. */
  readonly width?: { readonly unit: "points" | "days"; readonly from: number; readonly to: number };
  /** The parts of one contract. */
  legs(terms: Terms): readonly HedgeLeg[];
  /** The short part on a listed strike or expiry too. */
  listed?(terms: Terms, asOf: Day): Terms;
  readonly notes?: (mark: HedgeMark) => readonly string[];
}

const call = ({ days, strike }: Terms, over: Partial<HedgeLeg> = {}): HedgeLeg => ({
  kind: "call",
  quantity: 1,
  days,
  strike,
  ...over,
});

/** VIX instruments by the name that stands in a layer's or a holding's row. */
const INSTRUMENTS = {
  call: {
    hasStrike: true,
    expires: true,
    isPaidFor: true,
    isBounded: true,
    inBook: true,
    legs: (terms) => [call(terms)],
  },
  "call spread": {
    hasStrike: true,
    expires: true,
    isPaidFor: true,
    isBounded: true,
    inBook: true,
    width: { unit: "points", from: 0.01, to: 1000 },
    legs(terms) {
      demand(terms.width > 0, () => `a call spread needs a width above 0 points, got ${terms.width}`);
      return [call(terms), call(terms, { quantity: -1, strike: terms.strike + terms.width })];
    },
    listed(terms) {
      const { strike, width } = terms;
      const listed: Points = width > 0 ? nearestListedStrike(strike + width) - strike : width;
      demand(
        width <= 0 || listed > 0,
        () => `width ${width} is less than a step of the listed strikes at ${strike}`,
      );
      return { ...terms, width: listed };
    },
  },
  calendar: {
    hasStrike: true,
    expires: true,
    isPaidFor: true,
    // The near leg answers to another, livelier future: a spike can cost more than the debit.
    isBounded: false,
    inBook: false,
    width: { unit: "days", from: 1, to: 1000 },
    legs(terms) {
      const { days, width } = terms;
      demand(
        width > 0 && width < days,
        () => `a calendar needs a width of 1 to ${days - 1} days between its expiries, got ${width}`,
      );
      return [call(terms), call(terms, { quantity: -1, days: days - width })];
    },
    listed(terms, asOf) {
      const near = nearestVixExpiry(asOf, terms.days - terms.width);
      return { ...terms, width: asOf + terms.days - near };
    },
    notes: ({ vixDelta }) => [
      vixDelta < 0
        ? "short the spike: the near future outruns the far one; can lose more than its debit"
        : "can lose more than its debit",
    ],
  },
  future: {
    hasStrike: false,
    expires: true,
    isPaidFor: false,
    isBounded: true,
    inBook: true,
    legs: ({ days }) => [{ kind: "future", quantity: 1, days, strike: 0 }],
    notes: () => ["no premium, margin instead; can lose its whole level"],
  },
  etf: {
    hasStrike: false,
    expires: false,
    isPaidFor: true,
    isBounded: true,
    inBook: true,
    legs: ({ days }) => [{ kind: "etf", quantity: 1, days, strike: 0 }],
  },
} as const satisfies Record<string, InstrumentRules>;

export type Instrument = keyof typeof INSTRUMENTS;
export const instrumentNames = Object.keys(INSTRUMENTS) as readonly Instrument[];

export function rulesOf(instrument: Instrument): InstrumentRules {
  return INSTRUMENTS[instrument];
}
/** Those that a row of a book can hold. */
export const heldInstruments = instrumentNames.filter((name) => rulesOf(name).inBook);

/** What one contract is, as help says it; apart, so that what only answers formulas need not carry it. */
export const instrumentMeanings: Readonly<Record<Instrument, string>> = {
  call: "a VIX call",
  "call spread": "a call less one `width` points higher",
  calendar: "a call less one of the same strike that expires `width` days earlier",
  future: "long VIX futures of $100 a point",
  etf: "a product that holds a constant-maturity mix of futures, per $100 a point",
};
