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

type JointModel = typeof import("../src/engine/simulation/joint-model").JOINT_MODEL;

/** The joint model with normal numbers by Box and Muller and a toss for a jump each session; the sum of all returns. */
export function plainJointPaths(model: JointModel, vix: number, paths: number, sessions: number): number {
  const normal = () => Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
  const decay = 2 ** (-1 / model.slowHalfLife);
  let sum = 0;
  for (let path = 0; path < paths; path++) {
    let x = Math.log(vix);
    let slow = x;
    for (let session = 0; session < sessions; session++) {
      const level = Math.exp(x);
      const z = normal();
      const e = model.correlation * z + Math.sqrt(1 - model.correlation ** 2) * normal();
      let move =
        model.meanReturn + Math.min(model.returnBase + model.returnPerVix * level, model.returnMost) * z;
      x += model.drift + model.vixShift - model.pull * x + model.slowPull * slow + model.vixDeviation * e;
      if (Math.random() < model.jumpsAYear / 252) {
        move += model.jumpReturn + model.jumpReturnDeviation * normal();
        x += model.jumpVix + model.jumpVixDeviation * normal();
      }
      x = Math.min(Math.max(x, Math.log(model.lowestVix)), Math.log(model.highestVix));
      slow = x + decay * (slow - x);
      sum += (move * level) / 100 / Math.sqrt(252);
    }
  }
  return sum;
}
