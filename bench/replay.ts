/**
 * How long a replay and a simulation take, in milliseconds: least and middle of many warm runs on the bundled code.
 * The history is drawn from the joint model, so that the bench needs no data. Run: node --import jiti/register bench/replay.ts
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { shipped } from "./engine";
import { compare, inProcess } from "./measure";

type Parts = typeof import("./replay-parts");

const RUNS = 25;
const YEARS = 36;
/** 1990-01-02 as an Excel date. */
const FIRST_DAY = 32_875;
const SESSIONS_A_YEAR = 252;

async function main(): Promise<void> {
  const folder = join(__dirname, "../.cache/bench");
  mkdirSync(folder, { recursive: true });
  const parts = await shipped<Parts>(folder, "replay-parts");
  const history = madeUp(parts, YEARS);
  const plan = [["SPX", 7140]];
  const call = (rows: readonly (readonly (number | string)[])[], show: string) =>
    parts.scenarioReplay.call([rows, plan, 0.8, show]);

  console.log("\nReplay: SCENARIO.REPLAY from cells, 1 % and 2 %, hedged and not, three layers, warm");
  time(`${YEARS} years, four variants`, () => call(history, "years"));
  time(`${YEARS} years, four variants, IV ratios 0.7 to 1.0 beside them`, () => call(history, "all"));
  let before = 0;
  for (const years of [9, 18, 27, 36]) {
    const rows = history.slice(0, 1 + years * SESSIONS_A_YEAR);
    const least = time(`${years} years, four variants`, () => call(rows, "years"));
    if (before > 0) console.log(`    ${((least - before) / 9).toFixed(2)} ms for each of the 9 years added`);
    before = least;
  }

  await simulations(parts);
}

const SIZE = { paths: 10_000, sessions: 252, seed: 1 };

async function simulations(parts: Parts): Promise<void> {
  const columns = Array.from({ length: 5 }, (_, column) =>
    Float64Array.from(
      { length: YEARS * SESSIONS_A_YEAR },
      (_, day) => 0.01 * Math.sin((day * day * (column + 1) * 1.37) % 6.28),
    ),
  );
  const terms = { ...SIZE, block: 20, hedgeCosts: 0.063, stressCosts: 0.1 };
  const variants = parts.fourVariants(parts.workedPlan);
  const plan = (paths: number) => parts.simulatePlan(variants, parts.flatRatio(0.8), { ...terms, paths });
  const market = new parts.JointPaths(SIZE.seed, 18, SIZE.sessions);
  const joint = () => {
    for (let path = 0; path < SIZE.paths; path++) market.next();
  };

  console.log("\nSimulation: 10,000 paths of 252 sessions, warm");
  for (const block of [1, 5, 20])
    time(`day bootstrap, 5 columns, blocks of ${block}`, () => parts.resample(columns, { ...SIZE, block }));
  time("joint SPX and VIX paths alone", joint);
  for (const paths of [5000, 10_000, 20_000])
    time(`the plan along ${paths} joint paths, four variants, hedge`, () => plan(paths));

  const steps = SIZE.paths * SIZE.sessions;
  for (const block of [5, 20])
    await compare(`Day bootstrap in blocks of ${block}, for each session of each of 5 columns`, 5 * steps, [
      inProcess("session by session", 5 * steps, () => parts.plainBootstrap(columns, { ...SIZE, block })),
      inProcess("wingspan: whole blocks", 5 * steps, () => parts.resample(columns, { ...SIZE, block })),
    ]);
  await compare("Joint SPX and VIX paths, for each session", steps, [
    inProcess("Box and Muller, Math.exp, two tosses each session", steps, () =>
      parts.plainJointPaths(parts.JOINT_MODEL, 18, SIZE.paths, SIZE.sessions),
    ),
    inProcess("wingspan", steps, joint),
    inProcess("wingspan, with four variants of the plan", steps, () => plan(SIZE.paths)),
  ]);
}

function time(name: string, run: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const [least = 0] = times;
  const middle = times[times.length >> 1] ?? 0;
  console.log(`  ${name.padEnd(66)}${least.toFixed(1).padStart(9)}${middle.toFixed(1).padStart(9)}`);
  return least;
}

/** Sessions of the joint model on exchange days, as cells. */
function madeUp({ JointPaths, isWeekend, isExchangeHoliday }: Parts, years: number): (number | string)[][] {
  const market = new JointPaths(36, 18, years * SESSIONS_A_YEAR);
  market.next();
  const rows: (number | string)[][] = [["date", "SPX", "VIX"]];
  let spx = 360;
  for (let day = FIRST_DAY; rows.length <= years * SESSIONS_A_YEAR; day++) {
    if (isWeekend(day) || isExchangeHoliday(day)) continue;
    const session = rows.length - 1;
    spx *= Math.exp(market.spxReturn[session]!);
    rows.push([day, Math.round(spx * 100) / 100, Math.round(market.vix[session + 1]! * 100) / 100]);
  }
  return rows;
}

void main();
