/** Quarters of high and of low profits: EVIDENCE.md against daily files. */
import { workedPlan } from "../../../src/engine/plan/plan";
import { condorPoints } from "../../../src/engine/trial/condor-points";
import { daysBetween } from "../../support/days-2022";
import { holdTable } from "../../support/evidence-tables";
import { VIX1D_FILES } from "../../support/market-1990";
import { average } from "../../support/samples";
import { describeWithShared, sharedRows } from "../../support/shared-data";

describeWithShared([...VIX1D_FILES, "us_corporate_profitability_quarterly.csv"], () => {
  test("the same condor in quarters of high and of low profits", () => {
    const quarters = sharedRows("us_corporate_profitability_quarterly.csv");
    const share = quarters.map(({ cpatax_over_gdp }) => Number(cpatax_over_gdp));
    const days = daysBetween("1990-01-02", "2022-12-30");
    const points = condorPoints(workedPlan, days, { by: "estimated", share: 0.9 }, 0.1);
    const rows = [0, 2].flatMap((lag) => {
      const isHigh = new Map<string, boolean>();
      for (let at = 39 + lag; at < quarters.length; at++) {
        const decade = share.slice(at - 39 - lag, at + 1 - lag).sort((a, b) => a - b);
        isHigh.set(quarters[at]!.quarter!, share[at - lag]! > (decade[19]! + decade[20]!) / 2);
      }
      const kinds = Array.from(days.day, (day, at) => {
        if (!(days.vix[at]! <= 20) || at + 1 === days.count || Number.isNaN(points[at]!)) return undefined;
        const date = new Date((day - 25_569) * 86_400_000);
        return isHigh.get(`${date.getUTCFullYear()}-Q${Math.floor(date.getUTCMonth() / 3) + 1}`);
      });
      const move = (at: number) =>
        (Math.log(days.spx[at + 1]! / days.spx[at]!) / (days.vix[at]! / 100)) ** 2 * 252;
      const of = (high: boolean) => kinds.flatMap((kind, at) => (kind === high ? [at] : []));
      const mean = (places: readonly number[]) => average(places.map((at) => points[at]!));
      const [high, low] = [of(true), of(false)];
      const differences = drawnQuarters(kinds, points);
      return [
        [
          lag === 0 ? "of the same quarter, known later" : "of two quarters before",
          `${high.length} / ${low.length}`,
          `${Math.sqrt(average(high.map(move))).toFixed(3)} / ${Math.sqrt(average(low.map(move))).toFixed(3)}`,
          `${mean(high).toFixed(2)} / ${mean(low).toFixed(2)}`,
          `${differences[0]!.toFixed(2)} to ${differences[1]!.toFixed(2)}`,
        ],
      ];
    });
    holdTable("Quarters of high and of low profits", rows);
  });
});

/** The 5 % and 95 % quantiles of the difference of means, from blocks of 63 sessions drawn by an LCG. */
function drawnQuarters(kinds: readonly (boolean | undefined)[], points: Float64Array): readonly number[] {
  let state = 1;
  const draw = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const found = Array.from({ length: 400 }, () => {
    const sums = [0, 0, 0, 0];
    for (let block = 0; block < kinds.length / 63; block++) {
      const from = draw(kinds.length);
      for (let step = 0; step < 63; step++) {
        const at = (from + step) % kinds.length;
        if (kinds[at] === undefined) continue;
        const part = kinds[at] ? 0 : 2;
        sums[part]!++;
        sums[part + 1]! += points[at]!;
      }
    }
    return sums[1]! / sums[0]! - sums[3]! / sums[2]!;
  }).sort((a, b) => a - b);
  return [found[20]!, found[379]!];
}
