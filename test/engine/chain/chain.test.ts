import fc from "fast-check";
import { serialOf } from "../../../src/engine/calendar/civil-day";
import { butterflyBreaks, verticalBreaks } from "../../../src/engine/chain/arbitrage";
import { chainOf, type Listing } from "../../../src/engine/chain/chain";
import { creditAt, quotesOf, spreadShare } from "../../../src/engine/chain/condor-from-quotes";
import { parityForward } from "../../../src/engine/chain/forward";
import { listingQuality } from "../../../src/engine/chain/quality";
import type { Quote } from "../../../src/engine/chain/quote";
import { daysToSettlement, settlesAtOpen } from "../../../src/engine/chain/settlement";
import { chainSmiles } from "../../../src/engine/chain/smile-from-quotes";
import { quotesAt } from "../../../src/engine/chain/snapshot";
import { blackScholesPrice } from "../../../src/engine/options/black-scholes";

const EXPIRY = serialOf({ year: 2024, month: 1, day: 26 });
const AS_OF = serialOf({ year: 2024, month: 1, day: 5 });
const FORWARD = 4700;
const YEARS = 21 / 365;

function quote(strike: number, type: "call" | "put", bid?: number, ask?: number, row = 1): Quote {
  return { root: "SPXW", expiry: EXPIRY, strike, type, bid, ask, delta: undefined, quotedAt: undefined, row };
}

/** A chain whose mids are Black-76 prices of a known smile, ten cents wide. */
const trueVolatility = (strike: number) => 0.14 - 0.0003 * ((strike - FORWARD) / 10);
function cleanQuotes(): Quote[] {
  const quotes: Quote[] = [];
  for (let strike = 4500; strike <= 4900; strike += 10) {
    for (const type of ["call", "put"] as const) {
      const mid = blackScholesPrice(type === "call", FORWARD, strike, YEARS, trueVolatility(strike), 0, 0);
      quotes.push(quote(strike, type, mid - 0.05, mid + 0.05, quotes.length + 2));
    }
  }
  return quotes;
}
const only = (quotes: readonly Quote[]) => chainOf(quotes)[0] as Listing;
const smileOf = (quotes: readonly Quote[]) => chainSmiles(chainOf(quotes), AS_OF, 0)[0]?.strikes ?? [];

test("a chain made from a smile gives that smile and its forward back", () => {
  expect(parityForward(only(cleanQuotes()), YEARS, 0)).toMatchObject({ pairs: 11 });
  expect(parityForward(only(cleanQuotes()), YEARS, 0).forward).toBeCloseTo(FORWARD, 9);
  const strikes = smileOf(cleanQuotes());
  expect(strikes).toHaveLength(41);
  for (const { strike, volatility } of strikes) expect(volatility).toBeCloseTo(trueVolatility(strike), 9);
  expect(strikes.filter(({ side }) => side === "both").map(({ strike }) => strike)).toEqual([FORWARD]);
});

test("the order of the rows does not matter", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(cleanQuotes(), { minLength: 82, maxLength: 82 }), (shuffled) => {
      expect(smileOf(shuffled)).toEqual(smileOf(cleanQuotes()));
    }),
    { numRuns: 20 },
  );
});

const badRows: readonly {
  readonly name: string;
  readonly change: (quotes: Quote[]) => Quote[];
  readonly counted: object;
}[] = [
  { name: "crossed", change: (all) => replaced(all, quote(4600, "put", 9, 8)), counted: { crossed: 1 } },
  {
    name: "without a bid",
    change: (all) => replaced(all, quote(4600, "put", 0, 8)),
    counted: { zeroBids: 1 },
  },
  { name: "one-sided", change: (all) => replaced(all, quote(4600, "put", 8)), counted: { missingSides: 1 } },
  { name: "left out", change: (all) => all.filter((each) => !isPut4600(each)), counted: { missingSides: 1 } },
  {
    name: "contradicted",
    change: (all) => [...all, quote(4600, "put", 1, 2, 99)],
    counted: { contradicting: 2 },
  },
  { name: "repeated", change: (all) => [...all, ...all.filter(isPut4600)], counted: { repeated: 1 } },
  {
    name: "below zero",
    change: (all) => replaced(all, quote(4600, "put", -1, 8)),
    counted: { missingSides: 1 },
  },
];
const isPut4600 = ({ strike, type }: Quote) => strike === 4600 && type === "put";
const replaced = (all: Quote[], by: Quote) =>
  all.map((each) => (isPut4600(each) ? { ...by, row: each.row } : each));

test("seven kinds of bad row are tried", () => expect(badRows).toHaveLength(7));

test.each(badRows)(
  "a row that is $name is counted and moves no other strike",
  ({ name, change, counted }) => {
    const quotes = change(cleanQuotes());
    expect(listingQuality(only(quotes), YEARS, 0)).toMatchObject(counted);
    const others = (all: readonly Quote[]) => smileOf(all).filter(({ strike }) => strike !== 4600);
    expect(others(quotes)).toEqual(others(cleanQuotes()));
    const [bad] = smileOf(quotes).filter(({ strike }) => strike === 4600);
    expect(typeof bad?.volatility === "number").toBe(name === "repeated");
  },
);

test("a mistyped pair whose call and put agree does not move the forward", () => {
  const quotes = cleanQuotes().map((each) => (each.strike === 4860 ? { ...each, bid: 3, ask: 3.1 } : each));
  expect(parityForward(only(quotes), YEARS, 0).forward).toBeCloseTo(FORWARD, 9);
});

test("boxes tell the rate that the quotes were made with", () => {
  const rate = 0.05;
  const quotes: Quote[] = [];
  for (let strike = 4000; strike <= 5400; strike += 100)
    for (const type of ["call", "put"] as const) {
      const mid = blackScholesPrice(type === "call", FORWARD, strike, 1, 0.2, rate, rate);
      quotes.push(quote(strike, type, mid - 0.1, mid + 0.1));
    }
  expect(parityForward(only(quotes), 1, rate).boxRate).toBeCloseTo(rate, 9);
});

const CONDOR = { longPut: 4590, shortPut: 4600, shortCall: 4800, longCall: 4810 };

test("a fill lies between natural and mid, in proportion", () => {
  const quotes = quotesOf(only(cleanQuotes()), CONDOR);
  const natural = creditAt(quotes, { share: 0, shift: 0 });
  const mid = creditAt(quotes, { share: 1, shift: 0 });
  expect(mid - natural).toBeCloseTo(0.2, 9); // four half spreads of 0.05
  expect(creditAt(quotes, { share: 0.25, shift: 0 })).toBeCloseTo(natural + 0.05, 9);
  expect(creditAt(quotes, { share: 1, shift: -0.05 })).toBeCloseTo(mid - 0.05, 9);
  expect(spreadShare(quotes)).toBeCloseTo(0.4 / mid, 9);
});

test("a condor whose mids cancel out has no spread over its credit", () => {
  const [low, high] = [
    { bid: 1, ask: 1.5 },
    { bid: 2, ask: 2.5 },
  ];
  const share = (shortPut: object) =>
    spreadShare({ longPut: low, shortPut, shortCall: high, longCall: high } as Parameters<
      typeof spreadShare
    >[0]);
  expect(share(low)).toBeUndefined();
  // A mid of 1 under four half spreads of 0.25.
  expect(share(high)).toBeCloseTo(2, 12);
});

test.each([
  { bid: 9, ask: 8, words: "row 22: 4600 put is crossed, bid 9 over ask 8" },
  { bid: 0, ask: 0, words: "row 22: 4600 put has no quote" },
  { bid: undefined, ask: 8, words: "row 22: 4600 put has an ask but no bid" },
  { bid: 8, ask: 0, words: "row 22: 4600 put has a bid but no ask" },
])("a leg quoted $bid/$ask is refused by its row", ({ bid, ask, words }) => {
  const quotes = cleanQuotes().map((each) =>
    isPut4600(each) ? { ...quote(4600, "put", bid, ask), row: 22 } : each,
  );
  expect(() => quotesOf(only(quotes), CONDOR)).toThrow(words);
});

test("roots of one expiry stay apart", () => {
  const monthly = cleanQuotes().map((each) => ({ ...each, root: "SPX" }));
  expect(chainOf([...cleanQuotes(), ...monthly]).map(({ root }) => root)).toEqual(["SPX", "SPXW"]);
});

// Third Fridays: 2024-01-19; 2022-04-15 was Good Friday, so the April options of that year are dated the 14th.
test.each([
  { root: "SPX", year: 2024, month: 1, day: 19, open: true },
  { root: "SPXW", year: 2024, month: 1, day: 19, open: false },
  { root: "XSP", year: 2024, month: 1, day: 19, open: false },
  { root: "SPX", year: 2024, month: 1, day: 26, open: false },
  { root: "SPX", year: 2022, month: 4, day: 14, open: true },
  { root: "SPX", year: 2022, month: 4, day: 21, open: false },
  { root: "SPX", year: 2012, month: 12, day: 22, open: true },
  { root: "VIX", year: 2016, month: 6, day: 15, open: true },
  { root: "", year: 2024, month: 1, day: 19, open: false },
])("$root of $year-$month-$day settles at the open: $open", ({ root, open, ...date }) => {
  expect(settlesAtOpen(root, serialOf(date))).toBe(open);
});

test("time runs to 9:30 or 16:00, and a day without a time means 16:00", () => {
  const friday = serialOf({ year: 2024, month: 1, day: 19 });
  expect(daysToSettlement(friday - 14, "SPXW", friday)).toBeCloseTo(14, 9);
  expect(daysToSettlement(friday - 14, "SPX", friday)).toBeCloseTo(14 - 6.5 / 24, 9);
  expect(daysToSettlement(friday, "SPXW", friday)).toBe(0);
  expect(daysToSettlement(friday + 15.5 / 24, "SPXW", friday) * 24).toBeCloseTo(0.5, 6);
  expect(daysToSettlement(friday + 10 / 24, "SPX", friday)).toBeLessThan(0);
});

test("a series dated on a Saturday settles on the Friday before, one on a holiday the session before", () => {
  // The monthly series of December 2014, of Good Friday 2019 and of Juneteenth 2026.
  for (const [dated, settles] of [
    [serialOf({ year: 2014, month: 12, day: 20 }), serialOf({ year: 2014, month: 12, day: 19 })],
    [serialOf({ year: 2019, month: 4, day: 19 }), serialOf({ year: 2019, month: 4, day: 18 })],
    [serialOf({ year: 2026, month: 6, day: 19 }), serialOf({ year: 2026, month: 6, day: 18 })],
  ] as const) {
    expect(settlesAtOpen("SPX", dated)).toBe(true);
    expect(daysToSettlement(dated - 14, "SPX", dated)).toBeCloseTo(settles - (dated - 14) - 6.5 / 24, 9);
  }
});

test("on a half day an option lives until 13:00", () => {
  const eve = serialOf({ year: 2025, month: 12, day: 24 });
  expect(daysToSettlement(eve + 12.75 / 24, "SPXW", eve) * 24).toBeCloseTo(0.25, 6);
  expect(daysToSettlement(eve - 1, "SPXW", eve) * 24).toBeCloseTo(21, 6);
});

describe("quotes of several moments", () => {
  const at = (quotedAt: number, bid: number) => ({ ...quote(4600, "put", bid, bid + 1), quotedAt });
  const quotes = [at(AS_OF + 0.5, 5), at(AS_OF + 0.625, 6), at(AS_OF + 1.5, 7)];

  test("the last of the day at or before asOf is taken", () => {
    expect(quotesAt(quotes, AS_OF, undefined).quotes.map(({ bid }) => bid)).toEqual([6]);
    expect(quotesAt(quotes, AS_OF + 0.55, undefined)).toMatchObject({ quotes: [{ bid: 5 }], unused: 1 });
    expect(quotesAt(quotes, AS_OF + 1, undefined).quotes.map(({ bid }) => bid)).toEqual([7]);
  });

  test("time to expiry runs from the quotes' own time when asOf has none", () => {
    expect(quotesAt(quotes, AS_OF, undefined).moment).toBe(AS_OF + 0.625);
    expect(quotesAt(quotes, AS_OF + 0.7, undefined).moment).toBe(AS_OF + 0.7);
  });

  test("before the first quote, and on another day, there is none", () => {
    expect(() => quotesAt(quotes, AS_OF + 0.4, undefined)).toThrow("2024-01-05 12:00 to 2024-01-05 15:00");
    expect(() => quotesAt(quotes, AS_OF - 1, undefined)).toThrow("no quotes at 2024-01-04");
    expect(() => quotesAt(quotes, undefined, undefined)).toThrow(
      /^asOf .*2024-01-05 12:00 to 2024-01-06 12:00/,
    );
  });
});

test("spreads and butterflies that cannot lose at the quotes are counted", () => {
  expect([verticalBreaks(only(cleanQuotes())), butterflyBreaks(only(cleanQuotes()))]).toEqual([0, 0]);
  const free = [quote(100, "call", 5, 6), quote(110, "call", 7, 8)];
  expect(verticalBreaks(only(free))).toBe(1);
  const tooWide = [quote(100, "put", 1, 2), quote(110, "put", 13, 14)];
  expect(verticalBreaks(only(tooWide))).toBe(1);
  const bent = [quote(100, "call", 9, 10), quote(110, "call", 8, 8.5), quote(120, "call", 1, 2)];
  expect(butterflyBreaks(only(bent))).toBe(1); // half of 10 and half of 2 buy 6, below the bid of 8
});
