import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Pairs of closes: what the laws are fitted to and tested on. */
export interface Pairs {
  readonly count: number;
  /** Pairs before 2015: fitted to; the others are the test. */
  readonly before2015: number;
  readonly logVix: Float64Array;
  /** Log return of SPX from each close to the next. */
  readonly spxReturn: Float64Array;
}

/** The daily files beside the repository. */
export function closes1990to2026(): Pairs {
  const read = (file: string) =>
    readFileSync(join(__dirname, "../../../shared/data", file), "utf8")
      .trim()
      .split(/\r?\n/)
      .slice(1);
  const vixOn = new Map(
    read("vix_daily.csv").map((line) => [line.split(",")[0], Number(line.split(",")[4])]),
  );
  const days = read("test-only/spx_close_daily_1990_2026.csv")
    .map((line) => line.split(","))
    .map(([date = "", close]) => ({ date, spx: Number(close), vix: vixOn.get(date) ?? 0 }))
    .filter(({ vix }) => vix > 0);
  return {
    count: days.length - 1,
    before2015: days.filter(({ date }) => date < "2015").length - 1,
    logVix: Float64Array.from(days, ({ vix }) => Math.log(vix)),
    spxReturn: Float64Array.from(days.slice(1), ({ spx }, at) => Math.log(spx / days[at]!.spx)),
  };
}
