/** One way to do a piece of work on a whole book; `run` does it `passes` times and says the nanoseconds per option. */
export interface Contestant {
  readonly name: string;
  run(passes: number): number | Promise<number>;
}

/** A contestant that runs in this process. */
export function inProcess(name: string, count: number, pass: () => void): Contestant {
  return {
    name,
    run(passes) {
      const start = performance.now();
      for (let i = 0; i < passes; i++) pass();
      return ((performance.now() - start) * 1e6) / passes / count;
    },
  };
}

const ROUNDS = 25;
const MILLISECONDS_PER_TURN = 25;
const WARM_UPS = 3;

/**
 * All contestants take turns in an order drawn anew each round, so that a slow spell of the machine hits all
 * of them. Prints the least and the middle time of each as a ratio to the first one's. Nanoseconds are for
 * orientation: only ratios of one run compare.
 */
export async function compare(
  title: string,
  count: number,
  contestants: readonly Contestant[],
): Promise<void> {
  const passes: number[] = [];
  for (const contestant of contestants) {
    let fit = 1;
    for (let turn = 0; turn < WARM_UPS; turn++) {
      const nanoseconds = await contestant.run(fit);
      fit = Math.max(1, Math.round((MILLISECONDS_PER_TURN * 1e6) / (nanoseconds * count)));
    }
    passes.push(fit);
  }
  const times = contestants.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    const order = contestants.map((_, index) => index).sort(() => Math.random() - 0.5);
    for (const index of order) times[index]!.push(await contestants[index]!.run(passes[index]!));
  }
  const least = times.map((row) => Math.min(...row));
  const middle = times.map((row) => [...row].sort((a, b) => a - b)[row.length >> 1]!);
  console.log(`\n${title}`);
  console.log(`  ${"".padEnd(44)}${"min".padStart(9)}${"median".padStart(9)}${"ns (min)".padStart(11)}`);
  contestants.forEach(({ name }, index) => {
    const ratio = (row: number[]) => `${(row[index]! / row[0]!).toFixed(2)}x`.padStart(9);
    console.log(
      `  ${name.padEnd(44)}${ratio(least)}${ratio(middle)}${least[index]!.toFixed(1).padStart(11)}`,
    );
  });
}
