/** What condors sold at a share of VIX1D made, EVIDENCE.md against the daily files. */
import { type Plan, workedPlan } from "../../../src/engine/plan/plan";
import { replayer } from "../../../src/engine/replay/replay";
import { allResults } from "../../../src/engine/replay/result-splits";
import { flatRatio, type SoldAt } from "../../../src/engine/vix1d/sold-at";
import { daysBetween } from "../../support/days-2022";
import { holdTable, percent } from "../../support/evidence-tables";
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
    holdTable("At what share of VIX1D it was sold", rows);
  });
});
