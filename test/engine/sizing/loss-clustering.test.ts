import fc from "fast-check";
import { lossChances } from "../../../src/engine/sizing/loss-clustering";

test("nobody loses a sure win, nor wins a sure loss, however losses follow each other", () => {
  const streaks = { kind: "streaks", meanLength: 3 } as const;
  expect(lossChances(1, streaks)).toEqual({ atFirst: 0, afterWin: 0, afterLoss: 0 });
  expect(lossChances(0, streaks)).toEqual({ atFirst: 1, afterWin: 1, afterLoss: 1 });
});

test("in streaks losses stay their share of all trades, and last as long as said", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.5, max: 0.99, noNaN: true }),
      fc.double({ min: 1, max: 20, noNaN: true }),
      (winRate, meanLength) => {
        const { atFirst, afterWin, afterLoss } = lossChances(winRate, { kind: "streaks", meanLength });
        // What is lost next, from as many wins and losses as there are on average.
        expect(winRate * afterWin + (1 - winRate) * afterLoss).toBeCloseTo(1 - winRate, 12);
        expect(atFirst).toBeCloseTo(1 - winRate, 12);
        expect(1 / (1 - afterLoss)).toBeCloseTo(meanLength, 9);
      },
    ),
  );
});
