/** Whether histories of the joint law look like the one there was: EVIDENCE.md against the daily files. */
import { workedPlan } from "../../../src/engine/plan/plan";
import { condorTable, sellAlong } from "../../../src/engine/simulation/condors";
import { JointPaths } from "../../../src/engine/simulation/joint-model";
import { writeRows } from "../../../src/engine/simulation/vix-rows";
import { flatRatio } from "../../../src/engine/vix1d/sold-at";
import { holdTable } from "../../support/evidence-tables";
import { days1990to2026, LONG_FILES } from "../../support/market-1990";
import { describeWithShared } from "../../support/shared-data";

const HISTORIES = 200;
type Market = Pick<JointPaths, "vix" | "logVix" | "spxReturn">;

const average = (values: Float64Array) => values.reduce((sum, each) => sum + each, 0) / values.length;
const centred = (values: Float64Array) => {
  const mean = average(values);
  return values.map((each) => each - mean);
};
const products = (one: Float64Array, other: Float64Array, lag = 0) => {
  let sum = 0;
  for (let at = lag; at < one.length; at++) sum += one[at]! * other[at - lag]!;
  return sum;
};

/** What a history of closes is like, log moves throughout. */
function likeness(market: Market): number[] {
  const { vix, logVix, spxReturn } = market;
  const count = spxReturn.length;
  let [calm, calmFalls, leaps, fives, sevens, worst, month] = [0, 0, 0, 0, 0, 0, 0];
  for (let at = 0; at < count; at++) {
    const move = spxReturn[at]!;
    if (vix[at]! <= 20) {
      calm++;
      if ((move * 100 * Math.sqrt(252)) / vix[at]! < -2) calmFalls++;
    }
    if (vix[at + 1]! - vix[at]! >= 10) leaps++;
    if (move < -0.05) fives++;
    if (move < -0.07) sevens++;
    month += move - (at < 21 ? 0 : spxReturn[at - 21]!);
    worst = Math.min(worst, month);
  }
  const moves = centred(spxReturn);
  const changes = centred(Float64Array.from(spxReturn, (_, at) => logVix[at + 1]! - logVix[at]!));
  const sizes = centred(spxReturn.map(Math.abs));
  const years = count / 252;
  const squares = moves.map((each) => each * each);
  return [
    (100 * calm) / count,
    products(moves, changes) / Math.sqrt(products(moves, moves) * products(changes, changes)),
    leaps / years,
    fives / years,
    sevens / years,
    products(squares, squares) / count / (products(moves, moves) / count) ** 2,
    (100 * calmFalls) / calm,
    products(sizes, sizes, 5) / products(sizes, sizes),
    100 * worst,
    ...condors(market),
  ];
}

/** Points of a condor of the worked plan at 0.8 of VIX, sold at VIX 20 or below, and how many of 100 lost. */
function condors(market: Market): number[] {
  const sessions = market.spxReturn.length;
  const rows = new Int32Array(sessions);
  const sold = { row: new Int32Array(sessions), points: new Float64Array(sessions) };
  writeRows(market, rows);
  sellAlong(worked, rows, market as JointPaths, sold);
  const results = sold.points.filter((points, at) => market.vix[at]! <= 20 && points !== 0);
  return [average(results), (100 * results.filter((points) => points < 0).length) / results.length];
}
const worked = condorTable({ ...workedPlan, hedged: false }, flatRatio(0.8), 0.1);

const NAMES: readonly [name: string, digits: number][] = [
  ["days at VIX 20 or below, %", 0],
  ["correlation of SPX and ln VIX", 2],
  ["VIX +10 in a day, a year", 2],
  ["SPX below -5 % in a day, a year", 2],
  ["SPX below -7 % in a day, a year", 2],
  ["kurtosis of SPX", 1],
  ["below -2 VIX deviations, % of the days at VIX 20 or below", 2],
  ["autocorrelation of the size of moves, 5 sessions apart", 2],
  ["worst 21 sessions, %", 0],
  ["points a condor at 0.8 of VIX", 2],
  ["condors lost, %", 1],
];

describeWithShared(LONG_FILES, () => {
  test("every figure of 1990 to 2026 lies within the 90 % band of the law's own histories", () => {
    const { spx, vix } = days1990to2026();
    const known = vix.findIndex((level) => !(level > 0));
    const count = (known < 0 ? vix.length : known) - 1;
    const found = likeness({
      vix,
      logVix: vix.map(Math.log),
      spxReturn: Float64Array.from({ length: count }, (_, at) => Math.log(spx[at + 1]! / spx[at]!)),
    });
    const market = new JointPaths(1, vix[0]!, count);
    const drawn = Array.from({ length: HISTORIES }, () => {
      market.next();
      return likeness(market);
    });
    const rows = NAMES.map(([name, digits], which) => {
      const sorted = drawn.map((each) => each[which]!).sort((one, other) => one - other);
      const [low, middle, high] = [0.05, 0.5, 0.95].map((share) => sorted[Math.floor(share * HISTORIES)]!);
      expect([name, found[which]! >= low! && found[which]! <= high!]).toEqual([name, true]);
      const shown = (value: number) => value.toFixed(digits);
      return [name, shown(found[which]!), shown(middle!), `${shown(low!)} to ${shown(high!)}`];
    });
    holdTable("Histories of the joint law beside the one there was", rows);
  });
});
