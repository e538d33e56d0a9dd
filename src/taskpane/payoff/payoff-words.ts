import { USD_PER_POINT } from "../../engine/quantities";
import { words } from "../../host/words";
import * as write from "../format";
import type { Payoff } from "./payoff";

const both = (points: number) =>
  words`${write.signedPoints(points)} points (${write.usd(points * USD_PER_POINT)})`;

/** The chart in words, the worst first. */
export function payoffWords(payoff: Payoff): string {
  const { strikes, worst, best, breakEvens, unhedgedBreakEvens, spot, oneSd, costs, hedgeCost } = payoff;
  const [longPut, shortPut, shortCall, longCall] = strikes.map(write.level);
  const evens = breakEvens.map(write.points).join(words` and `);
  const without = unhedgedBreakEvens.map(write.points).join(words` and `);
  return [
    words`Worst ${both(worst)}, the wider wing's side, below ${longPut} or above ${longCall} at expiry.`,
    words`Best ${both(best)} between ${shortPut} and ${shortCall}.`,
    evens === ""
      ? words`There is no break-even.`
      : words`Break-even at ${evens}; without the hedge cost at ${without}.`,
    words`One standard deviation is ${write.points(oneSd)} points: ${write.level(Math.round(spot - oneSd))} to ${write.level(Math.round(spot + oneSd))}.`,
    words`One condor, after costs of ${write.points(costs)} and ${write.points(hedgeCost)} for the hedge, which is taken to pay nothing.`,
  ].join(" ");
}

/** The rows that a table needs to tell the chart's story: every kink, mark and edge. */
export interface PayoffRow {
  readonly at: string;
  readonly spot: number;
  readonly atExpiry: number;
  readonly today: number;
}

export function payoffRows(payoff: Payoff): readonly PayoffRow[] {
  const { spots, strikes, spot, oneSd } = payoff;
  const [longPut, shortPut, shortCall, longCall] = strikes;
  const marks: readonly (readonly [string, number])[] = [
    [words`low end`, spots[0] ?? spot],
    ["long put", longPut],
    ["short put", shortPut],
    ["-1 SD", spot - oneSd],
    ["SPX now", spot],
    ["+1 SD", spot + oneSd],
    ["short call", shortCall],
    ["long call", longCall],
    [words`high end`, spots.at(-1) ?? spot],
  ];
  return [...marks]
    .sort((a, b) => a[1] - b[1])
    .map(([at, level]) => ({
      at,
      spot: level,
      atExpiry: between(payoff.spots, payoff.atExpiry, level),
      today: between(payoff.spots, payoff.today, level),
    }));
}

/** The line's height at a level; the line is straight between neighbouring points. */
function between(levels: readonly number[], heights: readonly number[], level: number): number {
  const right = Math.max(
    levels.findIndex((each) => each >= level),
    1,
  );
  const [x0, x1] = [levels[right - 1] ?? level, levels[right] ?? level];
  const [y0, y1] = [heights[right - 1] ?? 0, heights[right] ?? 0];
  return x1 === x0 ? y1 : y0 + ((y1 - y0) * (level - x0)) / (x1 - x0);
}
