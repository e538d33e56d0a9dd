import { carryPerYear } from "../../../src/engine/hedge/carry";
import { markOf } from "../../../src/engine/hedge/hedge-legs";
import { unmoved } from "../../../src/engine/hedge/hedge-state";
import { completeLadder, hedgeLadder } from "../../../src/engine/hedge/ladder";
import { type Layer, solveCandidates } from "../../../src/engine/hedge/layers";
import { costShare } from "../../../src/engine/hedge/replayed-cost";
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

/** Carry promised and cost that came, by start date, of one contract of a candidate. */
function yearsOf(layer: Layer, markets: ReturnType<typeof marketsOf>) {
  const one = { ...layer, perTenCondors: 1 };
  const plan = { condors: 10, layers: [one], tier: 3, rounding: "none", equity: undefined } as const;
  const found: { readonly promised: number; readonly cost: number }[] = [];
  for (let start = 0; start < markets.length; start += EVERY) {
    const market = markets[start]!;
    const end = markets.find(({ day }) => day - market.day >= layer.days - layer.rollAt);
    if (end === undefined) break;
    const rung = completeLadder(hedgeLadder(plan, market))[0]!;
    const held = end.day - market.day;
    const { price } = markOf(
      rung.legs.map((leg) => ({ ...leg, days: leg.days - held })),
      unmoved(end),
    );
    found.push({
      promised: carryPerYear(rung, market),
      cost: ((rung.mark.price - price) * 100 * 365) / held,
    });
  }
  return found;
}

describeWithShared([FUTURES, VOLATILITIES, VIX], () => {
  // What the limits of ALVH.SOLVE say, over settlements from 2013-01 to 2026-04.
  test("the median start date cost what is promised within 6 %, the mean what it is said to within 16", () => {
    const markets = marketsOf();
    const [medians, means] = [[] as number[], [] as number[]];
    for (const layer of solveCandidates) {
      const years = yearsOf(layer, markets);
      expect(years.length).toBeGreaterThan(600);
      const promised = years.map((year) => year.promised);
      const cost = years.map((year) => year.cost);
      medians.push(median(cost) / median(promised) / costShare("replayed median", layer));
      means.push(mean(cost) / mean(promised) / costShare("replayed mean", layer));
    }
    expect(medians).toHaveLength(12);
    for (const each of medians) expect(Math.abs(each - 1)).toBeLessThan(0.06);
    for (const each of means) expect(Math.abs(each - 1)).toBeLessThan(0.16);
  });

  test("each half of the years by itself", () => {
    const markets = marketsOf();
    const half = markets.length >> 1;
    const found = [markets.slice(0, half), markets.slice(half)].map((years) =>
      solveCandidates
        .filter(({ target }) => target === 0.5)
        .map((layer) => {
          const of = yearsOf(layer, years);
          const share = costShare("replayed median", layer);
          return Number(
            (median(of.map(({ cost }) => cost)) / median(of.map(({ promised }) => promised)) / share).toFixed(
              2,
            ),
          );
        }),
    );
    expect(found).toEqual([
      [1.02, 1.05, 1.03, 1.08],
      [1.01, 1, 1, 0.86],
    ]);
  });
});
