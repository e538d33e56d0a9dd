import { carryPerYear } from "../../../src/engine/hedge/carry";
import { markOf } from "../../../src/engine/hedge/hedge-legs";
import { unmoved } from "../../../src/engine/hedge/hedge-state";
import { completeLadder, hedgeLadder } from "../../../src/engine/hedge/ladder";
import { solveCandidates } from "../../../src/engine/hedge/layers";
import { vvixAt } from "../../../src/engine/hedge/vol-of-vol-fit";
import { excelDate } from "../../support/excel-date";
import { describeWithShared, sharedRows } from "../../support/shared-data";

const FUTURES = "test-only/vx_settlements_2013_2026.csv";
const VOLATILITIES = "test-only/cboe_vol_indices_daily.csv";
const VIX = "vix_daily.csv";
const EVERY = 5;

/** Curve of every session from settlements, volatility of VIX from VVIX as it was. */
function marketsOf() {
  const vix = new Map(sharedRows(VIX).map(({ date, close }) => [date!, Number(close)]));
  const vvix = new Map(sharedRows(VOLATILITIES).map((row) => [row.date!, Number(row.vvix)]));
  const curves = new Map<string, { days: number; at: number }[]>();
  for (const { date, expiry, settle } of sharedRows(FUTURES)) {
    const days = excelDate(expiry!) - excelDate(date!);
    if (!(days > 0) || !vix.has(date!)) continue;
    const curve = curves.get(date!) ?? [{ days: 0, at: vix.get(date!)! }];
    curves.set(date!, [...curve, { days, at: Number(settle) }]);
  }
  return [...curves.entries()]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([date, curve]) => ({
      day: excelDate(date),
      curve: curve.sort((a, b) => a.days - b.days),
      volOfVol: { vvix: (vvix.get(date) ?? 0) > 0 ? vvix.get(date)! / 100 : vvixAt(vix.get(date)) },
      rate: 0,
      asOf: undefined,
    }));
}

const median = (of: readonly number[]) => [...of].sort((a, b) => a - b)[of.length >> 1]!;
const mean = (of: readonly number[]) => of.reduce((sum, each) => sum + each, 0) / of.length;

describeWithShared([FUTURES, VOLATILITIES, VIX], () => {
  // What the limits of ALVH.SOLVE say, over settlements from 2013-01 to 2026-04.
  test("the carry promised is what the median start date cost; the mean cost less, for crashes paid in it", () => {
    const markets = marketsOf();
    const found = [30, 60, 110, 220].map((days) => {
      const layer = solveCandidates.find((each) => each.days === days && each.target === 0.5)!;
      const one = { ...layer, perTenCondors: 1 };
      const plan = { condors: 10, layers: [one], tier: 3, rounding: "none", equity: undefined } as const;
      const promised: number[] = [];
      const cost: number[] = [];
      for (let start = 0; start < markets.length; start += EVERY) {
        const market = markets[start]!;
        const end = markets.find(({ day }) => day - market.day >= days - layer.rollAt);
        if (end === undefined) break;
        const rung = completeLadder(hedgeLadder(plan, market))[0]!;
        const held = end.day - market.day;
        const { price } = markOf(
          rung.legs.map((leg) => ({ ...leg, days: leg.days - held })),
          unmoved(end),
        );
        promised.push(carryPerYear(rung, market));
        cost.push(((rung.mark.price - price) * 100 * 365) / held);
      }
      expect(cost.length).toBeGreaterThan(600);
      return [median(cost) / median(promised), mean(cost) / mean(promised)];
    });
    const rounded = found.map((pair) => pair.map((each) => Number(each.toFixed(2))));
    expect(rounded).toEqual([
      [1.06, 0.48],
      [1.06, 0.65],
      [1.1, 0.6],
      [1.2, 0.66],
    ]);
  });
});
