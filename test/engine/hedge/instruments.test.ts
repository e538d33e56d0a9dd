import fc from "fast-check";
import { nearestSpxExpiry } from "../../../src/engine/calendar/spx-listing";
import { carryPerYear } from "../../../src/engine/hedge/carry";
import { indexPutMark, usualSpotMove } from "../../../src/engine/hedge/index-put";
import { type Instrument, instrumentNames } from "../../../src/engine/hedge/instruments";
import { completeLadder, hedgeLadder } from "../../../src/engine/hedge/ladder";
import type { Layer } from "../../../src/engine/hedge/layers";
import { hedgePayoff } from "../../../src/engine/hedge/payoff";
import { excelDate } from "../../support/excel-date";
import { describeWithShared, sharedRows } from "../../support/shared-data";

const curve = [
  { days: 0, at: 17.95 },
  { days: 30, at: 18.6 },
  { days: 110, at: 20 },
  { days: 220, at: 20.8 },
];
const market = {
  curve,
  volOfVol: { vvix: 0.93 },
  rate: 0,
  index: { spot: 7140, yield: 0 },
  asOf: undefined,
};
const layer = (instrument: Instrument, over: Partial<Layer> = {}): Layer => ({
  days: 30,
  instrument,
  by: "strike",
  target: 20,
  width: 0,
  perTenCondors: 1,
  weight: 0,
  tier: 0,
  rollAt: 0,
  note: "",
  ...over,
});
const rungOf = (of: Layer, asOf?: number) => {
  const plan = { condors: 10, layers: [of], tier: 3, rounding: "none", equity: undefined } as const;
  return completeLadder(hedgeLadder(plan, { ...market, asOf }))[0]!;
};
/** Points of one contract settled at VRO: what the instrument says it is, by hand. */
const atVro = (of: Layer, vro: number) => {
  const rung = rungOf(of);
  const shock = { vixMove: vro - 17.95, daysOn: 30, betas: undefined, vro };
  const gain = hedgePayoff([rung], market, shock).total as number;
  return gain / 100 / rung.contracts + rung.mark.price;
};
const above = (level: number, strike: number) => Math.max(0, level - strike);

test("a VIX call less its put is the future less the strike: parity, at every strike", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 8, max: 60, noNaN: true }),
      fc.integer({ min: 1, max: 250 }),
      (target, days) => {
        const price = (name: Instrument) => rungOf(layer(name, { target, days })).mark.price;
        expect(price("call") - price("put")).toBeCloseTo(rungOf(layer("call", { days })).future - target, 9);
      },
    ),
    { numRuns: 60 },
  );
});

test.each([
  ["ratio spread", (vro: number) => above(vro, 20) - 2 * above(vro, 25)],
  ["back spread", (vro: number) => 2 * above(vro, 25) - above(vro, 20)],
  ["put spread", (vro: number) => above(20, vro) - above(15, vro)],
  ["put", (vro: number) => above(20, vro)],
] as const)("a %s settles as drawn by hand", (name, byHand) => {
  const width = name === "put" ? 0 : 5;
  for (const vro of [10, 15, 18, 20, 24, 25, 31, 60])
    expect(atVro(layer(name, { width }), vro)).toBeCloseTo(byHand(vro), 9);
});

test("what has no bound is named with what 25 points more cost; what has one shows it", () => {
  const short = rungOf(layer("future", { by: "none", target: 0, perTenCondors: -2 }));
  expect(short.contracts).toBe(-2);
  expect(short.atRisk).toBeUndefined();
  // VPD's sizing rule: 25 points of two contracts of $100.
  expect(short.margin).toBeCloseTo(5000, 9);
  expect(short.notes.join()).toMatch(/no bound: .* \$5000$/);

  const ratio = rungOf(layer("ratio spread", { width: 5 }));
  expect(ratio.atRisk).toBeUndefined();
  // At 43.6: 23.6 - 2 x 18.6 = -13.6, and the premium.
  expect(ratio.margin).toBeCloseTo((13.6 + ratio.mark.price) * 100, 9);

  const back = rungOf(layer("back spread", { width: 5 }));
  // Worst at the upper strike: 5 points lost, and what it cost.
  expect(back.atRisk).toBeCloseTo((5 + back.mark.price) * 100, 9);
  const soldPut = rungOf(layer("put", { perTenCondors: -3 }));
  expect(soldPut.atRisk).toBeCloseTo(3 * (20 - soldPut.mark.price) * 100, 9);
  expect(soldPut.cost).toBeCloseTo(-3 * soldPut.mark.price * 100, 9);
  const future = rungOf(layer("future", { by: "none", target: 0 }));
  expect(future.cost).toBe(0);
  expect(future.atRisk).toBeCloseTo(1860, 9);
});

test("a sold layer is the bought one with the sign turned: price, carry and payoff", () => {
  for (const instrument of instrumentNames) {
    const onIndex = instrument.startsWith("SPX");
    const width = instrument === "calendar" ? 20 : 5;
    const of = layer(instrument, { days: 40, rollAt: 25, width, target: onIndex ? 6800 : 20 });
    const [bought, sold] = [rungOf(of), rungOf({ ...of, perTenCondors: -1 })];
    const shock = { vixMove: 10, daysOn: 1, betas: undefined, vro: undefined };
    expect(sold.cost + bought.cost).toBeCloseTo(0, 9);
    expect(carryPerYear(sold, market)).toBeCloseTo(-carryPerYear(bought, market), 9);
    expect(hedgePayoff([sold], market, shock).total).toBeCloseTo(
      -(hedgePayoff([bought], market, shock).total as number),
      9,
    );
  }
});

test("the three puts that PPUT3M published are met within a fifth, in sum on the dear side", () => {
  const ratios: number[] = [];
  for (const [strike, spot, vix, published] of [
    [5075, 5636.355, 19.28, 49.7],
    [5320, 5958.9025, 18.36, 44.65],
    [5120, 5695.1575, 16.15, 40.4],
  ] as const) {
    const { price } = indexPutMark({ strike, days: 91 }, { spot, yield: 0.013 }, vix, 0.045);
    ratios.push(price / published);
    expect(price / published).toBeGreaterThan(0.8);
    expect(price / published).toBeLessThan(1.2);
  }
  expect(ratios.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(3);
});

test("SPX puts sit on third Fridays and fives, pay in a fall, and need the index", () => {
  const asOf = excelDate("2026-11-30");
  const put = layer("SPX put", { by: "delta", target: 0.25, days: 45 });
  const rung = rungOf(put, asOf);
  expect(rung.expiry).toBe(excelDate("2027-01-15"));
  expect(rung.legs[0]!.strike % 5).toBe(0);
  expect(rungOf(put).mark.delta).toBeCloseTo(-0.25, 6);
  const crash = (spotMove: number) =>
    hedgePayoff([rungOf(put)], market, { vixMove: 20, spotMove, daysOn: 46, betas: undefined, vro: 30 })
      .total as number;
  const { legs, cost } = rungOf(put);
  expect(crash(-0.2) + cost).toBeCloseTo((legs[0]!.strike - 0.8 * 7140) * 100, 6);
  const [blind] = hedgeLadder(
    { condors: 10, layers: [put], tier: 3, rounding: "none", equity: undefined },
    { ...market, index: undefined },
  );
  expect(String(blind)).toMatch(/spot \(index points\): is missing/);
  // Good Friday 2027-03-26 is no third Friday; the third Friday of June 2026 was Juneteenth.
  expect(nearestSpxExpiry(excelDate("2026-05-20"), 30)).toBe(excelDate("2026-06-18"));
});

const SPX = "test-only/spx_close_daily_1990_2026.csv";
const VIX = "vix_daily.csv";
describeWithShared([SPX, VIX], () => {
  test("the index moved half a per cent for a point of VIX, least squares 1990-2026", () => {
    const closes = (file: string) =>
      new Map(sharedRows(file).map(({ date, close }) => [date!, Number(close)]));
    const [spx, vix] = [closes(SPX), closes(VIX)];
    const days = [...spx.keys()].filter((day) => vix.has(day)).sort();
    let [xy, xx] = [0, 0];
    for (const [index, day] of days.slice(1).entries()) {
      const before = days[index]!;
      const move = vix.get(day)! - vix.get(before)!;
      xy += move * (spx.get(day)! / spx.get(before)! - 1);
      xx += move * move;
    }
    expect(xy / xx).toBeCloseTo(-0.0053, 3);
    expect(usualSpotMove(10)).toBeCloseTo(-0.05, 12);
  });
});
