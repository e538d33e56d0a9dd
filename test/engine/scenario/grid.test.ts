import fc from "fast-check";
import { completeLadder } from "../../../src/engine/hedge/ladder";
import { hedgePayoff } from "../../../src/engine/hedge/payoff";
import { planHedgeMarket, planLadder } from "../../../src/engine/plan/hedge";
import { type Plan, workedPlan } from "../../../src/engine/plan/plan";
import { GRID_VIEWS, type GridView, scenarioGrid } from "../../../src/engine/scenario/grid";

const plan: Plan = { ...workedPlan, costs: 0, condors: 10, tier: 3 };
const axes = {
  spotMoves: [-0.06, -0.0175, 0, 0.0175, 0.03],
  vixMoves: [-4, 0, 10],
  passed: undefined,
};
const numbers = (view: GridView, over: Partial<Plan> = {}, passed: number | undefined = undefined) =>
  scenarioGrid({ ...plan, ...over }, { ...axes, passed }, view) as number[][];

test("a cell is condors plus layers", () => {
  const [total, condors, hedge] = [numbers("total"), numbers("condors"), numbers("hedge")];
  const layers = (["layer 1", "layer 2", "layer 3"] as const).map((view) => numbers(view));
  for (const [row, cells] of total.entries())
    for (const [column, cell] of cells.entries()) {
      const sum = layers.reduce((all, layer) => all + (layer[row]?.[column] ?? 0), 0);
      expect(hedge[row]?.[column]).toBeCloseTo(sum, 9);
      expect(cell).toBeCloseTo((condors[row]?.[column] ?? 0) + sum, 9);
    }
});

test("the hedge is that of the payoff table", () => {
  const shock = { vixMove: 10, daysOn: 0, betas: undefined, vro: undefined };
  const rungs = completeLadder(planLadder(plan, 10, plan.vix));
  const { total } = hedgePayoff(rungs, planHedgeMarket(plan, plan.vix), shock);
  expect(numbers("hedge", {}, 0)[0]?.[2]).toBeCloseTo(total as number, 9);
});

test("the melt-up with falling VIX is uncovered, the crash with rising VIX as far as the hedge leaves it", () => {
  const uncovered = numbers("uncovered");
  const condors = numbers("condors");
  expect(uncovered[4]?.[0]).toBe(condors[4]?.[0]);
  expect(condors[4]?.[0]).toBeLessThan(0);
  // What is left of the loss once the hedge has paid: none where it pays more, never by a cent.
  const hedge = numbers("hedge");
  expect(hedge[0]?.[2]).toBeGreaterThan(1500);
  expect(uncovered[0]?.[2]).toBeCloseTo((condors[0]?.[2] ?? 0) + (hedge[0]?.[2] ?? 0), 9);
  const share = numbers("uncovered share");
  expect(share[4]?.[0]).toBe(1);
  expect(share[0]?.[2]).toBeCloseTo((uncovered[0]?.[2] ?? 0) / (condors[0]?.[2] ?? 0), 12);
  expect(share[2]).toEqual([0, 0, 0]);
  expect(uncovered[2]).toEqual([0, 0, 0]);
});

test("without a hedge every loss is uncovered", () => {
  const [uncovered, condors] = [numbers("uncovered", { hedged: false }), numbers("condors")];
  expect(uncovered).toEqual(condors.map((row) => row.map((cell) => Math.min(cell, 0))));
});

test("at no move and no time a condor stands at its costs, below nothing", () => {
  expect(numbers("condors", { costs: 0.1 }, 0)[2]?.[1]).toBeCloseTo(-100, 6);
});

test("no condor loses more than its width less its credit, whatever VIX does", () => {
  const move = fc.double({ min: -0.9, max: 1, noNaN: true });
  const vixMove = fc.double({ min: -10, max: 100, noNaN: true });
  fc.assert(
    fc.property(move, vixMove, fc.double({ min: 0, max: 1 / 252, noNaN: true }), (spot, vix, passed) => {
      const [[cell]] = scenarioGrid(plan, { spotMoves: [spot], vixMoves: [vix], passed }, "condors") as [
        [number],
      ];
      const [[worst]] = scenarioGrid(
        plan,
        { spotMoves: [-0.5], vixMoves: [0], passed: undefined },
        "condors",
      ) as [[number]];
      expect(cell).toBeGreaterThanOrEqual(worst - 1e-6);
    }),
  );
});

test("the hedge gains more the more VIX rises", () => {
  const rising = scenarioGrid(
    plan,
    { ...axes, spotMoves: [0], vixMoves: [-5, 0, 5, 10, 20, 40] },
    "hedge",
  )[0] as number[];
  expect([...rising].sort((a, b) => a - b)).toEqual(rising);
});

test("a move that would take VIX below 1 is no answer in its own cell, in every view of the hedge", () => {
  for (const view of GRID_VIEWS.filter((each) => each !== "condors")) {
    const [[impossible, fine]] = scenarioGrid(
      plan,
      { ...axes, spotMoves: [0], vixMoves: [-17, 0] },
      view,
    ) as [[unknown, unknown]];
    expect(impossible).toMatchObject({ kind: "no-solution" });
    expect(typeof fine).toBe("number");
  }
});

test("a layer that the plan does not have says so", () => {
  const [[cell]] = scenarioGrid({ ...plan, layers: "learn" }, { ...axes, spotMoves: [0] }, "layer 2") as [
    [unknown],
  ];
  expect(cell).toMatchObject({ message: "the plan has no layer 2" });
});
