import { JOINT_MODEL } from "../../../src/engine/simulation/joint-law";
import { JointPaths } from "../../../src/engine/simulation/joint-model";

const SESSIONS_A_YEAR = 252;
const model = JOINT_MODEL;
/** A return in VIX deviations of a session, as the model states it. */
const inVixDeviations = (move: number, vix: number) => (move * 100 * Math.sqrt(SESSIONS_A_YEAR)) / vix;
const normal = (x: number) => Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);

/** The mean of something over a law that is standard normal or, in a share of the cases, wide; by a sum over a grid. */
function meanOver(share: number, mean: number, deviation: number, of: (draw: number) => number): number {
  const step = 0.002;
  let sum = 0;
  for (let draw = -20; draw < 20; draw += step) {
    const wide = normal((draw - mean) / deviation) / deviation;
    sum += step * ((1 - share) * normal(draw) + share * wide) * of(draw);
  }
  return sum;
}
const overSpx = (of: (draw: number) => number) =>
  meanOver(model.wide, model.wideMean, model.wideDeviation, of);
const overVix = (of: (draw: number) => number) =>
  meanOver(model.vixWide, model.vixWideMean, model.vixWideDeviation, of);

test("the joint model stays within its bounds from any start and correlates as fitted", () => {
  for (const start of [5, 17, 400]) {
    const market = new JointPaths(11, start, 40_000);
    market.next();
    const { vix, logVix, spxReturn } = market;
    expect(vix.reduce((least, each) => Math.min(least, each))).toBeGreaterThanOrEqual(
      model.lowestVix * 0.999,
    );
    expect(vix.reduce((most, each) => Math.max(most, each))).toBeLessThanOrEqual(model.highestVix * 1.001);
    let [product, spxSquares, vixSquares] = [0, 0, 0];
    for (const [session, move] of spxReturn.entries()) {
      const spx = move / vix[session]!;
      const change = logVix[session + 1]! - logVix[session]!;
      product += spx * change;
      spxSquares += spx * spx;
      vixSquares += change * change;
    }
    // The history of 1990 to 2026 gives -0.76.
    expect(product / Math.sqrt(spxSquares * vixSquares)).toBeCloseTo(-0.76, 1);
  }
});

test("a session has the moments of its formula, wide draws included, to four standard errors", () => {
  const start = 20;
  const market = new JointPaths(3, start, 1);
  const [moves, changes]: [number[], number[]] = [[], []];
  for (let path = 0; path < 200_000; path++) {
    market.next();
    moves.push(inVixDeviations(market.spxReturn[0]!, start));
    changes.push(market.logVix[1]! - market.logVix[0]!);
  }
  const spread = model.spread + model.spreadPerVix * start + model.spreadPerFall * model.usualFall;
  const moveOf = (draw: number) => model.meanReturn + spread * draw;
  const x = Math.log(start);
  const still = model.drift + (model.meanPull - model.pull) * x;
  const toldBy = (draw: number) => {
    const move = moveOf(draw);
    const fall = Math.max(-move, 0);
    return still + model.vixOnReturn * move - model.vixOnFall * fall + model.vixOnFallSquared * fall ** 2;
  };
  const widthOf = (draw: number) =>
    model.vixSpread +
    model.vixSpreadPerShock * model.usualShock +
    model.vixSpreadPerMove * Math.abs(moveOf(draw));
  const [shock, shockSquared] = [overVix((draw) => draw), overVix((draw) => draw * draw)];
  const move = overSpx(moveOf);
  const change = overSpx((draw) => toldBy(draw) + widthOf(draw) * shock);
  agrees(moves, move);
  agrees(changes, change);
  agrees(
    moves.map((each) => (each - move) ** 2),
    overSpx((draw) => (moveOf(draw) - move) ** 2),
  );
  agrees(
    changes.map((each) => each ** 2),
    overSpx((draw) => {
      const [told, width] = [toldBy(draw), widthOf(draw)];
      return told ** 2 + 2 * told * width * shock + width ** 2 * shockSquared;
    }),
  );
  agrees(
    moves.map((each, path) => each * changes[path]!),
    overSpx((draw) => moveOf(draw) * (toldBy(draw) + widthOf(draw) * shock)),
  );
});

test("a great fall widens the days after it, and what follows it falls off by half-lives", () => {
  const sessions = 24;
  const market = new JointPaths(5, 18, sessions);
  const after = Array.from({ length: sessions }, () => ({ fell: [] as number[], others: [] as number[] }));
  for (let path = 0; path < 60_000; path++) {
    market.next();
    const move = (session: number) => inVixDeviations(market.spxReturn[session]!, market.vix[session]!);
    const kind = move(0) < -2 ? "fell" : "others";
    for (let session = 1; session < sessions; session++) after[session]![kind].push(move(session));
  }
  const deviation = (moves: readonly number[]) =>
    Math.sqrt(moves.reduce((sum, each) => sum + each * each, 0) / moves.length);
  const wider = after.slice(1).map(({ fell, others }) => deviation(fell) / deviation(others));
  // spreadPerFall x the share of F that a fall of about 2.5 takes, over a spread of 0.67, is 0.26; levels add a little.
  expect(wider[0]).toBeGreaterThan(1.15);
  expect(wider[0]).toBeLessThan(1.45);
  expect(wider[20]! - 1).toBeLessThan(0.5 * (wider[0]! - 1));
});

/** The mean of a sample lies within four standard errors of what it should be. */
function agrees(sample: readonly number[], expected: number): void {
  const mean = sample.reduce((sum, each) => sum + each, 0) / sample.length;
  const squares = sample.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  expect(Math.abs(mean - expected)).toBeLessThan((4 * Math.sqrt(squares)) / sample.length);
}
