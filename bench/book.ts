/** A book of index options as plain columns, the same for every contestant and every run. */
export interface Book {
  readonly name: string;
  readonly count: number;
  readonly isCall: Uint8Array;
  readonly spot: Float64Array;
  readonly strike: Float64Array;
  readonly years: Float64Array;
  readonly volatility: Float64Array;
  readonly rate: Float64Array;
  readonly dividendYield: Float64Array;
}

interface Range {
  readonly spot: readonly [number, number];
  readonly days: readonly [number, number];
  readonly volatility: readonly [number, number];
  readonly deviations: number;
  readonly strikeStep: number;
  readonly rate: number;
  readonly dividendYield: number;
}

export const SPX: Range = {
  spot: [5000, 6500],
  days: [1, 90],
  volatility: [0.1, 0.4],
  deviations: 3,
  strikeStep: 5,
  rate: 0.04,
  dividendYield: 0.013,
};

export const VIX: Range = {
  spot: [12, 32],
  days: [5, 155],
  volatility: [0.5, 1.5],
  deviations: 2,
  strikeStep: 0.5,
  rate: 0.04,
  dividendYield: 0.04,
};

/** A linear congruential generator (Knuth, The Art of Computer Programming 2, 3.3.4, table 1, line 16): good enough to lay out a book. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
}

/** `side` picks calls and puts at random, or the one that is out of the money. */
export function makeBook(name: string, range: Range, count: number, side: "any" | "outside"): Book {
  const next = generator(20261122);
  const between = ([low, high]: readonly [number, number]) => low + (high - low) * next();
  const column = () => new Float64Array(count);
  const book = {
    name,
    count,
    isCall: new Uint8Array(count),
    spot: column(),
    strike: column(),
    years: column(),
    volatility: column(),
    rate: column().fill(range.rate),
    dividendYield: column().fill(range.dividendYield),
  };
  for (let i = 0; i < count; i++) {
    const spot = between(range.spot);
    const years = Math.ceil(between(range.days)) / 365;
    const volatility = between(range.volatility);
    const deviations = between([-range.deviations, range.deviations]);
    const wanted = spot * Math.exp(deviations * volatility * Math.sqrt(years));
    const strike = Math.max(1, Math.round(wanted / range.strikeStep)) * range.strikeStep;
    book.spot[i] = spot;
    book.strike[i] = strike;
    book.years[i] = years;
    book.volatility[i] = volatility;
    book.isCall[i] = (side === "any" ? next() < 0.5 : strike > spot) ? 1 : 0;
  }
  return book;
}
