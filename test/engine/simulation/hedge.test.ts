import { type Plan, workedPlan } from "../../../src/engine/plan/plan";
import { hedgeTable, holdAlong, layersMade, tierAt } from "../../../src/engine/simulation/hedge";
import { writeRows } from "../../../src/engine/simulation/vix-rows";

const COSTS = 0.063;

/** What the table says of a session, beside the layers priced for it. */
function bothWays(plan: Plan) {
  const table = hedgeTable(plan, COSTS);
  const rows = new Int32Array(1);
  const into = { perCondor: new Float64Array(1), ofEquity: new Float64Array(1) };
  return (vix: number, move: number) => {
    const logVix = Float64Array.of(Math.log(vix), Math.log(vix) + move);
    writeRows({ logVix }, rows);
    holdAlong(table, rows, { logVix }, into);
    const tier = tierAt(plan, vix);
    const priced = layersMade(plan, COSTS, vix)(vix * Math.exp(move));
    const points = priced.reduce((sum, each) => sum + (each.layer.tier <= tier ? each.points : 0), 0);
    return { points, error: Math.abs(into.perCondor[0]! - points) };
  };
}

test("between the knots of its table a ladder lies within the stated bounds of its price", () => {
  const found = bothWays(workedPlan);
  let sessions = 0;
  let usual = 0;
  let anywhere = 0;
  for (let vix = 8.1; vix < 118; vix *= 1.041)
    for (let move = -0.59; move < 0.89; move += 0.037) {
      const { error } = found(vix, move);
      sessions++;
      anywhere = Math.max(anywhere, error);
      if (vix < 45 && Math.abs(move) < 0.25) usual = Math.max(usual, error);
    }
  expect(sessions).toBeGreaterThan(2500);
  expect(usual).toBeLessThan(0.01);
  expect(anywhere).toBeLessThan(0.1);
});

test("a layer is on from the very VIX at which its tier begins", () => {
  const found = bothWays({ ...workedPlan, hedgeRules: "progressive" });
  // Tiers of the progressive rules begin at 15, 20 and 25; the knots of the table lie elsewhere.
  for (const border of [15, 20, 25])
    for (const vix of [border * 0.995, border * 1.005]) expect(found(vix, 0.2).error).toBeLessThan(0.01);
});

test("a put on the index gains where VIX rises, since SPX falls with it, and loses where VIX falls", () => {
  const plan: Plan = { ...workedPlan, layers: "1 x 7d SPX put delta 0.5" };
  const made = layersMade(plan, 0, 17.95);
  const at = (vix: number) => made(vix).reduce((sum, { points }) => sum + points, 0);
  expect(at(25)).toBeGreaterThan(0);
  expect(at(40)).toBeGreaterThan(at(25));
  expect(at(13)).toBeLessThan(0);
});
