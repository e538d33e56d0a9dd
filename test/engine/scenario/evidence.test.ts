/** EVIDENCE.md against the daily files: every table is worked out anew and compared cell by cell. */
import { type Plan, workedPlan } from "../../../src/engine/plan/plan";
import { fourVariants, type Replayed, replayer, SHOWN_RATIOS } from "../../../src/engine/replay/replay";
import { lossMap } from "../../../src/engine/scenario/losing-days";
import { givenBack } from "../../../src/engine/scenario/loss-shares";
import { flatRatio } from "../../../src/engine/vix1d/sold-at";
import { evidence, holdTable, percent, tableUnder } from "../../support/evidence-tables";
import { excelDate } from "../../support/excel-date";
import { days1990to2026, LONG_FILES } from "../../support/market-1990";
import { describeWithShared, sharedRows } from "../../support/shared-data";
import { plainCondorIndex, tailHedgeIndex } from "./cboe-benchmarks";
import { callHedge, HEDGE_FILES, sessionsOf2008, settledSessions } from "./vix-call-hedges";

const unsigned = (text: string) => (Number(text) === 0 ? text.replace("-", "") : text);

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
    holdTable("1990 to 2026, one-session condors of the worked plan", rows);
  });

  test("an account of $10m, futures as recorded, and what closes of SPX and VIX alone give", () => {
    const days = days1990to2026();
    const [hedged] = fourVariants(large).map((variant) => run(variant, flatRatio(0.8)));
    const alone = replayer({ ...days, futures: new Float64Array(0), futuresADay: 0 }, terms);
    const [one, , two] = fourVariants(large).map((variant) => alone(variant, flatRatio(0.8)));
    expect(evidence).toContain(
      `Account: $10m. Futures: as recorded on ${hedged!.diary!.quotedDays.toLocaleString("en-US")} of ${days.count.toLocaleString("en-US")} sessions, modelled on the others.`,
    );
    expect(evidence).toContain(
      `Date, SPX and VIX alone: ${percent(one!.summary.growth, 1)} and ${percent(two!.summary.growth, 1)} hedged at 0.8`,
    );
    expect([one, two].map((each) => each!.diary!.quotedDays)).toEqual([0, 0]);
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
    holdTable("The losing-day map", rows);
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
    holdTable("Beside Cboe's condor index", rows);
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
    holdTable("Beside Cboe's tail hedge", rows);
  });
});

const QUOTED = [
  "test-only/vix_call_hedges_monthly_2006_2025.csv",
  "test-only/vix_call_hedges_metrics.csv",
  "test-only/vix_call_hedges_episode_points.csv",
] as const;

describeWithShared([...HEDGE_FILES, ...QUOTED], () => {
  const EPISODES = [
    ["gfc_2008", "2008-09-02", "2009-03-09"],
    ["q4_2018", "2018-09-20", "2018-12-24"],
    ["covid_2020", "2020-02-19", "2020-03-23"],
    ["bear_2022", "2022-01-03", "2022-10-12"],
    ["aug_2024", "2024-07-16", "2024-08-05"],
    ["tariff_2025", "2025-02-19", "2025-04-08"],
  ] as const;
  const RUNGS = [
    ["one call of 30 days, 50 delta", [30], 0.5, undefined, "single 30d 50 delta"],
    ["one call of 30 days, 30 delta", [30], 0.3, "single_30d_30d", "single 30d 30 delta"],
    ["one call of 30 days, 20 delta", [30], 0.2, undefined, "single 30d 20 delta"],
    ["30/60/90 days, 50 delta", [30, 60, 90], 0.5, "ladder_50d", "ladder 30/60/90 50 delta"],
    ["30/60/90 days, 30 delta", [30, 60, 90], 0.3, "ladder_30d", "ladder 30/60/90 30 delta"],
  ] as const;
  const sides = (engine: number | undefined, quoted: number | undefined) =>
    engine === undefined || quoted === undefined ? "" : `${engine.toFixed(1)} / ${quoted.toFixed(1)}`;

  test("VIX-call hedges on quoted options", () => {
    const [monthly, metrics, points] = QUOTED.map(sharedRows) as [
      ReturnType<typeof sharedRows>,
      ReturnType<typeof sharedRows>,
      ReturnType<typeof sharedRows>,
    ];
    const [sessions, early] = [settledSessions(), sessionsOf2008()];
    const rows = RUNGS.map(([name, tenors, delta, column, strategy]) => {
      const made = new Map([...callHedge(early, tenors, delta), ...callHedge(sessions, tenors, delta)]);
      const dates = [...made.keys()];
      const at = (date: string) => made.get(dates.filter((each) => each <= date).at(-1)!)!;
      const growth = (from: string, to: string, of: (date: string) => number) =>
        100 * ((of(to) / of(from)) ** (365.25 / (excelDate(to) - excelDate(from))) - 1);
      const month = (date: string) =>
        Number(monthly.find((row) => row.month_end === date)?.[column as string]);
      const long =
        column === undefined
          ? []
          : [growth("2015-06-30", "2025-08-29", at), growth("2015-06-30", "2025-08-29", month)];
      const closing = callHedge(sessions, tenors, delta, { settlesAtClose: true });
      const atClose = (date: string) => closing.get(dates.filter((each) => each <= date).at(-1)!)!;
      const since = metrics.find((row) => row.window === "oos_2021_2025" && row.strategy === strategy);
      const episodes = EPISODES.map(([episode, from, to]) => {
        const quote = (end: string) =>
          Number(points.find((row) => row.episode === `${episode}_${end}`)?.[column as string]);
        const metric = metrics.find(
          (row) => row.strategy === strategy && row[`ret_pct_${episode}_${from}_${to}`] !== "",
        )?.[`ret_pct_${episode}_${from}_${to}`];
        const quoted = column === undefined ? Number(metric) : 100 * (quote("end") / quote("start") - 1);
        return sides(100 * (at(to) / at(from) - 1), quoted);
      });
      return [
        name,
        sides(long[0], long[1]),
        sides(growth("2020-12-31", "2025-08-29", at), Number(since?.cagr_pct)),
        growth("2020-12-31", "2025-08-29", atClose).toFixed(1),
        ...episodes,
      ];
    });
    holdTable("VIX calls: quoted options beside the engine", rows);
  });

  test("most of what a 30-delta call of 2021 to 2025 falls short is the settlement of 2024-12-18", () => {
    const monthly = sharedRows(QUOTED[0]);
    const sessions = settledSessions();
    const day = sessions.find(({ date }) => date === "2024-12-18")!;
    expect([day.futures.get(day.day), day.vix]).toEqual([15.66, 27.62]);
    const made = callHedge(sessions, [30], 0.3);
    const short = (from: string, to: string) => {
      const quoted = (date: string) => Number(monthly.find((row) => row.month_end === date)?.single_30d_30d);
      return 100 * Math.log(quoted(to) / quoted(from) / (made.get(to)! / made.get(from)!));
    };
    expect(short("2020-12-31", "2025-08-29")).toBeCloseTo(11.4, 1);
    expect(short("2024-11-29", "2024-12-31")).toBeCloseTo(7.1, 1);
  });

  test("settled at the close of two mornings single calls of 2008 are within four points of the study", () => {
    const sessions = sessionsOf2008();
    const mornings = ["2008-09-17", "2008-10-22"].map((day) => sessions.find(({ date }) => date === day)!);
    expect(mornings.map(({ vixOpen, vix }) => [vixOpen, vix])).toEqual([
      [30.25, 36.22],
      [63.12, 69.65],
    ]);
    const metrics = sharedRows(QUOTED[1]);
    for (const [, tenors, delta, , strategy] of RUNGS.slice(0, 3)) {
      const made = callHedge(sessions, tenors, delta, { settlesAtClose: true });
      const quoted = metrics.find((row) => row.strategy === strategy)?.[
        "ret_pct_gfc_2008_2008-09-02_2009-03-09"
      ];
      const result = 100 * (made.get("2009-03-09")! / made.get("2008-09-02")! - 1);
      expect(Math.abs(result - Number(quoted))).toBeLessThan(4);
    }
  });
});

const CNDR = "test-only/cndr_third_fridays_2006_2026.csv";

describeWithShared([...LONG_FILES, CNDR], () => {
  test("Cboe's condor index month by month", () => {
    const days = days1990to2026();
    const place = (date: string) => days.day.findIndex((day) => day >= excelDate(date));
    const quoted = new Map(sharedRows(CNDR).map((row) => [excelDate(row.date!), Number(row.cndr)]));
    // The source has 2020-10-15 for that month's Friday.
    quoted.set(excelDate("2020-10-16"), quoted.get(excelDate("2020-10-15"))!);
    const stretch = { from: place("2006-12-15"), to: place("2026-07-17"), costs: 1, skew: 0.15 };
    const rows = [0.9, 0.8].flatMap((ivRatio) => {
      const { day, value } = plainCondorIndex(days, { ...stretch, ivRatio });
      const months = day.flatMap((until, index) => {
        const from = day[index - 1];
        const [before, after] = [quoted.get(from ?? -1), quoted.get(until)];
        if (from === undefined || before === undefined || after === undefined) return [];
        return [
          {
            vix: days.vix[days.day.indexOf(from)]!,
            engine: value[index]! / value[index - 1]! - 1,
            index: after / before - 1,
          },
        ];
      });
      const mean = (numbers: readonly number[]) =>
        numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
      const [engine, index] = [months.map((month) => month.engine), months.map((month) => month.index)];
      const deviation = (numbers: readonly number[]) =>
        Math.sqrt(mean(numbers.map((each) => (each - mean(numbers)) ** 2)));
      const correlation =
        mean(months.map((_, at) => (engine[at]! - mean(engine)) * (index[at]! - mean(index)))) /
        (deviation(engine) * deviation(index));
      const years = (day.at(-1)! - day[0]!) / 365.25;
      const grown = (numbers: readonly number[]) =>
        percent(numbers.reduce((all, each) => all * (1 + each), 1) ** (1 / years) - 1, 1);
      const band = (from: number, to: number) => {
        const within = months.filter(({ vix }) => vix >= from && vix < to);
        return `${unsigned(percent(mean(within.map((month) => month.engine)), 2))} / ${percent(mean(within.map((month) => month.index)), 2)} (${within.length})`;
      };
      return [
        [
          ivRatio.toFixed(1),
          String(months.length),
          `${grown(engine)} / ${grown(index)}`,
          correlation.toFixed(2),
          band(0, 15),
          band(15, 20),
          band(20, 25),
          band(25, 999),
        ],
      ];
    });
    holdTable("Cboe's condor index month by month", rows);
  });
});
