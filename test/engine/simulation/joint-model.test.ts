import { JOINT_MODEL, JointPaths } from "../../../src/engine/simulation/joint-model";

const SESSIONS_A_YEAR = 252;
const model = JOINT_MODEL;
/** A return in VIX deviations of a session, as the model states it. */
const inVixDeviations = (move: number, vix: number) => (move * 100 * Math.sqrt(SESSIONS_A_YEAR)) / vix;
const jumpChance = model.jumpsAYear / SESSIONS_A_YEAR;

test("the joint model stays within its bounds from any start and correlates as fitted", () => {
  for (const start of [5, 17, 400]) {
    const { vix, logVix, spxReturn, ...market } = nextOf(new JointPaths(11, start, 40_000));
    expect(Math.min(...market.sorted.subarray(0, 1))).toBeGreaterThanOrEqual(model.lowestVix * 0.999);
    expect(market.sorted[market.sorted.length - 1]).toBeLessThanOrEqual(model.highestVix * 1.001);
    let product = 0;
    let spxSquares = 0;
    let vixSquares = 0;
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

function nextOf(market: JointPaths) {
  market.next();
  const { vix, logVix, spxReturn } = market;
  return { vix, logVix, spxReturn, sorted: Float64Array.from(vix).sort() };
}

test("a session has the moments of its formula, jumps included, to four standard errors", () => {
  const start = 20;
  const paths = 400_000;
  const market = new JointPaths(3, start, 1);
  const moves: number[] = [];
  const changes: number[] = [];
  for (let path = 0; path < paths; path++) {
    market.next();
    moves.push(inVixDeviations(market.spxReturn[0]!, start));
    changes.push(market.logVix[1]! - market.logVix[0]!);
  }
  const { jumpReturn, jumpReturnDeviation, jumpVix, jumpVixDeviation } = model;
  const x = Math.log(start);
  const still = model.drift + model.vixShift + (model.slowPull - model.pull) * x;
  const spread = model.returnBase + model.returnPerVix * start;
  const between = jumpChance * (1 - jumpChance);
  const expected = {
    move: model.meanReturn + jumpChance * jumpReturn,
    change: still + jumpChance * jumpVix,
    moveVariance: spread ** 2 + jumpChance * jumpReturnDeviation ** 2 + between * jumpReturn ** 2,
    changeVariance: model.vixDeviation ** 2 + jumpChance * jumpVixDeviation ** 2 + between * jumpVix ** 2,
    covariance: model.correlation * spread * model.vixDeviation + between * jumpReturn * jumpVix,
  };
  agrees(moves, expected.move);
  agrees(changes, expected.change);
  agrees(
    moves.map((each) => (each - expected.move) ** 2),
    expected.moveVariance,
  );
  agrees(
    changes.map((each) => (each - expected.change) ** 2),
    expected.changeVariance,
  );
  agrees(
    moves.map((each, path) => (each - expected.move) * (changes[path]! - expected.change)),
    expected.covariance,
  );
});

test("jumps are as likely on every session of a path", () => {
  const sessions = 8;
  const market = new JointPaths(5, 18, sessions);
  const moves = Array.from({ length: sessions }, (): number[] => []);
  for (let path = 0; path < 100_000; path++) {
    market.next();
    for (let session = 0; session < sessions; session++)
      moves[session]!.push(inVixDeviations(market.spxReturn[session]!, market.vix[session]!));
  }
  for (const each of moves) {
    agrees(each, model.meanReturn + jumpChance * model.jumpReturn);
    // Without a jump a fall of 3 such deviations takes a normal number below -3.9: 5 in 100,000 sessions.
    const fallen = each.map((move) => Number(move < -3));
    const share = fallen.reduce((sum, one) => sum + one, 0) / fallen.length;
    expect(share).toBeGreaterThan(0.5 * jumpChance);
    expect(share).toBeLessThan(jumpChance);
  }
});

test("VIX has the mean and the variance that its recursion gives after some weeks", () => {
  const sessions = 15;
  const x0 = Math.log(18);
  const slowShare = 1 - 2 ** (-1 / model.slowHalfLife);
  // x' = a + b x + c m + shock; m' = m + k (x' - m): mean and covariance step by step.
  const a = model.drift + model.vixShift + jumpChance * model.jumpVix;
  const b = 1 - model.pull;
  const c = model.slowPull;
  const shock =
    model.vixDeviation ** 2 +
    jumpChance * model.jumpVixDeviation ** 2 +
    jumpChance * (1 - jumpChance) * model.jumpVix ** 2;
  let [x, m, xx, xm, mm] = [x0, x0, 0, 0, 0];
  for (let session = 0; session < sessions; session++) {
    x = a + b * x + c * m;
    m += slowShare * (x - m);
    const next = b * b * xx + 2 * b * c * xm + c * c * mm + shock;
    const cross = (1 - slowShare) * (b * xm + c * mm) + slowShare * next;
    mm =
      (1 - slowShare) ** 2 * mm + 2 * slowShare * (1 - slowShare) * (b * xm + c * mm) + slowShare ** 2 * next;
    [xx, xm] = [next, cross];
  }
  const market = new JointPaths(9, 18, sessions);
  const found: number[] = [];
  for (let path = 0; path < 40_000; path++) {
    market.next();
    found.push(market.logVix[sessions]!);
  }
  agrees(found, x);
  agrees(
    found.map((each) => (each - x) ** 2),
    xx,
  );
});

/** The mean of a sample lies within four standard errors of what it should be. */
function agrees(sample: readonly number[], expected: number): void {
  const mean = sample.reduce((sum, each) => sum + each, 0) / sample.length;
  const squares = sample.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  expect(Math.abs(mean - expected)).toBeLessThan((4 * Math.sqrt(squares)) / sample.length);
}
