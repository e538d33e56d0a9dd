/**
 * Fits the joint law of SPX and VIX by maximum likelihood: three laws to the closes before 2015, each tested on those after,
 * then the law of JOINT_MODEL to all. Needs the daily files beside the repository.
 * Run: node --import jiti/register bench/joint-model/fit.ts
 */

import type { Law } from "./densities";
import { closes1990to2026, type Pairs } from "./history";
import { pathLaw } from "./path-law";
import { plainLaw, returnsLaw } from "./rivals";
import { downhill } from "./simplex";

/** Sessions until the means by half-lives have forgotten how they began. */
const WARM = 60;

function main(): void {
  const pairs = closes1990to2026();
  console.log(
    `${pairs.count} pairs of closes; log density before 2015 (fitted), and of the years after it (not seen):`,
  );
  for (const law of [plainLaw, returnsLaw, pathLaw] as Law[]) {
    const found = fitted(law, pairs, pairs.before2015);
    const [seen, after] = [
      law.logDensity(found, pairs, WARM, pairs.before2015),
      law.logDensity(found, pairs, pairs.before2015, pairs.count),
    ];
    console.log(
      `  ${law.name.padEnd(46)}${Object.keys(found).length} numbers`,
      [seen.spx, seen.vix, after.spx, after.vix, after.spx + after.vix]
        .map((each) => each.toFixed(1).padStart(9))
        .join(""),
    );
  }
  const all = fitted(pathLaw as Law, pairs, pairs.count);
  console.log(
    "JOINT_MODEL, fitted to all:",
    Object.fromEntries(Object.entries(all).map(([key, value]) => [key, Number(value.toFixed(4))])),
  );
}

function fitted({ start, logDensity }: Law, pairs: Pairs, to: number): Record<string, number> {
  const names = Object.keys(start);
  const scale = names.map((name) => Math.max(Math.abs(start[name]!), 1e-3));
  const numbersAt = (place: readonly number[]) =>
    Object.fromEntries(names.map((name, at) => [name, place[at]! * scale[at]!]));
  const cost = (place: readonly number[]) => {
    const numbers = numbersAt(place);
    if (!isPossible(numbers)) return Number.POSITIVE_INFINITY;
    const { spx, vix } = logDensity(numbers, pairs, WARM, to);
    return Number.isFinite(spx + vix) ? -spx - vix : Number.POSITIVE_INFINITY;
  };
  let place = names.map((name, at) => start[name]! / scale[at]!);
  for (let round = 0; round < 4; round++) place = downhill(cost, place, 2000);
  return numbersAt(place);
}

const isPossible = (numbers: Record<string, number>) =>
  Object.entries(numbers).every(([name, value]) =>
    /HalfLife|Fast|Slow/.test(name) ? value > 0.5 : /ide$|Mix/.test(name) ? value >= 0 && value < 1 : true,
  );

main();
