import { TRADING_DAYS_PER_YEAR } from "../calendar/time-to-expiry";
import { DomainError } from "../errors";
import { asCompared } from "../numerics/as-compared";
import { normalQuantile } from "../numerics/normal";
import type { Points, VixPoints } from "../quantities";
import type { MarketDays } from "../replay/history";
import type { Rule, RuleTable } from "../rules/rule-table";
import { BLOCK, blockStarts, DRAWS, type Draws, drawn, PARTS, reaching } from "./block-draws";
import { readingByDay, tellsOf } from "./readings-by-day";

export type Verdict = "helps" | "no evidence" | "hurts" | "too few days";

/** Root mean square of the next move in session deviations of an index, under a rule and elsewhere. */
export interface Compared {
  readonly days: number;
  readonly inside: number;
  readonly outside: number;
  readonly verdict: Verdict;
}

export interface Tried {
  readonly rule: Rule;
  readonly overVix: Compared;
  readonly overVix1d: Compared;
  /** Of the condors sold under the rule, and the 5 % and 95 % quantiles of their mean. */
  readonly condors: {
    readonly days: number;
    readonly lost: number;
    readonly mean: Points;
    readonly low: Points;
    readonly high: Points;
  };
}

export interface Trial {
  readonly tried: readonly Tried[];
  /** Readings of rules that no history of closes tells. */
  readonly untold: readonly string[];
}

/** Calm enough for the method to sell: rules on VIX itself are held against all days, the others against these. */
const CALM_VIX: VixPoints = 20;
/** Odds that any of the verdicts is chance alone, and of an interval's tails. */
const LEVEL = 0.1;
const TAIL = 0.05;
/** Fewer days under a rule, or outside it, are no sample. */
const FEWEST_DAYS = 50;

/**
 * Each rule on trial: is the next move, in deviations of the volatility it is sold at, another one under the rule than on
 * the other days? The logarithm of the ratio of both root mean squares over its standard error in a circular block
 * bootstrap, 20 sessions a block, is held against the normal quantile of 10 % shared among all rules tried
 * (Bonferroni). A rule that lets condors be sold helps where moves are smaller under it, one that does not where they
 * are larger. `points` is what a condor sold at each close made. Source: sources.politisRomano1992.
 */
export function onTrial(days: MarketDays, rules: RuleTable, points: Float64Array, seed: number): Trial {
  const { count } = days;
  if (count < 2 * BLOCK)
    throw new DomainError(
      "not-enough-data",
      `history: has ${count} sessions; a trial in blocks of ${BLOCK} needs ${2 * BLOCK}`,
    );
  const told = rules.filter(({ reading }) => tellsOf(reading));
  const readings = new Map<string, ArrayLike<number>>();
  for (const { reading } of told)
    if (!readings.has(reading)) readings.set(reading, readingByDay(reading, days));
  const starts = blockStarts(count, seed);
  const overVix = squares(days, days.vix);
  const overVix1d = squares(days, days.vix1d);
  const [blocks, blocks1d, ofPoints] = [overVix, overVix1d, points].map((values) => reaching(values, starts));
  const level = normalQuantile(1 - LEVEL / 2 / Math.max(1, told.length));
  const tried = told.map((each): Tried => {
    const under = membership(each, readings.get(each.reading)!, days);
    return {
      rule: each,
      overVix: compared(each, under, overVix, blocks!, level),
      overVix1d: compared(each, under, overVix1d, blocks1d!, level),
      condors: condorsUnder(under, points, ofPoints!),
    };
  });
  const untold = rules.map(({ reading }) => reading).filter((reading) => !tellsOf(reading));
  return { tried, untold: [...new Set(untold)] };
}

/** Squares of the next move over one session's deviation of an index; NaN where one of them is not known. */
function squares({ count, spx }: MarketDays, index: Float64Array): Float64Array {
  return Float64Array.from({ length: count }, (_, day) => {
    const move = Math.log((spx[day + 1] ?? Number.NaN) / spx[day]!);
    return (move / (index[day]! / 100)) ** 2 * TRADING_DAYS_PER_YEAR;
  });
}

/** 1 under the rule, 0 on the days it is held against, -1 on the days that are looked at nowhere. */
function membership(rule: Rule, reading: ArrayLike<number>, { vix }: MarketDays): Int8Array {
  const { from, to, fromIncluded, toIncluded } = rule;
  const always = rule.reading === "VIX";
  return Int8Array.from(vix, (level, day) => {
    const value = asCompared(reading[day]!);
    if (Number.isNaN(value) || (level > CALM_VIX && !always)) return -1;
    const above = from === null || value > from || (fromIncluded && value === from);
    const below = to === null || value < to || (toIncluded && value === to);
    return above && below ? 1 : 0;
  });
}

function compared(
  { result }: Rule,
  under: Int8Array,
  values: Float64Array,
  blocks: Draws,
  level: number,
): Compared {
  const { all, found: draws } = drawn(under, values, blocks);
  const [days, inside, others, outside] = all as unknown as [number, number, number, number];
  const found = { days, inside: Math.sqrt(inside / days), outside: Math.sqrt(outside / others) };
  if (days < FEWEST_DAYS || others < FEWEST_DAYS) return { ...found, verdict: "too few days" };
  const ratio = (of: Float64Array, at: number) =>
    Math.log((of[at + 1]! * of[at + 2]!) / (of[at]! * of[at + 3]!)) / 2;
  const ratios = Array.from({ length: DRAWS }, (_, draw) => ratio(draws, draw * PARTS)).filter(
    Number.isFinite,
  );
  const mean = ratios.reduce((sum, each) => sum + each, 0) / ratios.length;
  const error = Math.sqrt(ratios.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (ratios.length - 1));
  const score = ratio(all, 0) / error;
  if (!(Math.abs(score) > level)) return { ...found, verdict: "no evidence" };
  return { ...found, verdict: score < 0 === result > 0 ? "helps" : "hurts" };
}

function condorsUnder(under: Int8Array, points: Float64Array, blocks: Draws): Tried["condors"] {
  const { all, found: draws } = drawn(under, points, blocks);
  const [days, total] = all as unknown as [number, number];
  let lost = 0;
  for (let day = 0; day < points.length; day++) if (under[day] === 1 && points[day]! < 0) lost++;
  const means = Float64Array.from(
    { length: DRAWS },
    (_, draw) => draws[draw * PARTS + 1]! / draws[draw * PARTS]!,
  )
    .filter(Number.isFinite)
    .sort();
  const quantile = (share: number) => means[Math.round(share * (means.length - 1))] ?? Number.NaN;
  return { days, lost: lost / days, mean: total / days, low: quantile(TAIL), high: quantile(1 - TAIL) };
}
