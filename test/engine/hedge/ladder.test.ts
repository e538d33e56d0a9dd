import fc from "fast-check";
import { carryPerYear } from "../../../src/engine/hedge/carry";
import { futureAt } from "../../../src/engine/hedge/futures-curve";
import { hedgeCost } from "../../../src/engine/hedge/hedge-cost";
import { LOWEST_VIX, markOf } from "../../../src/engine/hedge/hedge-legs";
import { unmoved } from "../../../src/engine/hedge/hedge-state";
import { layerStrike } from "../../../src/engine/hedge/layer-strike";
import { type Layer, layerPresets } from "../../../src/engine/hedge/layers";
import { ROUNDINGS } from "../../../src/engine/hedge/rounding";
import { hedgeTier, tierPresets } from "../../../src/engine/rules/presets/tier";
import { excelDate } from "../../support/excel-date";
import { plan, rungs, shock, workedMarket, workedVolOfVol } from "./worked-unit";

const cost = (found: ReturnType<typeof rungs>) => found.reduce((sum, rung) => sum + rung.cost, 0);

// Appendix B.3 of the method.
test("the worked unit is 19.30 / 21.53 / 23.02 for 1.72 / 2.46 / 2.89, together $2,248", () => {
  const found = rungs();
  expect(found.map(({ legs }) => Number(legs[0]?.strike.toFixed(2)))).toEqual([19.3, 21.53, 23.02]);
  expect(found.map(({ mark }) => Number(mark.price.toFixed(2)))).toEqual([1.72, 2.46, 2.89]);
  expect(found.map((rung) => Math.round(rung.cost))).toEqual([688, 982, 578]);
  expect(Math.round(cost(found))).toBe(2248);
  for (const { mark } of found) expect(mark.delta).toBeCloseTo(0.5, 12);
});

test("a layer at its expiry has no strike by delta: no delta but 0 and 1 is left", () => {
  const layer = layerPresets["4/4/2"][0] as Layer;
  expect(() => layerStrike(layer, 0, workedMarket)).toThrow(/0 days left has no strike by delta/);
  expect(layerStrike({ ...layer, by: "K/F", target: 1.1 }, 0, workedMarket)).toBeCloseTo(1.1 * 17.95, 12);
});

test("a future may stand at the lowest VIX that a shock leaves, and not below it", () => {
  const future = [{ kind: "future", quantity: 1, days: 30, strike: 0 }] as const;
  const at = (level: number) =>
    markOf(future, unmoved({ ...workedMarket, curve: [{ days: 30, at: level }] }));
  expect(at(LOWEST_VIX).price).toBe(1);
  expect(() => at(0.99)).toThrow(/30-day future at 0.99, below 1/);
});

// Appendix B.4, and curve points at 0 days; 10.1k without the point of vol-of-vol, 8.8k / 7.5k without both.
const carries = [
  { roll: [0, 0, 0], usd: 12_590 },
  { roll: [10, 60, 150], usd: 9211 },
  { roll: [21, 80, 190], usd: 7711 },
];

test.each(carries)(
  "rolled at $roll days the unit costs $usd a year on an unchanged curve",
  ({ roll, usd }) => {
    const { carry, carries: byLayer } = hedgeCost(plan(), workedMarket, roll, shock());
    expect(Math.round(carry)).toBe(usd);
    expect(byLayer.reduce((sum, one) => sum + one, 0)).toBeCloseTo(carry, 9);
  },
);

const withoutPoints = [
  {
    points: "the vol-of-vol point",
    market: { ...workedMarket, volOfVol: workedVolOfVol.slice(1) },
    first: 10.1,
    second: 9.0,
  },
  {
    points: "both points",
    market: { ...workedMarket, volOfVol: workedVolOfVol.slice(1), curve: workedMarket.curve.slice(1) },
    first: 8.8,
    second: 7.5,
  },
];

test.each(withoutPoints)(
  "without $points at 0 days the rolled carries are $first and $second thousand",
  (given) => {
    const thousands = (roll: number[]) => hedgeCost(plan(), given.market, roll, shock()).carry / 1000;
    expect(thousands([10, 60, 150])).toBeCloseTo(given.first, 1);
    expect(thousands([21, 80, 190])).toBeCloseTo(given.second, 1);
  },
);

test("two condors ask for 0.8 / 0.8 / 0.4 contracts, and every rounding says what it leaves", () => {
  for (const rounding of ROUNDINGS) {
    const found = rungs({ condors: 2, rounding });
    expect(found.map(({ target }) => target)).toEqual([0.8, 0.8, 0.4]);
    for (const rung of found) expect(rung.contracts + rung.residual).toBeCloseTo(rung.target, 12);
  }
  expect(rungs({ condors: 2, rounding: "down" }).map(({ residual }) => residual)).toEqual([0.8, 0.8, 0.4]);
  expect(rungs({ condors: 2 }).map(({ contracts }) => contracts)).toEqual([1, 1, 0]);
  expect(rungs({ condors: 2 })[2]?.notes).toEqual(["0.4 contracts round to none"]);
  expect(rungs({ condors: 2, rounding: "up" }).map(({ contracts }) => contracts)).toEqual([1, 1, 1]);
});

test("no condors need no hedge", () => {
  for (const rung of rungs({ condors: 0 }))
    expect([rung.contracts, rung.cost, rung.residual]).toEqual([0, 0, 0]);
});

test("with a date, layers sit on listed expiries and strikes", () => {
  const market = { ...workedMarket, asOf: excelDate("2025-12-01") };
  const found = rungs({}, market);
  expect(found.map(({ expiry }) => expiry)).toEqual(
    ["2025-12-17", "2026-03-18", "2026-07-22"].map(excelDate),
  );
  expect(found.map(({ days }) => days)).toEqual([16, 107, 233]);
  for (const rung of found) {
    expect(rung.future).toBe(futureAt(market.curve, rung.days));
    expect(Number.isInteger(rung.legs[0]?.strike)).toBe(true);
  }
});

test("a strike by delta has that delta at its own volatility on the smile", () => {
  const smile = [0.7, 1, 1.3, 2].map((strike, index) => ({ strike, volatility: 0.6 + 0.2 * index }));
  const market = { ...workedMarket, volOfVol: [{ days: 30, at: smile }] };
  fc.assert(
    fc.property(
      fc.double({ min: 0.1, max: 0.9, noNaN: true }),
      fc.integer({ min: 5, max: 220 }),
      (target, days) => {
        const [rung] = rungs({ layers: [{ ...layerPresets["4/4/2"][0], days, target, rollAt: 0 }] }, market);
        expect(rung?.mark.delta).toBeCloseTo(target, 9);
      },
    ),
  );
});

const oneLayer = (over: Partial<Layer>): Layer => ({ ...layerPresets["4/4/2"][0], ...over });

test("a call spread costs its two calls and caps at its width", () => {
  const spread = oneLayer({ instrument: "call spread", by: "strike", target: 19, width: 10 });
  const [both] = rungs({ layers: [spread] });
  const [low] = rungs({ layers: [oneLayer({ by: "strike", target: 19 })] });
  const [high] = rungs({ layers: [oneLayer({ by: "strike", target: 29 })] });
  expect(both!.mark.price).toBeCloseTo(low!.mark.price - high!.mark.price, 12);
  expect(both!.legs.map(({ strike }) => strike)).toEqual([19, 29]);
});

test("an at-the-money spread is dearer on a flat vol-of-vol than on the smile of its market", () => {
  // Amendment 7: 2016-06-01, 28 days, 0.77 at strike 16, about 1.15 at 26: 14 % too dear without the smile.
  const spread = oneLayer({ days: 28, instrument: "call spread", by: "strike", target: 16, width: 10 });
  const price = (volOfVol: typeof workedMarket.volOfVol) =>
    rungs({ layers: [spread] }, { ...workedMarket, curve: [{ days: 28, at: 16 }], volOfVol })[0]!.mark.price;
  const smile = [
    { strike: 1, volatility: 0.77 },
    { strike: 26 / 16, volatility: 1.15 },
  ];
  const dearer = price([{ days: 28, at: smile.slice(0, 1) }]) / price([{ days: 28, at: smile }]) - 1;
  expect(dearer).toBeCloseTo(0.14, 2);
});

test("a VIX calendar is short the spike: its near future outruns the far one", () => {
  const calendar = oneLayer({ days: 110, instrument: "calendar", by: "K/F", target: 1, width: 80 });
  const [rung] = rungs({ layers: [calendar] });
  expect(rung!.mark.price).toBeGreaterThan(0);
  expect(rung!.mark.vixDelta).toBeLessThan(0);
  expect(rung!.atRisk).toBeUndefined();
  expect(rung!.notes.join()).toMatch(/short the spike/);
});

test("a future costs no premium, carries the slope of the curve, and follows its beta", () => {
  const [rung] = rungs({ layers: [oneLayer({ instrument: "future", by: "none", days: 30, rollAt: 10 })] });
  expect(rung!.cost).toBe(0);
  expect(rung!.atRisk).toBeCloseTo(4 * 18.6 * 100, 9);
  // by hand: (18.60 - 18.1666...) x 4 x 100 x 365 / 20
  expect(carryPerYear(rung!, workedMarket)).toBeCloseTo((18.6 - (17.95 + 0.65 / 3)) * 400 * (365 / 20), 6);
});

test("an etf that stays at 30 days rolls down the curve all year", () => {
  const [rung] = rungs({ layers: [oneLayer({ instrument: "etf", by: "none", days: 30, rollAt: 0 })] });
  // by hand: the curve falls 0.65 points in 30 days, 365 days a year, 4 x $100
  expect(carryPerYear(rung!, workedMarket)).toBeCloseTo((0.65 / 30) * 365 * 400, 6);
});

test("a layer sized by equity spends no more than its share", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 5_000_000 }), (equity) => {
      const spent = cost(rungs({ layers: layerPresets.vxth, equity }));
      expect(spent).toBeLessThanOrEqual(0.01 * equity);
      expect(cost(rungs({ layers: layerPresets.vxth, equity, tier: 2 }))).toBeLessThanOrEqual(0.005 * equity);
    }),
  );
});

test("as VIX rises tier by tier layers come on in order, and no tier is skipped", () => {
  const vix = fc.double({ min: 9, max: 90, noNaN: true });
  fc.assert(
    fc.property(vix, fc.constantFrom("progressive" as const, "18/22/28" as const), (level, preset) => {
      const none = { edr: undefined, bigTop: undefined, surprise: undefined, breadthBroken: undefined };
      const tierAt = (at: number) => hedgeTier(tierPresets[preset], { vix: at, ...none }).decided!.result;
      const tier = tierAt(level);
      const active = rungs({ tier }).map((rung) => rung.active);
      expect(active).toEqual([1, 2, 3].map((layer) => layer <= tier));
      expect(Math.abs(tierAt(level + 0.5) - tier)).toBeLessThanOrEqual(1);
    }),
  );
});

test("the layer of the calls one learns with is struck 30 to 40 % above VIX, one for two condors", () => {
  const [layer] = layerPresets.learn;
  const [rung] = rungs({ layers: [layer], condors: 10 });
  // VIX 17.95 in the worked market.
  expect(rung?.legs[0]?.strike).toBeGreaterThan(1.3 * 17.95);
  expect(rung?.legs[0]?.strike).toBeLessThan(1.4 * 17.95);
  expect(rung?.contracts).toBe(5);
});
