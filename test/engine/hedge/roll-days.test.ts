import fc from "fast-check";
import { layersFrom } from "../../../src/engine/hedge/layers-text";
import { hedgePayoff } from "../../../src/engine/hedge/payoff";
import { overRollDays } from "../../../src/engine/hedge/roll-days";
import { rungs, shock, workedMarket } from "./worked-unit";

/** The method's response of a future, written out. */
const beta = (days: number) => 1 / (1 + (days / 25.5) ** 0.744);

test("futures gain their response at the days left, on each day since all were bought on one", () => {
  const layers = layersFrom("10 x 30d future roll 10; 10 x 110d future roll 60")!;
  const held = rungs({ layers });
  const byDay = Array.from(
    { length: 100 },
    (_, day) => 1e4 * (beta(30 - (day % 20)) + beta(110 - (day % 50))),
  );
  const found = overRollDays(held, workedMarket, shock(), 10);
  expect(found.least).toBeCloseTo(Math.min(...byDay), 6);
  expect(found.most).toBeCloseTo(Math.max(...byDay), 6);
  expect(found.staggered).toBeCloseTo(byDay.reduce((sum, each) => sum + each, 0) / 100, 6);
});

test("least, just bought and most; a response of one's own moves all alike", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -6, max: 40 }),
      fc.double({ min: 0.5, max: 1.5, noNaN: true }),
      (move, times) => {
        const found = overRollDays(rungs(), workedMarket, shock(), move);
        const now = hedgePayoff(rungs(), workedMarket, shock({ vixMove: move })).total as number;
        const betas = [30, 110, 220].map((days) => times * beta(days));
        const own = overRollDays(rungs(), workedMarket, shock({ betas }), move);
        const [least, most, staggered] = [found.least, found.most, found.staggered] as [
          number,
          number,
          number,
        ];
        return (
          least <= now + 1e-6 &&
          now <= most + 1e-6 &&
          least <= staggered &&
          staggered <= most &&
          Math.sign((own.staggered as number) - staggered) ===
            Math.sign((times - 1) * move) * (move === 0 ? 0 : 1)
        );
      },
    ),
    { numRuns: 10 },
  );
});
