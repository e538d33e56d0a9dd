/** What happens within a session, and in quarters of high profits: EVIDENCE.md against bars and daily files. */
import { condorCredit } from "../../../src/engine/condor/credit";
import { lossAtExpiry } from "../../../src/engine/condor/payoff";
import { planMarket } from "../../../src/engine/plan/market";
import { workedPlan } from "../../../src/engine/plan/plan";
import { chooser } from "../../../src/engine/replay/condors";
import { soldVolatility } from "../../../src/engine/replay/sold-volatility";
import { condorPoints } from "../../../src/engine/trial/condor-points";
import { daysBetween } from "../../support/days-2022";
import { percent, tableUnder } from "../../support/evidence-tables";
import { excelDate } from "../../support/excel-date";
import { VIX1D_FILES } from "../../support/market-1990";
import { describeWithShared, sharedRows } from "../../support/shared-data";

interface SessionBar {
  /** Hours of New York at which it begins. */
  readonly hour: number;
  readonly open: number;
  readonly close: number;
}

/** Thirty-minute bars of the whole sessions, by Excel date. */
function sessionBars(file: string): ReadonlyMap<number, readonly SessionBar[]> {
  const found = new Map<number, SessionBar[]>();
  for (const { date = "", time_new_york = "", open, close } of sharedRows(file)) {
    const [hour, minute] = time_new_york.split(":").map(Number);
    const day = excelDate(date);
    const bars = found.get(day) ?? [];
    bars.push({ hour: hour! + minute! / 60, open: Number(open), close: Number(close) });
    found.set(day, bars);
  }
  return new Map([...found].filter(([, { length }]) => length >= 13));
}

const average = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
const errorOf = (values: readonly number[]) => {
  const mean = average(values);
  const squares = values.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
};
const worstOf = (values: readonly number[]) =>
  average([...values].sort((a, b) => a - b).slice(0, Math.round(0.05 * values.length)));

const OPEN_TO_CLOSE = 6.5;
/** Share of a session's variance from the open to the close; the rest comes overnight. */
const IN_SESSION = 0.65;
const CLOSING_COST = 0.15;

describeWithShared([...VIX1D_FILES, "test-only/spx_30min_2020-12_2026-02.csv"], () => {
  test("stops and targets looked at every half hour, beside holding", () => {
    const bars = sessionBars("test-only/spx_30min_2020-12_2026-02.csv");
    const days = daysBetween("2020-11-02", "2026-03-31");
    const choose = chooser(workedPlan);
    const rows = [0.9, 1].flatMap((share) => {
      const volatility = soldVolatility({ by: "read", share }, days);
      const ways = { hold: [], target: [], stop: [], both: [] } as Record<string, number[]>;
      const risked: number[] = [];
      for (let day = 0; day + 1 < days.count; day++) {
        const session = bars.get(days.day[day + 1]!);
        const sold = session && days.vix[day]! <= 20 ? choose(volatility[day]!, 3) : undefined;
        if (session === undefined || sold === undefined) continue;
        const at = (close: number) => (workedPlan.spot * close) / days.spx[day]!;
        const held = sold.credit - 0.1 - lossAtExpiry(sold.condor, at(days.spx[day + 1]!));
        let [target, stop] = [Number.NaN, Number.NaN];
        let first = held;
        for (const { hour, close } of session) {
          const left = IN_SESSION * ((16 - hour - 0.5) / OPEN_TO_CLOSE);
          if (left <= 1e-9) break;
          const market = { ...planMarket(workedPlan, volatility[day]!), spot: at(close), years: left / 252 };
          const mark = condorCredit(sold.condor, market);
          const out = sold.credit - 0.1 - mark - CLOSING_COST;
          const [won, lost] = [mark <= sold.credit / 2, mark >= 2 * sold.credit];
          if ((won || lost) && Number.isNaN(target) && Number.isNaN(stop)) first = out;
          if (won && Number.isNaN(target)) target = out;
          if (lost && Number.isNaN(stop)) stop = out;
        }
        ways.hold!.push(held);
        ways.target!.push(Number.isNaN(target) ? held : target);
        ways.stop!.push(Number.isNaN(stop) ? held : stop);
        ways.both!.push(first);
        risked.push(sold.width - sold.credit + 0.1);
      }
      return Object.entries(ways).map(([way, results]) => {
        const less = results.map((each, at) => each - ways.hold![at]!);
        return [
          share.toFixed(2),
          way,
          String(results.length),
          `${average(results).toFixed(2)} (${errorOf(results).toFixed(2)})`,
          percent(results.filter((each) => each > 0).length / results.length, 1),
          worstOf(results).toFixed(1),
          way === "hold" ? "" : `${average(less).toFixed(2)} (${errorOf(less).toFixed(2)})`,
          ...[0.01, 0.02].map((size) => grown(results, risked, size)),
        ];
      });
    });
    expect(tableUnder("Stops and targets within the session")).toEqual(rows);
  });
});

/** Growth a year of an account that risks a fraction on each, 252 x the share of sessions sold, and its deepest drawdown. */
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

const SAME_DAY = [
  "test-only/spx_30min_2020-12_2026-02.csv",
  "test-only/vix1d_30min_2023-04_2026-02.csv",
  "test-only/zero_dte_condor_statistics.csv",
];

describeWithShared(SAME_DAY, () => {
  test("same-day condors from 10:00, at a share of VIX1D then and as a study saw them quoted", () => {
    const index = sessionBars(SAME_DAY[0]!);
    const vix1d = sessionBars(SAME_DAY[1]!);
    const rows = [0.8, 0.85, 0.9, 1].map((share) => {
      const results = [...index].flatMap(([day, bars]) => {
        const start = bars.find(({ hour }) => hour === 10)?.open;
        const end = (bars.find(({ hour }) => hour === 16) ?? bars.find(({ hour }) => hour === 15.5))?.close;
        const level = vix1d.get(day)?.find(({ hour }) => hour === 10)?.open;
        if (start === undefined || end === undefined || level === undefined) return [];
        const [longPut, shortPut, shortCall, longCall] = [0.99, 0.995, 1.005, 1.01].map(
          (each) => each * start,
        );
        const condor = { longPut: longPut!, shortPut: shortPut!, shortCall: shortCall!, longCall: longCall! };
        const market = {
          spot: start,
          years: 6 / OPEN_TO_CLOSE / 252,
          volatility: (share * level) / 100,
          rate: 0,
          yield: 0,
        };
        return [(1e4 * (condorCredit(condor, market) - lossAtExpiry(condor, end))) / start];
      });
      return [
        `model, ${share.toFixed(2)} of VIX1D`,
        "2023-04 to 2026-02",
        String(results.length),
        average(results).toFixed(2),
        errorOf(results).toFixed(2),
      ];
    });
    const quoted = sharedRows(SAME_DAY[2]!)
      .filter(
        ({ structure, strikes_over_spot }) =>
          structure === "short iron condor" && strikes_over_spot === "0.99/0.995/1.005/1.01",
      )
      .filter(({ sample = "" }) => ["main_2016-09_2026-01", "2023_2024"].includes(sample))
      .map(({ sample = "", days = "", mean_pct_of_spot, sd }) => [
        "quoted, mid",
        sample.replace("main_", "").replace("_", " to "),
        days,
        (100 * Number(mean_pct_of_spot)).toFixed(2),
        ((100 * Number(sd)) / Math.sqrt(Number(days))).toFixed(2),
      ]);
    expect(tableUnder("Same-day condors from 10:00")).toEqual([...quoted, ...rows]);
  });
});

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
    expect(tableUnder("Quarters of high and of low profits")).toEqual(rows);
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
