/** House rules and laws of quotes at their own limits: at it, and the least beyond it. */
import { isHalfDay } from "../../src/engine/calendar/half-days";
import { isSession } from "../../src/engine/calendar/sessions";
import { butterflyBreaks, verticalBreaks } from "../../src/engine/chain/arbitrage";
import type { Listing } from "../../src/engine/chain/chain";
import { bookAction } from "../../src/engine/condor/book-action";
import { rollVerdict } from "../../src/engine/condor/roll-verdict";
import { type Harvest, takeOf } from "../../src/engine/hedge/harvest";
import { type HeldLayer, rollDecision } from "../../src/engine/hedge/roll-decision";
import { excelDate } from "../support/excel-date";

const CONDOR = { longPut: 6890, shortPut: 6900, shortCall: 7100, longCall: 7110 };
const market = (spot: number) => ({ spot, years: 1 / 252, volatility: 0.18, rate: 0, yield: 0 });
const CALM = { put: -0.1, call: 0.1 };
const situation = { dailyRange: 0.0116, vix: 15, rolled: false, vwap: undefined, vwapRule: "below" } as const;

describe("a roll of a condor", () => {
  const threatened = (spot: number, deltas: { put: number; call: number } = CALM) =>
    rollVerdict(CONDOR, market(spot), deltas, { ...situation, dailyRange: 0.01 }).threatened;

  test("a short strike is threatened from a delta of 0.25 on", () => {
    expect(threatened(7000, { put: -0.25, call: 0.1 })).toBe("put side");
    expect(threatened(7000, { put: -0.249, call: 0.1 })).toBe("no");
    expect(threatened(7000, { put: -0.1, call: 0.25 })).toBe("call side");
    expect(threatened(7000, { put: -0.1, call: 0.249 })).toBe("no");
    expect(threatened(7000, { put: -0.3, call: 0.3 })).toBe("both sides");
  });

  // At 6952.5 the reach is 0.0075 x 6952.5 = 52.14 points, at 7047.5 52.86.
  test("a short strike is threatened nearer than three quarters of a daily range", () => {
    expect(threatened(6952.4)).toBe("no");
    expect(threatened(6952)).toBe("put side");
    expect(threatened(7047)).toBe("no");
    expect(threatened(7047.2)).toBe("call side");
  });

  test("it rolls forward above a VIX of 16 or a range of 0.94 %, not at them", () => {
    const signal = (dailyRange: number, vix: number) =>
      rollVerdict(CONDOR, market(6905), CALM, { ...situation, dailyRange, vix }).signal;
    expect(signal(0.0094, 16)).toBe("HOLD");
    expect(signal(0.0095, 16)).toBe("FORWARD");
    expect(signal(0.0094, 16.01)).toBe("FORWARD");
  });

  test("it rolls back below a range of 0.94 % where the index lies on the right side of its VWAP, not at it", () => {
    const signal = (vwap: number, spot: number, vwapRule: "below" | "toward centre", dailyRange = 0.0093) =>
      rollVerdict(CONDOR, market(spot), CALM, { ...situation, rolled: true, dailyRange, vwap, vwapRule })
        .signal;
    expect(signal(7000, 6999.9, "below")).toBe("BACK");
    expect(signal(7000, 7000, "below")).toBe("HOLD");
    expect(signal(7000, 6999.9, "below", 0.0094)).toBe("HOLD");
    // Nearer to the put it wants to rise.
    expect(signal(6980, 6980.1, "toward centre")).toBe("BACK");
    expect(signal(6980, 6980, "toward centre")).toBe("HOLD");
    expect(signal(7020, 7019.9, "toward centre")).toBe("BACK");
    expect(signal(7020, 7020.1, "toward centre")).toBe("HOLD");
  });
});

test("an open condor is stopped at a mark of the stop and taken off at its target", () => {
  const action = (mark: number) =>
    bookAction({ condor: CONDOR, credit: 2 }, mark, market(7000), CALM, 0.005, {
      ...{ target: 0.5, stop: 2, vix: 15 },
    }).action;
  // A loss of two credits is a mark of three.
  expect([6, 5.99, 1.01, 1, 0].map(action)).toEqual(["STOP", "HOLD", "HOLD", "TAKE OFF", "TAKE OFF"]);
});

describe("a layer of the hedge", () => {
  const RULES = { refreshAt: 10, harvestGain: 1.5, harvestShare: 0.5 };
  const action = (over: Partial<HeldLayer>, vix: number, dailyRange?: number) => {
    const held: HeldLayer = { layer: 1, daysLeft: 25, gain: 0, contracts: 4, delta: undefined, ...over };
    const { action, sell } = rollDecision(held, vix, dailyRange, RULES);
    return `${action} ${sell}`;
  };

  test("is harvested from a gain of 150 % on, above a VIX of 16 or a range of 0.94 %", () => {
    expect(action({ gain: 1.5 }, 16.01)).toBe("HARVEST 2");
    expect(action({ gain: 1.499 }, 16.01)).toBe("HOLD 0");
    expect(action({ gain: 1.5 }, 16)).toBe("HOLD 0");
    expect(action({ gain: 1.5 }, 16, 0.0094)).toBe("HOLD 0");
    expect(action({ gain: 1.5 }, 16, 0.0095)).toBe("HARVEST 2");
    expect(action({ gain: 1.5, contracts: 3 }, 17)).toBe("HARVEST 1");
    expect(action({ gain: 1.5, contracts: 1 }, 17)).toBe("HOLD 0");
    expect(action({ gain: 1.5, layer: 2 }, 17)).toBe("HOLD 0");
  });

  test("is renewed with its days, or with a delta a quarter away while VIX is below 15", () => {
    expect(action({ daysLeft: 10 }, 14)).toBe("REFRESH 4");
    expect(action({ daysLeft: 10.5 }, 14)).toBe("HOLD 0");
    expect(action({ delta: 0.24 }, 14.99)).toBe("REFRESH 4");
    expect(action({ delta: 0.25 }, 14.99)).toBe("HOLD 0");
    expect(action({ delta: 0.75 }, 14.99)).toBe("HOLD 0");
    expect(action({ delta: 0.76 }, 14.99)).toBe("REFRESH 4");
    expect(action({ delta: 0.24 }, 15)).toBe("HOLD 0");
    expect(action({ daysLeft: 5, contracts: -4 }, 14)).toBe("HOLD 0");
    expect(action({ daysLeft: 5, contracts: 0 }, 14)).toBe("HOLD 0");
  });

  test.each<[Harvest, least: object, short: object, share: number]>([
    ["2 x cost", { multiple: 2 }, { multiple: 1.99 }, 1],
    ["3 x cost", { multiple: 3 }, { multiple: 2.99 }, 1],
    ["5 x cost", { multiple: 5 }, { multiple: 4.99 }, 1],
    ["VIX 30", { vix: 30 }, { vix: 29.99 }, 1],
    ["VIX 40", { vix: 40 }, { vix: 39.99 }, 1],
    ["half its days", { elapsed: 0.5, multiple: 1.01 }, { elapsed: 0.49, multiple: 1.01 }, 1],
    ["half its days", { elapsed: 0.6, multiple: 1.01 }, { elapsed: 0.6, multiple: 1 }, 1],
    ["a third at 2, 3 and 5 x", { multiple: 2 }, { multiple: 1.99 }, 1 / 3],
    ["a third at 2, 3 and 5 x", { multiple: 3, taken: 1 }, { multiple: 2.99, taken: 1 }, 1 / 2],
    ["a third at 2, 3 and 5 x", { multiple: 5, taken: 2 }, { multiple: 4.99, taken: 2 }, 1],
    ["a third at 2, 3 and 5 x", { multiple: 5, taken: 2 }, { multiple: 50, taken: 3 }, 1],
  ])("by %s takes of %p, and nothing of %p", (harvest, least, short, share) => {
    const of = (over: object) => takeOf(harvest)?.({ multiple: 1, vix: 20, elapsed: 0, taken: 0, ...over });
    expect(of(least)).toBeCloseTo(share, 12);
    expect(of(short)).toBe(0);
  });
});

describe("quotes that give money away", () => {
  const listing = (
    type: "call" | "put",
    ...quotes: readonly (readonly [strike: number, bid: number, ask: number])[]
  ) =>
    ({
      pairs: quotes.map(([strike, bid, ask]) => ({ strike, [type]: { type, strike, bid, ask } })),
    }) as unknown as Listing;

  test("a vertical bought for nothing loses nothing else; one bought for less is a gift", () => {
    expect(verticalBreaks(listing("call", [7000, 9, 10], [7010, 10, 11]))).toBe(0);
    expect(verticalBreaks(listing("call", [7000, 9, 10], [7010, 10.05, 11]))).toBe(1);
    expect(verticalBreaks(listing("put", [7000, 10, 11], [7010, 9, 10]))).toBe(0);
    expect(verticalBreaks(listing("put", [7000, 10.05, 11], [7010, 9, 10]))).toBe(1);
  });

  test("a vertical sold for its width cannot lose; one sold for more is a gift", () => {
    expect(verticalBreaks(listing("call", [7000, 20, 21], [7010, 9, 10]))).toBe(0);
    expect(verticalBreaks(listing("call", [7000, 20.05, 21], [7010, 9, 10]))).toBe(1);
    expect(verticalBreaks(listing("put", [7000, 9, 10], [7010, 20, 21]))).toBe(0);
    expect(verticalBreaks(listing("put", [7000, 9, 10], [7010, 20.05, 21]))).toBe(1);
  });

  // Wings at 12 and 6: 9 in the middle of equal steps, 10 a third of the way.
  test("a butterfly bought for nothing is none, one for less is a gift, by the distance of its strikes", () => {
    expect(butterflyBreaks(listing("call", [7000, 11, 12], [7010, 9, 10], [7020, 5, 6]))).toBe(0);
    expect(butterflyBreaks(listing("call", [7000, 11, 12], [7010, 9.05, 10], [7020, 5, 6]))).toBe(1);
    expect(butterflyBreaks(listing("call", [7000, 11, 12], [7010, 10, 10.5], [7030, 5, 6]))).toBe(0);
    expect(butterflyBreaks(listing("call", [7000, 11, 12], [7010, 10.05, 10.5], [7030, 5, 6]))).toBe(1);
  });
});

// NYSE: 13:00 closings since 1993; July's eve since 1995, on a Wednesday since 2013; before, the Friday after a Thursday
// the fourth. Martin Luther King day since 1998, Juneteenth since 2022.
test.each([
  ["1992-11-27", "session"],
  ["1993-11-26", "half"],
  ["1995-07-03", "half"],
  ["1996-07-05", "half"],
  ["2002-07-05", "half"],
  ["2012-07-03", "half"],
  ["2013-07-03", "half"],
  ["2013-07-05", "session"],
  ["2019-07-03", "half"],
  ["2024-07-03", "half"],
  ["2019-07-05", "session"],
  ["2020-12-24", "half"],
  ["2018-12-24", "half"],
  ["2021-12-24", "closed"],
  ["2020-07-03", "closed"],
  ["1997-01-20", "session"],
  ["1998-01-19", "closed"],
  ["2021-06-18", "session"],
  ["2022-06-20", "closed"],
])("%s was a day of the exchange: %s", (iso, kind) => {
  const day = excelDate(iso);
  expect(isSession(day) ? (isHalfDay(day) ? "half" : "session") : "closed").toBe(kind);
});
