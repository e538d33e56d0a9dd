import { completeLadder, hedgeLadder } from "../../../src/engine/hedge/ladder";
import { hedgePayoff } from "../../../src/engine/hedge/payoff";
import { shockedVolOfVol, type VolOfVol, volOfVolAt } from "../../../src/engine/hedge/vol-of-vol";
import { fittedVolOfVol, jumpLeft, vvixAt } from "../../../src/engine/hedge/vol-of-vol-fit";
import { blackScholesPrice } from "../../../src/engine/options/black-scholes";
import { excelDate } from "../../support/excel-date";
import { describeWithShared, sharedRows } from "../../support/shared-data";
import { plan, shock, workedMarket } from "./worked-unit";

/** The fit as it is published, written again: straight lines, an exponential, a parabola in z. */
function published(days: number, ratio: number, v: number): number {
  const knots = [
    [10, 0.73],
    [30, 0.79],
    [60, 0.75],
    [110, 0.66],
    [160, 0.62],
    [220, 0.56],
  ] as const;
  let level: number = days <= 10 ? 0.73 : 0.56;
  for (let at = 1; at < knots.length; at++) {
    const [d0, l0] = knots[at - 1]!;
    const [d1, l1] = knots[at]!;
    if (days >= d0 && days <= d1) level = (l0 * (d1 - days) + l1 * (days - d0)) / (d1 - d0);
  }
  const atm = Math.max(0.3, level + (1.3 * (v - 0.85)) / Math.exp(days / 54));
  const z = Math.max(-2, Math.min(4, Math.log(ratio) / atm / Math.sqrt(days / 365)));
  return atm + 0.3 * z * atm - 0.01 * z * z * atm;
}

test("the fitted surface is the published one at every expiry, strike and VVIX", () => {
  for (const days of [1, 7, 10, 21, 30, 47, 60, 85, 110, 140, 160, 200, 220, 400])
    for (const ratio of [0.3, 0.7, 0.9, 1, 1.1, 1.25, 1.5, 2, 3, 6])
      for (const v of [0.5, 0.85, 0.93, 1.2, 2])
        expect(fittedVolOfVol(days, ratio, v)).toBeCloseTo(published(days, ratio, v), 12);
});

test("the worked unit at VVIX 93 costs about $2,240", () => {
  const rungs = completeLadder(hedgeLadder(plan(), { ...workedMarket, volOfVol: { vvix: 0.93 } }));
  expect(Math.abs(rungs.reduce((sum, { cost }) => sum + cost, 0) - 2240)).toBeLessThan(10);
});

test("VVIX goes with VIX: 98.5 at 17.95, and 93 where VIX is not known", () => {
  expect(vvixAt(17.95)).toBeCloseTo((-13 + 38.6 * Math.log(17.95)) / 100, 12);
  expect(vvixAt(undefined)).toBe(0.93);
});

test("a doubling of VIX raises VVIX by the root of two, of which 66 / 53 / 18 / 3 % is left", () => {
  for (const [sessions, left] of [
    [0, 1],
    [1, 0.66],
    [5, 0.53],
    [10, 0.18],
    [21, 0.03],
    [300, 0.03],
  ] as const) {
    expect(jumpLeft(sessions)).toBeCloseTo(left, 12);
    expect(shockedVolOfVol({ vvix: 0.9 }, 20, 40, sessions)).toEqual({
      vvix: expect.closeTo(0.9 * (1 + left * (Math.SQRT2 - 1)), 12),
    });
  }
});

const smile: VolOfVol = [30, 110, 220].map((days) => ({
  days,
  at: [0.8, 1, 1.5].map((strike) => ({ strike, volatility: 0.5 + strike / 4 })),
}));

test("a given smile answers by its own future, and volatilities flat in strike not at all", () => {
  const gain = (volOfVol: VolOfVol, over: Parameters<typeof shock>[0] = {}) => {
    const market = { ...workedMarket, volOfVol };
    const rungs = completeLadder(hedgeLadder(plan(), market));
    return { market, rungs, total: hedgePayoff(rungs, market, shock(over)).total as number };
  };
  const flat = gain(workedMarket.volOfVol);
  expect(flat.total).toBe(gain(workedMarket.volOfVol, { volResponse: 0 }).total);

  // By hand: each layer at its own volatility and at that raised by .04 / .016 / .003 for a point of its own future.
  const [answered, still] = [gain(smile), gain(smile, { volResponse: 0 })];
  const raisedBy = (share: number) =>
    answered.rungs.reduce((sum, { days, legs, future, contracts }) => {
      const move = 10 / (1 + (days / 25.5) ** 0.744);
      const { strike } = legs[0]!;
      const vol = volOfVolAt(smile, days, strike / (future + move));
      const perPoint = { 30: 0.04, 110: 0.016, 220: 0.003 }[days as 30 | 110 | 220];
      const price = (at: number) => blackScholesPrice(true, future + move, strike, days / 365, at, 0, 0);
      return sum + contracts * 100 * (price(vol + share * perPoint * move) - price(vol));
    }, 0);
  expect(answered.total - still.total).toBeCloseTo(raisedBy(1), 6);
  expect(gain(smile, { sessionsSince: 1 }).total - still.total).toBeCloseTo(raisedBy(0.66), 6);
});

test("the fitted surface gains from the jump of VVIX, and less of it as sessions pass", () => {
  const market = { ...workedMarket, volOfVol: { vvix: 0.93 } };
  const rungs = completeLadder(hedgeLadder(plan(), market));
  const after = (sessionsSince: number) =>
    hedgePayoff(rungs, market, shock({ sessionsSince })).total as number;
  const still = hedgePayoff(rungs, market, shock({ volResponse: 0 })).total as number;
  const gains = [0, 1, 5, 10, 21].map(after);
  expect(gains).toEqual([...gains].sort((a, b) => b - a));
  expect(gains.at(-1)).toBeGreaterThan(still);
});

const CHAINS = "test-only/vix_option_chains_dated.csv";
const INDICES = "test-only/cboe_vol_indices_daily.csv";

describeWithShared([CHAINS, INDICES, "vol_of_vol_surface.csv"], () => {
  test("the table of the surface holds the same volatilities, within a point and a half", () => {
    for (const row of sharedRows("vol_of_vol_surface.csv")) {
      const days = Number(row.days);
      for (const v of [80, 85, 93, 105, 120, 150])
        expect(Math.abs(fittedVolOfVol(days, 1, v / 100) - Number(row[`atm_vvix${v}`]))).toBeLessThan(0.015);
      for (const ratio of ["0.9", "1.1", "1.25", "1.5"])
        expect(
          Math.abs(fittedVolOfVol(days, Number(ratio), 0.93) - Number(row[`vvix93_KF${ratio}`])),
        ).toBeLessThan(0.03);
    }
  });

  test("quoted calls of 0.50 and 0.30 delta nearest to 30 / 110 / 220 days are met within 5 / 6 / 6 and 8 / 10 / 12 %", () => {
    const indices = sharedRows(INDICES);
    const recorded = new Map(indices.map(({ date, vvix }) => [date, Number(vvix) / 100]));
    const byVix = new Map(indices.map(({ date, vix }) => [date, vvixAt(Number(vix))]));
    const rows = sharedRows(CHAINS).filter(({ type, mid }) => type === "C" && Number(mid) > 0);
    const dates = [...new Set(rows.map(({ date }) => date!))];
    const errorsOf = (tenor: number, delta: number, vvixOn = recorded) =>
      dates.flatMap((date) => {
        const expiries = rows.filter((row) => row.date === date);
        const away = ({ days }: (typeof rows)[number]) => Math.abs(Number(days) - tenor);
        const nearest = expiries.reduce((best, row) => (away(row) < away(best) ? row : best));
        if (away(nearest) > tenor / 5) return [];
        const chain = expiries.filter(({ expiry }) => expiry === nearest.expiry);
        const days = excelDate(nearest.expiry!) - excelDate(date);
        const market = {
          curve: [{ days, at: Number(nearest.forward) }],
          volOfVol: { vvix: vvixOn.get(date)! },
          rate: 0,
          asOf: undefined,
        };
        const rung = (over: object) =>
          completeLadder(
            hedgeLadder(plan({ layers: [{ ...plan().layers[0]!, days, ...over }] }), market),
          )[0]!;
        const strike = rung({ target: delta }).legs[0]!.strike;
        const off = (row: (typeof rows)[number]) => Math.abs(Number(row.strike) - strike);
        const quote = chain.reduce((best, row) => (off(row) < off(best) ? row : best));
        const { mark } = rung({ by: "strike", target: Number(quote.strike) });
        return [Math.abs(mark.price / Number(quote.mid) - 1)];
      });
    const mean = (errors: readonly number[]) => errors.reduce((sum, each) => sum + each, 0) / errors.length;
    for (const [tenor, atTheMoney, above, count] of [
      [30, 0.05, 0.08, 3],
      [110, 0.06, 0.1, 2],
      [220, 0.06, 0.12, 1],
    ] as const) {
      expect(errorsOf(tenor, 0.5)).toHaveLength(count);
      expect(mean(errorsOf(tenor, 0.5))).toBeLessThan(atTheMoney);
      expect(mean(errorsOf(tenor, 0.3))).toBeLessThan(above);
    }
    // VVIX guessed from VIX misses most of that at 30 days, and next to nothing further out.
    expect(mean(errorsOf(30, 0.5, byVix))).toBeCloseTo(0.14, 2);
    expect(mean(errorsOf(30, 0.3, byVix))).toBeCloseTo(0.27, 2);
    expect(mean(errorsOf(220, 0.5, byVix))).toBeLessThan(0.06);
    // 168 days, 2016-06-01: the fitted smile is too steep so far out.
    expect(errorsOf(160, 0.3)[0]).toBeCloseTo(0.21, 2);
  });
});
