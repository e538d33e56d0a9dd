/** EVIDENCE.md against the daily files: every table is worked out anew and compared cell by cell. */
import { type Plan, workedPlan } from "../../../src/engine/plan/plan";
import { fourVariants, type Replayed, replayer, SHOWN_RATIOS } from "../../../src/engine/replay/replay";
import { lossMap } from "../../../src/engine/scenario/losing-days";
import { givenBack } from "../../../src/engine/scenario/loss-shares";
import { flatRatio } from "../../../src/engine/vix1d/sold-at";
import { percent, tableUnder } from "../../support/evidence-tables";
import { excelDate } from "../../support/excel-date";
import { days1990to2026, LONG_FILES } from "../../support/market-1990";
import { describeWithShared } from "../../support/shared-data";
import { plainCondorIndex, tailHedgeIndex } from "./cboe-benchmarks";

describeWithShared(LONG_FILES, () => {
  const placeOf = (date: string) => days1990to2026().day.findIndex((day) => day >= excelDate(date));
  const large: Plan = { ...workedPlan, equity: 1e7 };
  const terms = { closeAt: 0, stressCosts: 0.1, hedgeCosts: 0.063, policy: "fixed" } as const;
  let replay: ReturnType<typeof replayer> | undefined;
  const run: ReturnType<typeof replayer> = (...asked) => {
    replay ??= replayer(days1990to2026(), terms);
    return replay(...asked);
  };
  const grown = ({ summary }: Replayed) => `${percent(summary.growth, 1)} (${percent(summary.drawdown)})`;

  test("growth and drawdown at each ratio", () => {
    const rows = SHOWN_RATIOS.map((ratio) => {
      const found = fourVariants(large).map((variant) => run(variant, flatRatio(ratio)));
      return [ratio.toFixed(1), found[0]!.summary.meanTrade.toFixed(2), ...found.map(grown)];
    });
    expect(tableUnder("1990 to 2026, one-session condors of the worked plan")).toEqual(rows);
  });

  test("losing days", () => {
    const maps = [true, false].map((gated) =>
      lossMap(days1990to2026(), { ...large, ivRatio: 0.8, tier: 3 }, gated),
    );
    const rows = Object.entries<(map: ReturnType<typeof lossMap>) => string>({
      "losing days": ({ losing }) => String(losing.length),
      "index rose": ({ up, losing }) => percent(up.days / losing.length),
      "VIX fell or stood still": ({ vixDidNotRise, losing }) => percent(vixDidNotRise / losing.length),
      "VIX rose 10 or more": ({ vixRoseTen, losing }) => percent(vixRoseTen / losing.length, 1),
      "4/4/2 gave back": ({ up, down }) => percent(givenBack(up, down) as number, 1),
      "on days the index fell": ({ down }) => percent(givenBack(down) as number, 1),
      "on days it rose": ({ up }) => percent(givenBack(up) as number, 1),
    }).map(([label, of]) => [label, ...maps.map(of)]);
    expect(tableUnder("The losing-day map")).toEqual(rows);
  });

  test("named stretches", () => {
    const [hedged, unhedged] = fourVariants(large).map(
      (variant) => run(variant, flatRatio(0.8)).account.equity,
    );
    let [hedgedLeft, unhedgedLeft] = [hedged, unhedged].map((equity) => Math.log(equity!.at(-1)! / 1e7));
    const stretches = tableUnder("Where the hedge paid, and what it cost in between");
    const rows = stretches.slice(0, -1).map(([name, from, to]) => {
      const results = [hedged, unhedged].map((equity) => equity![placeOf(to!)]! / equity![placeOf(from!)]!);
      hedgedLeft! -= Math.log(results[0]!);
      unhedgedLeft! -= Math.log(results[1]!);
      return [name, from, to, ...results.map((result) => percent(result - 1, 1))];
    });
    const { day } = days1990to2026();
    const years = (day.at(-1)! - day[0]!) / 365;
    const aYear = (log: number) => percent(Math.expm1(log / years), 1);
    rows.push(["all else, a year", "", "", aYear(hedgedLeft!), aYear(unhedgedLeft!)]);
    expect(stretches).toHaveLength(13);
    expect(stretches).toEqual(rows);
  });

  test("Cboe's condor index", () => {
    const stretch = { from: placeOf("2006-12-01"), to: placeOf("2021-12-20"), costs: 1, skew: 0.15 };
    const rows = [1, 0.9, 0.8, 0.7].map((ivRatio) => {
      const { growth, drawdown } = plainCondorIndex(days1990to2026(), { ...stretch, ivRatio });
      return [ivRatio.toFixed(1), percent(growth, 1), percent(drawdown)];
    });
    expect(tableUnder("Beside Cboe's condor index")).toEqual(rows);
  });

  test("Cboe's tail hedge", () => {
    const stretch = { costs: 0.05, from: placeOf("2006-03-22"), to: placeOf("2017-11-15") };
    const found = (["fitted", 0.9, 1, 1.1] as const).map((volOfVol) => ({
      volOfVol,
      ...tailHedgeIndex(days1990to2026(), { ...stretch, volOfVol }),
    }));
    const rows = [
      ...found.map(({ volOfVol, hedged }) => [
        volOfVol === "fitted" ? "fitted surface" : volOfVol.toFixed(1),
        percent(hedged.growth, 1),
        percent(hedged.drawdown),
      ]),
      ["index alone", percent(found[0]!.index.growth, 1), percent(found[0]!.index.drawdown)],
    ];
    expect(tableUnder("Beside Cboe's tail hedge")).toEqual(rows);
  });
});
