import fc from "fast-check";
import { lossAtExpiry } from "../../../src/engine/condor/payoff";
import { randomStream } from "../../../src/engine/numerics/random";
import { workedPlan } from "../../../src/engine/plan/plan";
import { chooser } from "../../../src/engine/replay/condors";
import { drawdownOdds } from "../../../src/engine/sizing/drawdown-odds";
import { honestDrawdownOdds } from "../../../src/engine/sizing/honest-odds";
import { FULL_LOSS, replayedLosses } from "../../../src/engine/sizing/replayed-losses";
import { type YearsQuestion, yearOdds } from "../../../src/engine/sizing/year-odds";
import { days1990to2026, LONG_FILES } from "../../support/market-1990";
import { describeWithShared } from "../../support/shared-data";

const ask = (over: Partial<YearsQuestion> = {}): YearsQuestion => ({
  share: undefined,
  record: { wins: 90, trades: 100 },
  trade: { credit: 1.09, width: 10 },
  costs: 0,
  tradesPerYear: 252,
  drawdown: 0.2,
  ...over,
});
/** A win rate that is known: the replay's own, so that no loss is taken out or put in. */
const KNOWN = 1e9;
const losses = Array.from(replayedLosses(), (size) => size / FULL_LOSS);
const lost = losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
const replayed = { record: { wins: (1 - lost) * KNOWN, trades: KNOWN }, trade: { credit: 1.051, width: 10 } };
/** four standard errors of 2,000 years. */
const within = (odds: number) => 4 * Math.sqrt((odds * (1 - odds)) / 2000);

test("the rolling years of the replay come out: a 10 % fall at 2 % in 37.8 % of them, a 20 % fall in .9 %", () => {
  expect(Math.abs(yearOdds(ask({ ...replayed, drawdown: 0.1 })).at(0.02) - 0.378)).toBeLessThan(0.005);
  expect(Math.abs(yearOdds(ask(replayed)).at(0.02) - 0.009)).toBeLessThan(0.002);
});

describeWithShared(LONG_FILES, () => {
  test("the written losses are those of the worked condor on the daily files", () => {
    const { spx, vix, count } = days1990to2026();
    const choose = chooser(workedPlan);
    const found: number[] = [];
    for (let day = 0; day < count - 1; day++) {
      if (vix[day]! > 20) continue;
      const sold = choose((0.8 * vix[day]!) / 100, 3)!;
      const there = (workedPlan.spot * spx[day + 1]!) / spx[day]!;
      found.push(lossAtExpiry(sold.condor, there) / sold.width);
    }
    expect(found).toHaveLength(5782);
    for (const [trade, loss] of found.entries()) {
      expect(losses[trade]! > 0).toBe(loss > 0);
      // The smallest losses are counted as one thirty-second.
      expect(Math.abs(losses[trade]! - loss)).toBeLessThan(1 / FULL_LOSS);
    }
  });
});

test("independent results of one's own give the odds of independent trades, averaged over the record", () => {
  const stream = randomStream(1);
  const results = Array.from({ length: 20_000 }, () => stream.uniform() < 0.109);
  for (const [wins, trades] of [
    [90, 100],
    [450, 500],
    [9, 10],
  ] as const) {
    const question = ask({ record: { wins, trades }, results });
    const exact = honestDrawdownOdds(question.record!, { ...question, trades: 252, riskFraction: 0.02 });
    const odds = yearOdds(question);
    expect(Math.abs(odds.at(0.02) - exact)).toBeLessThan(4 * odds.errorOf(exact));
  }
});

test("results whose losses come together make a drawdown likelier than the same results shuffled", () => {
  const together = Array.from({ length: 1000 }, (_, trade) => trade % 50 < 5);
  const apart = Array.from({ length: 1000 }, (_, trade) => trade % 10 === 0);
  const odds = (results: readonly boolean[]) => yearOdds(ask({ results, drawdown: 0.1 })).at(0.015);
  expect(odds(together)).toBeGreaterThan(odds(apart) + 0.1);
});

test("two outcomes are about a tenth too cautious on a 10-wide condor", () => {
  // At fair odds with the replay's partial losses, drawn one by one: 20 % in a year at 2 %, 40,000 years.
  const stream = randomStream(7);
  const sizes = losses.filter((loss) => loss > 0);
  const mean = sizes.reduce((sum, loss) => sum + loss, 0) / sizes.length;
  const move = (loss: number) => Math.log1p((0.02 * (1.09 - 10 * loss)) / 8.91);
  let met = 0;
  const years = 40_000;
  for (let year = 0; year < years; year++) {
    let below = 0;
    for (let trade = 0; trade < 252 && below < -Math.log(0.8); trade++) {
      const isLost = stream.uniform() < 0.109 / mean;
      below = Math.max(0, below - move(isLost ? sizes[stream.below(sizes.length)]! : 0));
    }
    if (below >= -Math.log(0.8)) met++;
  }
  const two = drawdownOdds({
    trade: { winRate: 0.891, credit: 1.09, width: 10 },
    riskFraction: 0.02,
    trades: 252,
    drawdown: 0.2,
  });
  expect(two).toBeCloseTo(0.1, 2);
  expect(met / years / two).toBeGreaterThan(0.82);
  expect(met / years / two).toBeLessThan(0.95);
});

test("more at risk, worse records and nearer limits never make a drawdown rarer", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 300 }),
      fc.integer({ min: 0, max: 60 }),
      fc.double({ min: 0.002, max: 0.05, noNaN: true }),
      fc.integer({ min: 2, max: 300 }),
      (wins, losing, fraction, tradesPerYear) => {
        const of = (won: number, drawdown: number) =>
          yearOdds(ask({ record: { wins: won, trades: wins + losing + 20 }, drawdown, tradesPerYear }));
        const odds = of(wins, 0.2);
        expect(odds.at(fraction * 1.3)).toBeGreaterThanOrEqual(odds.at(fraction));
        expect(of(wins, 0.1).at(fraction)).toBeGreaterThanOrEqual(odds.at(fraction));
        expect(of(wins + 20, 0.2).at(fraction)).toBeLessThanOrEqual(odds.at(fraction) + within(0.5));
        expect(odds.at(0)).toBe(0);
      },
    ),
    { numRuns: 15 },
  );
});

test("the largest fraction is the last at which the share of the years stays within the tolerance, whatever the record", () => {
  for (const record of [undefined, { wins: 0, trades: 1 }, { wins: 45, trades: 50 }, { wins: 4, trades: 10 }])
    for (const tolerance of [0, 0.01, 0.05, 0.5, 1]) {
      const odds = yearOdds(ask({ record }));
      const largest = odds.largest(tolerance);
      expect(odds.at(largest)).toBeLessThanOrEqual(tolerance);
      if (largest < 1) expect(odds.at(largest + 2 ** -16)).toBeGreaterThan(tolerance);
    }
});

test("too few results are refused", () => {
  expect(() => yearOdds(ask({ results: Array(39).fill(false) }))).toThrow("needs at least 40 closed trades");
});

test("a fraction at which every loss of a year together misses the drawdown falls in no year", () => {
  // At most 252 losses of a millionth.
  for (const own of [{}, replayed]) expect(yearOdds(ask({ ...own, drawdown: 0.01 })).at(1e-6)).toBe(0);
});

test("a year whose last trade alone falls that far has fallen, and none after it counts", () => {
  // One trade a year: a full loss takes what is risked.
  const once = yearOdds(ask({ tradesPerYear: 1, drawdown: 0.3 }));
  expect(once.at(0.29)).toBe(0);
  expect(once.at(0.9)).toBeLessThan(0.2);
});
