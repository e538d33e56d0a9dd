/** Stops and targets within the session: EVIDENCE.md against bars and daily files. */
import { type CondorWays, waysOf } from "../../support/condor-ways";
import { daysBetween } from "../../support/days-2022";
import { holdTable, percent } from "../../support/evidence-tables";
import { VIX1D_FILES } from "../../support/market-1990";
import { withError, worstOf } from "../../support/samples";
import { SPX_BARS, sessionBars, soldCondors } from "../../support/session-bars";
import { describeWithShared } from "../../support/shared-data";

const WAYS: readonly (keyof CondorWays)[] = ["hold", "target", "stop", "both"];

describeWithShared([...VIX1D_FILES, SPX_BARS], () => {
  test("stops and targets looked at every half hour, beside holding", () => {
    const bars = sessionBars(SPX_BARS);
    const days = daysBetween("2020-11-02", "2026-03-31");
    const rows = [0.9, 1].flatMap((share) => {
      const sold = soldCondors(share, days, bars);
      const ended = sold.map((each) => waysOf(each, days));
      const risked = sold.map((each) => each.risked);
      return WAYS.map((way) => {
        const results = ended.map((each) => each[way]);
        return [
          share.toFixed(2),
          way,
          String(results.length),
          withError(results),
          percent(results.filter((each) => each > 0).length / results.length, 1),
          worstOf(results).toFixed(1),
          way === "hold" ? "" : withError(ended.map((each) => each[way] - each.hold)),
          ...[0.01, 0.02].map((size) => grown(results, risked, size)),
        ];
      });
    });
    holdTable("Stops and targets within the session", rows);
  });
});

/** Growth a year of an account that risks a fraction on each, and its deepest drawdown. */
function grown(results: readonly number[], risked: readonly number[], size: number): string {
  let [equity, peak, fall] = [1, 1, 0];
  for (const [at, points] of results.entries()) {
    equity *= 1 + (size * points) / risked[at]!;
    peak = Math.max(peak, equity);
    fall = Math.max(fall, 1 - equity / peak);
  }
  // 2020-12-18 to 2026-02-27.
  return `${percent(equity ** (1 / 5.2) - 1, 1)} (${percent(fall)})`;
}
