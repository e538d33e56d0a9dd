/** How long every gate's trial takes on 36 years of made-up days, in milliseconds. Run: node --import jiti/register bench/gates.ts */
import { catalogue } from "../src/functions/catalogue";

const CALLS = 6;
const DAYS = 9200;
const gates = catalogue.find(({ id }) => id === "SCENARIO.GATES")!;

/** Looks drawn, and is the same each time. */
const shock = (at: number) => Math.sin(at * 12.9898) + Math.sin(at * 78.233) + Math.sin(at * 37.719);

const rows: (string | number)[][] = [["date", "SPX", "VIX"]];
let [spx, log] = [350, Math.log(18)];
for (let day = 0; day < DAYS; day++) {
  rows.push([32_874 + Math.floor((day * 7) / 5), spx, Math.exp(log)]);
  log += 0.02 * (Math.log(18) - log) + 0.03 * shock(day);
  spx *= Math.exp(0.0003 - 0.006 * shock(day) + 0.003 * shock(day + 0.5));
}

console.log(`\nSCENARIO.GATES on ${DAYS} days, least and middle of warm calls`);
const times = Array.from({ length: CALLS }, () => {
  const start = performance.now();
  gates.call([rows]);
  return performance.now() - start;
}).sort((one, other) => one - other);
console.log(
  "  date, SPX, VIX".padEnd(18),
  times[0]!.toFixed(0).padStart(6),
  times[CALLS >> 1]!.toFixed(0).padStart(6),
);
