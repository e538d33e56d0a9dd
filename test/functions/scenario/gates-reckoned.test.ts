/** The trial's point estimates beside a reckoning of the test's own: readings, memberships and root mean squares. */
import type { RawCell } from "../../../src/functions/cells";
import { call } from "../../support/call";
import { cells1990to2026, VIX1D_FILES } from "../../support/market-1990";
import { describeWithShared } from "../../support/shared-data";

interface Day {
  readonly day: number;
  readonly spx: number;
  readonly vix: number;
  readonly vix1d: number | null;
  readonly vix9d: number | null;
  readonly vix3m: number | null;
}

/** Wilder's RSI over 14 changes: plain means of the first, then 13 parts old and one new. */
function wilder(closes: readonly number[]): (number | undefined)[] {
  const changes = closes.slice(1).map((close, at) => close - closes[at]!);
  let [up, down] = [0, 0];
  const found: (number | undefined)[] = [undefined];
  for (const [at, change] of changes.entries()) {
    const share = at < 14 ? 1 / 14 : 1;
    const kept = at < 14 ? 1 : 13 / 14;
    up = kept * up + (share * Math.max(change, 0)) / (at < 14 ? 1 : 14);
    down = kept * down + (share * Math.max(-change, 0)) / (at < 14 ? 1 : 14);
    found.push(at < 13 ? undefined : 100 - 100 / (1 + up / down));
  }
  return found;
}

/** An exponential mean of span n that begins with the plain mean of its first n values. */
function exponential(values: readonly number[], span: number): (number | undefined)[] {
  let mean: number | undefined;
  return values.map((value, at) => {
    if (at === span - 1) mean = values.slice(0, span).reduce((sum, each) => sum + each, 0) / span;
    else if (mean !== undefined) mean += (2 / (span + 1)) * (value - mean);
    return mean;
  });
}

function histogram(closes: readonly number[]): (number | undefined)[] {
  const [fast, slow] = [exponential(closes, 12), exponential(closes, 26)];
  const line = closes.slice(25).map((_, at) => fast[at + 25]! - slow[at + 25]!);
  const signal = exponential(line, 9);
  return closes.map((_, at) => {
    const told = signal[at - 25];
    return told === undefined ? undefined : line[at - 25]! - told;
  });
}

describeWithShared(VIX1D_FILES, () => {
  test("SD under a rule and elsewhere, over VIX and VIX1D, to 1e-6 for ten rules", () => {
    const cells = cells1990to2026();
    const days = cells
      .slice(1)
      .map(
        ([day, spx, vix, vix1d, vix9d, vix3m]) => ({ day, spx, vix, vix1d, vix9d, vix3m }) as unknown as Day,
      )
      .filter(({ spx, vix }) => spx > 0 && vix > 0);
    const closes = days.map(({ spx }) => spx);
    const [rsi, macd] = [wilder(closes), histogram(closes)];
    const over = (index: number | null, { vix }: Day) => (index === null ? undefined : index / vix - 1);
    const high = days.map(({ spx }, at) =>
      at < 251 ? undefined : spx / Math.max(...closes.slice(at - 251, at + 1)) - 1,
    );
    const reckoned: readonly (readonly [string, string, (at: number) => boolean | undefined])[] = [
      ["VIX", "below 15", (at) => days[at]!.vix < 15],
      ["RSI", "from 45 to 65", (at) => within(rsi[at], (value) => value >= 45 && value <= 65)],
      ["RSI", "70 or more", (at) => within(rsi[at], (value) => value >= 70)],
      ["RSI", "40 or less", (at) => within(rsi[at], (value) => value <= 40)],
      ["MACD histogram", "above 0", (at) => within(macd[at], (value) => value > 0)],
      [
        "VIX3M / VIX - 1",
        "above 0.12",
        (at) => within(over(days[at]!.vix3m, days[at]!), (value) => value > 0.12),
      ],
      ["VIX3M / VIX - 1", "below 0", (at) => within(over(days[at]!.vix3m, days[at]!), (value) => value < 0)],
      ["VIX9D / VIX - 1", "below 0", (at) => within(over(days[at]!.vix9d, days[at]!), (value) => value < 0)],
      ["SPX over its 252-day high - 1", "-0.02 or more", (at) => within(high[at], (value) => value >= -0.02)],
      ["SPX over its 252-day high - 1", "below -0.05", (at) => within(high[at], (value) => value < -0.05)],
    ];
    const table = call("SCENARIO.GATES", cells) as RawCell[][];
    for (const [reading, when, holds] of reckoned) {
      const row = table.find(([name, words]) => name === reading && words === when)!;
      const sums = [0, 1].map(() => ({ inside: [0, 0], outside: [0, 0] }));
      for (let at = 0; at + 1 < days.length; at++) {
        const { spx, vix, vix1d } = days[at]!;
        const held = holds(at);
        if (held === undefined || (reading !== "VIX" && vix > 20)) continue;
        for (const [which, index] of [vix, vix1d].entries()) {
          if (index === null) continue;
          const sum = sums[which]![held ? "inside" : "outside"];
          sum[0]! += 1;
          sum[1]! += (Math.log(closes[at + 1]! / spx) / (index / 100)) ** 2 * 252;
        }
      }
      for (const [which, { inside, outside }] of sums.entries()) {
        const [count, sd, elsewhere] = row.slice(3 + 4 * which);
        expect([reading, when, count]).toEqual([reading, when, inside[0]]);
        const apart = (shown: RawCell | undefined, [n, sum]: readonly number[]) =>
          n === 0 ? Number(shown !== "none") : Math.abs(Number(shown) - Math.sqrt(sum! / n!));
        expect([reading, when, which, apart(sd, inside) < 1e-6, apart(elsewhere, outside) < 1e-6]).toEqual([
          reading,
          when,
          which,
          true,
          true,
        ]);
      }
    }
  });
});

const within = (value: number | undefined, holds: (value: number) => boolean) =>
  value === undefined ? undefined : holds(value);
