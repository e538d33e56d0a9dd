/** May one scale from 1 % to 2 %? EVIDENCE.md against daily files and half hours. */

import { lossAtExpiry } from "../../../src/engine/condor/payoff";
import { type Plan, workedPlan } from "../../../src/engine/plan/plan";
import { chooser } from "../../../src/engine/replay/condors";
import type { MarketDays } from "../../../src/engine/replay/history";
import { replayer } from "../../../src/engine/replay/replay";
import { soldVolatility } from "../../../src/engine/replay/sold-volatility";
import { resample } from "../../../src/engine/simulation/bootstrap";
import { bootstrapPlan } from "../../../src/engine/simulation/simulate";
import { type OutcomeLaw, outcomeLaw } from "../../../src/engine/simulation/tally";
import type { SoldAt } from "../../../src/engine/vix1d/sold-at";
import { waysOf } from "../../support/condor-ways";
import { daysBetween } from "../../support/days-2022";
import { evidence, holdTable, percent } from "../../support/evidence-tables";
import { VIX1D_FILES } from "../../support/market-1990";
import { OPENING_COST, SPX_BARS, sessionBars, soldCondors } from "../../support/session-bars";
import { describeWithShared } from "../../support/shared-data";

const terms = { closeAt: 0, stressCosts: 0.1, hedgeCosts: 0.063, policy: "fixed" } as const;
const large: Plan = { ...workedPlan, equity: 1e7 };
const drawnBy = (days: MarketDays) => ({
  ...terms,
  paths: 2000,
  sessions: days.count - 1,
  seed: 1,
  block: 20,
});

const cell = (growth: number, drawdown: number, law: OutcomeLaw, years: number) => {
  const aYear = (quantile: number) => percent((1 + law.result(quantile)) ** (1 / years) - 1, 1);
  return `${percent(growth, 1)} [${aYear(0.05)}, ${aYear(0.95)}] (${percent(drawdown)})`.replace(
    "-0.0]",
    "0.0]",
  );
};

describeWithShared([...VIX1D_FILES, SPX_BARS], () => {
  test("the title question, with intervals", () => {
    const days = daysBetween("2022-05-13", "2026-07-02");
    const bars = sessionBars(SPX_BARS);
    const run = replayer(days, terms);
    const rows = [0.9, 0.95, 1].flatMap((share) => {
      const soldAt: SoldAt = { by: "VIX1D", share };
      const stopped = stoppedResults(share, days, bars);
      return [0.01, 0.02].map((size) => {
        const variants = [
          { ...large, riskFraction: size },
          { ...large, riskFraction: size, hedged: false },
          { ...large, riskFraction: size / 2, hedged: false },
        ].map((plan, at) => ({ name: String(at), plan }));
        const [drawn] = bootstrapPlan(days, variants, [soldAt], drawnBy(days));
        const [ladder, none, half] = variants.map((variant, at) => {
          const { growth, drawdown, years } = run(variant, soldAt).summary;
          return cell(growth, drawdown, outcomeLaw(drawn!.outcomes[at]!), years);
        });
        const { years } = run(variants[1]!, soldAt).summary;
        return [share.toFixed(2), `${percent(size)} %`, ladder, stop(stopped, size, days, years), half, none];
      });
    });
    holdTable("The title question", rows);
    const { stops, all } = stoppedResults(0.9, days, bars);
    expect(evidence).toContain(`half hours of ${stops} of the ${all} condors`);
  });
});

/** Points over points at risk of each session's condor, stopped where half hours are on file and held where not. */
function stoppedResults(share: number, days: MarketDays, bars: ReturnType<typeof sessionBars>) {
  const choose = chooser(workedPlan);
  const volatility = soldVolatility({ by: "VIX1D", share }, days);
  const over = new Float64Array(days.count - 1);
  let all = 0;
  for (let day = 0; day + 1 < days.count; day++) {
    const sold = days.vix[day]! <= 20 ? choose(volatility[day]!, 3) : undefined;
    if (sold === undefined) continue;
    all++;
    const level = (workedPlan.spot * days.spx[day + 1]!) / days.spx[day]!;
    const points = sold.credit - OPENING_COST - lossAtExpiry(sold.condor, level);
    over[day] = points / (sold.width - sold.credit + OPENING_COST);
  }
  const withBars = soldCondors(share, days, bars);
  for (const sold of withBars) over[sold.session - 1] = waysOf(sold, days).stop / sold.risked;
  return { over, all, stops: withBars.length };
}

function stop({ over }: { over: Float64Array }, size: number, days: MarketDays, years: number): string {
  const logs = over.map((each) => Math.log(1 + size * each));
  const [drawn] = resample([logs], drawnBy(days));
  let [sum, peak, fall] = [0, 0, 0];
  for (const each of logs) {
    sum += each;
    peak = Math.max(peak, sum);
    fall = Math.max(fall, 1 - Math.exp(sum - peak));
  }
  return cell(Math.exp(sum / years) - 1, fall, outcomeLaw(drawn!), years);
}
