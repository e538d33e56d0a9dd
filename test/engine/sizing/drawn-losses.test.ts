import type { RandomStream } from "../../../src/engine/numerics/random";
import { drawnLosses } from "../../../src/engine/sizing/drawn-losses";

/** Forty results, so that each place is known by the losses around it. */
const losses = Array.from({ length: 40 }, (_, at) => [1, 2, 4, 7, 11, 16, 22, 29, 37].includes(at));
const winRate = 1 - 9 / 40;

/** A stream that begins blocks at the given places, and turns nothing over. */
function beginningAt(...places: readonly number[]): RandomStream {
  const left = [...places];
  const stream: Partial<RandomStream> = {
    below: (count) => {
      expect(count).toBe(losses.length);
      return left.shift() as number;
    },
    uniform: () => 0.999,
  };
  return stream as RandomStream;
}

const taken = (stream: RandomStream, count: number, rate = winRate) => {
  const drawn = drawnLosses(rate, { kind: "history", losses }, stream);
  drawn.restart();
  return Array.from({ length: count }, () => drawn.next());
};

test("results come in blocks of 20 in their own order, round the end of the history", () => {
  const expected = [3, 30].flatMap((from) =>
    Array.from({ length: 20 }, (_, step) => losses[(from + step) % losses.length]),
  );
  expect(taken(beginningAt(3, 30), 40)).toEqual(expected);
});

test("a path that begins anew draws a block of its own", () => {
  const drawn = drawnLosses(winRate, { kind: "history", losses }, beginningAt(1, 22));
  drawn.restart();
  expect([drawn.next(), drawn.next()]).toEqual([true, true]);
  drawn.restart();
  expect([drawn.next(), drawn.next()]).toEqual([true, false]);
});

test("wins are turned over by the share that is missing, losses by the share that is too many", () => {
  const at = (uniform: number): RandomStream => ({ ...beginningAt(0, 20), uniform: () => uniform });
  // 9 of 40 are lost. A win rate of 0.6 wants 16: 7 of the 31 wins are turned. One of 0.9 wants 4: 5 of 9 losses are.
  expect(taken(at(7 / 31 - 1e-9), 40, 0.6)).toEqual(losses.map(() => true));
  expect(taken(at(7 / 31 + 1e-9), 40, 0.6)).toEqual(losses);
  expect(taken(at(5 / 9 - 1e-9), 40, 0.9)).toEqual(losses.map(() => false));
  expect(taken(at(5 / 9 + 1e-9), 40, 0.9)).toEqual(losses);
});

test("forty results can be resampled, thirty-nine cannot", () => {
  const pattern = (count: number) => ({ kind: "history", losses: losses.slice(0, count) }) as const;
  expect(() => drawnLosses(0.8, pattern(40), beginningAt(0))).not.toThrow();
  expect(() => drawnLosses(0.8, pattern(39), beginningAt(0))).toThrow(
    /at least 40 results .* blocks of 20, got 39/,
  );
});

test("a path begins anew: what the last one ended with does not bear on its first trade", () => {
  // 90 % wins in streaks of two losses: the first loses with .1, after a loss with .5, after a win with .1 / 1.8.
  const at = [0.05, 0.3, 0.3, 0.09, 0.055, 0.06];
  const stream = { uniform: () => at.shift() } as unknown as RandomStream;
  const drawn = drawnLosses(0.9, { kind: "streaks", meanLength: 2 }, stream);
  expect([drawn.next(), drawn.next()]).toEqual([true, true]);
  drawn.restart();
  // .3 after a loss would be another one.
  expect(drawn.next()).toBe(false);
  drawn.restart();
  expect(drawn.next()).toBe(true);
  drawn.restart();
  expect([drawn.next(), drawn.next()]).toEqual([true, true]);
});
