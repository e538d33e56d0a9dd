/** What condors sold at a share of VIX1D made, EVIDENCE.md against the daily files. */
import { type Plan, workedPlan } from "../../../src/engine/plan/plan";
import { replayer } from "../../../src/engine/replay/replay";
import { allResults } from "../../../src/engine/replay/result-splits";
import { bootstrapPlan } from "../../../src/engine/simulation/simulate";
import { outcomeLaw } from "../../../src/engine/simulation/tally";
import { flatRatio, type SoldAt } from "../../../src/engine/vix1d/sold-at";
import { daysBetween } from "../../support/days-2022";
import { percent, tableUnder } from "../../support/evidence-tables";
import { VIX1D_FILES } from "../../support/market-1990";
import { describeWithShared } from "../../support/shared-data";

const terms = { closeAt: 0, stressCosts: 0.1, hedgeCosts: 0.063, policy: "fixed" } as const;
const large: Plan = { ...workedPlan, equity: 1e7 };
const SHARES = [0.8, 0.85, 0.9, 0.95, 1];

describeWithShared(VIX1D_FILES, () => {
  test("points a condor at each share, and where VIX1D is only told", () => {
    const days = daysBetween("2022-05-13", "2026-07-02");
    const run = replayer(days, terms);
    const sold: [string, SoldAt][] = [
      ...SHARES.map((share): [string, SoldAt] => [share.toFixed(2), { by: "VIX1D", share }]),
      ["0.90, VIX1D estimated", { by: "estimated", share: 0.9 }],
      ["0.90, medians by VIX", { by: "measured", share: 0.9 }],
      ["0.80 of VIX", flatRatio(0.8)],
    ];
    const rows = sold.map(([name, soldAt]) => {
      const { stream } = run({ name, plan: { ...large, hedged: false } }, soldAt);
      const { mean, standardError, count } = allResults(stream);
      const lost = stream.result.filter((points) => points < 0).length;
      return [name, String(count), mean.toFixed(2), standardError.toFixed(2), percent(lost / count)];
    });
    expect(tableUnder("At what share of VIX1D it was sold")).toEqual(rows);
  });

  test("the title question, with intervals", () => {
    const days = daysBetween("2022-05-13", "2026-07-02");
    const run = replayer(days, terms);
    const kinds = (size: number): Plan[] => [
      { ...large, riskFraction: size },
      { ...large, riskFraction: size, hedged: false },
      { ...large, riskFraction: size / 2, hedged: false },
    ];
    const rows = [0.9, 0.95, 1].flatMap((share) =>
      [0.01, 0.02].map((size) => {
        const variants = kinds(size).map((plan, at) => ({ name: String(at), plan }));
        const soldAt: SoldAt = { by: "VIX1D", share };
        const [drawn] = bootstrapPlan(days, variants, [soldAt], {
          ...terms,
          paths: 2000,
          sessions: days.count - 1,
          seed: 1,
          block: 20,
        });
        return [
          share.toFixed(2),
          `${percent(size)} %`,
          ...variants.map((variant, at) => {
            const { growth, drawdown, years } = run(variant, soldAt).summary;
            const law = outcomeLaw(drawn!.outcomes[at]!);
            const aYear = (quantile: number) => percent((1 + law.result(quantile)) ** (1 / years) - 1, 1);
            return `${percent(growth, 1)} [${aYear(0.05)}, ${aYear(0.95)}] (${percent(drawdown)})`;
          }),
        ];
      }),
    );
    expect(tableUnder("The title question")).toEqual(rows);
  });
});
