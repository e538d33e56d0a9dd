/** ALVH.SOLVE: twelve layers to choose from, six crashes; least of several, in milliseconds. */
import { solveCandidates } from "../src/engine/hedge/layers";
import { planHedgeMarket } from "../src/engine/plan/hedge";
import { workedPlan } from "../src/engine/plan/plan";
import { crashDays } from "../src/engine/scenario/episodes";
import { fitting } from "../src/engine/scenario/hedge-that-fits";

const TIMES = 15;
const plan = { ...workedPlan, costs: 0 };
const market = planHedgeMarket(plan, plan.vix);

console.log(`\nThe hedge that fits: ${solveCandidates.length} layers, ${crashDays.length} shocks (ms)`);
for (const [condors, budget] of [
  [10, 1e9],
  [10, 2000],
  [1000, 1e9],
] as const) {
  const least = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let time = 0; time < TIMES; time++) {
    const started = performance.now();
    const terms = { target: 0.5, budget, shocks: crashDays, layers: solveCandidates, most: 100_000 };
    const found = fitting({ ...plan, condors }, market, terms);
    found.hedge("cheapest");
    const solved = performance.now();
    found.frontier();
    least[0] = Math.min(least[0]!, solved - started);
    least[1] = Math.min(least[1]!, performance.now() - solved);
  }
  const [solved, frontier] = least.map((ms) => ms.toFixed(1).padStart(8));
  console.log(`  ${condors} condors, $${budget} a year`.padEnd(46), solved, " frontier", frontier);
}
