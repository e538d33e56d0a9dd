/** The simulations as a textbook has them: session by session, a library call for every number. Yardsticks for the bench. */

/** Blocks of sessions of all columns, walked one session after the other. */
export function plainBootstrap(
  columns: readonly Float64Array[],
  { paths, sessions, block }: { paths: number; sessions: number; block: number },
): { growth: number[]; drawdown: number[] }[] {
  const count = columns[0]!.length;
  const outcomes = columns.map(() => ({ growth: [] as number[], drawdown: [] as number[] }));
  for (let path = 0; path < paths; path++) {
    const at = columns.map(() => ({ equity: 0, peak: 0, fall: 0 }));
    let place = 0;
    for (let session = 0; session < sessions; session++) {
      place = session % block === 0 ? Math.floor(Math.random() * count) : (place + 1) % count;
      for (const [index, account] of at.entries()) {
        account.equity += columns[index]![place]!;
        account.peak = Math.max(account.peak, account.equity);
        account.fall = Math.max(account.fall, account.peak - account.equity);
      }
    }
    for (const [index, { equity, fall }] of at.entries()) {
      outcomes[index]!.growth.push(equity);
      outcomes[index]!.drawdown.push(1 - Math.exp(-fall));
    }
  }
  return outcomes;
}

type JointModel = typeof import("../src/engine/simulation/joint-law").JOINT_MODEL;

/** The joint model with normal numbers by Box and Muller, a toss for each wide draw and a library exponential; the sum of all returns. */
export function plainJointPaths(model: JointModel, vix: number, paths: number, sessions: number): number {
  const normal = () => Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
  const mixed = (share: number, mean: number, deviation: number) =>
    Math.random() < share ? mean + deviation * normal() : normal();
  const kept = (halfLife: number) => 2 ** (-1 / halfLife);
  let sum = 0;
  for (let path = 0; path < paths; path++) {
    let x = Math.log(vix);
    let [mean, shocks, falls] = [x, model.usualShock as number, model.usualFall as number];
    for (let session = 0; session < sessions; session++) {
      const level = Math.exp(x);
      const spread = Math.min(
        model.spread + model.spreadPerVix * level + model.spreadPerFall * falls,
        model.spreadMost,
      );
      const move = model.meanReturn + spread * mixed(model.wide, model.wideMean, model.wideDeviation);
      const fall = Math.max(-move, 0);
      const width =
        model.vixSpread + model.vixSpreadPerShock * shocks + model.vixSpreadPerMove * Math.abs(move);
      const shock = width * mixed(model.vixWide, model.vixWideMean, model.vixWideDeviation);
      const response = model.vixOnReturn * move - model.vixOnFall * fall + model.vixOnFallSquared * fall ** 2;
      x += model.drift - model.pull * x + model.meanPull * mean + response + shock;
      x = Math.min(Math.max(x, Math.log(model.lowestVix)), Math.log(model.highestVix));
      mean = x + kept(model.meanHalfLife) * (mean - x);
      shocks = Math.abs(shock) + kept(model.shockHalfLife) * (shocks - Math.abs(shock));
      falls = fall + kept(model.fallHalfLife) * (falls - fall);
      sum += (move * level) / 100 / Math.sqrt(252);
    }
  }
  return sum;
}
