import fc from "fast-check";
import { kellyBet, kellyOf } from "../../../src/engine/sizing/kelly";
import { longestStreak, streakDrawdown, streakOdds } from "../../../src/engine/sizing/losing-streak";
import { INDEPENDENT, lossChances } from "../../../src/engine/sizing/loss-clustering";
import { martingaleSteps, martingaleSum } from "../../../src/engine/sizing/martingale";
import { breakEvenWinRate, expectedPoints } from "../../../src/engine/sizing/two-outcome-trade";

const fair = lossChances(0.5, INDEPENDENT);

test("the mean wait for k losses in a row is Feller's (1 - q^k) / (p q^k)", () => {
  for (const [winRate, length] of [
    [0.5, 3],
    [0.9, 4],
    [0.2, 7],
  ] as const) {
    const lose = 1 - winRate;
    const expected = (1 - lose ** length) / (winRate * lose ** length);
    expect(streakOdds(lossChances(winRate, INDEPENDENT), length, 1).meanTrades / expected).toBeCloseTo(1, 12);
  }
});

test("streak odds are those of a count over all sequences", () => {
  const trades = 12;
  for (const length of [1, 2, 3, 5]) {
    const run = "1".repeat(length);
    let hits = 0;
    for (let code = 0; code < 2 ** trades; code++)
      if (code.toString(2).padStart(trades, "0").includes(run)) hits++;
    expect(streakOdds(fair, length, trades).probability).toBeCloseTo(hits / 2 ** trades, 12);
  }
});

test("with a mean streak of m, streaks are longer but losses as many", () => {
  const chances = lossChances(0.89, { kind: "streaks", meanLength: 3 });
  // Share of losses of the chain: afterWin / (afterWin + 1 - afterLoss).
  expect(chances.afterWin / (chances.afterWin + 1 - chances.afterLoss)).toBeCloseTo(0.11, 12);
  expect(streakOdds(chances, 4, 252).probability).toBeGreaterThan(
    streakOdds(lossChances(0.89, INDEPENDENT), 4, 252).probability,
  );
});

test("a mean streak that no chain can have is refused with the shortest one", () => {
  expect(() => lossChances(0.2, { kind: "streaks", meanLength: 2 })).toThrow(
    "block (trades): must be at least 4.000",
  );
});

test("the longest streak has the stated odds on either side", () => {
  const chances = lossChances(0.89, INDEPENDENT);
  const median = longestStreak(chances, 252, 0.5);
  expect(streakOdds(chances, median, 252).probability).toBeGreaterThan(0.5);
  expect(streakOdds(chances, median + 1, 252).probability).toBeLessThanOrEqual(0.5);
  expect(streakDrawdown(3, 0.1)).toBeCloseTo(0.271, 12);
});

test("tripling after losses at 1.70 / 3.30 leaves 1.70, 1.80, 2.10, 3.00, 5.70", () => {
  const rows = martingaleSteps({ winRate: 0.66, credit: 1.7, width: 5 }, 3, 5);
  // Market-facts case 14: the cumulative loss after n losses is 3.3 (3^n - 1) / 2.
  [1.7, 1.8, 2.1, 3, 5.7].forEach((left, step) => {
    expect(rows[step]?.ifWon).toBeCloseTo(left, 10);
    expect(rows[step]?.ifLost).toBeCloseTo((3.3 * (3 ** (step + 1) - 1)) / 2, 10);
  });
});

test("no multiple of the size changes the sign of the expectation", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      fc.double({ min: 0.1, max: 4.9, noNaN: true }),
      fc.double({ min: 1, max: 4, noNaN: true }),
      fc.integer({ min: 1, max: 12 }),
      (winRate, credit, factor, steps) => {
        const trade = { winRate, credit, width: 5 };
        const rows = martingaleSteps(trade, factor, steps);
        const sum = martingaleSum(trade, rows);
        // The result of the sequence, outcome by outcome.
        const won = rows.reduce((total, row) => total + row.reached * winRate * row.ifWon, 0);
        const direct = won - sum.allLost * sum.loss;
        expect(Math.abs(direct - sum.expected)).toBeLessThan(1e-9 * (1 + sum.loss));
        expect(Math.sign(sum.expected)).toBe(Math.sign(expectedPoints(trade)));
      },
    ),
  );
});

// Market-facts case 8 and the method's amendment 13.
test.each([
  { winRate: 0.8, credit: 1.15, width: 5, fraction: 0.13, digits: 3 },
  { winRate: 0.6, credit: 2, width: 3, fraction: 0.4, digits: 12 },
  { winRate: 0.891, credit: 1.09, width: 10, fraction: 0, digits: 12 },
])(
  "Kelly at win rate $winRate, $credit on $width is $fraction",
  ({ winRate, credit, width, fraction, digits }) => {
    const found = kellyBet({ winRate, credit, width }).fraction;
    expect(Math.abs(found - fraction)).toBeLessThanOrEqual(0.5 * 10 ** -digits);
  },
);

test.each([
  [1.15, 0.77],
  [0.7, 0.86],
  [1.6, 0.68],
])("the break-even win rate of %f on 5-wide is %f", (credit, rate) => {
  expect(breakEvenWinRate({ credit, width: 5 })).toBeCloseTo(rate, 12);
});

test("Kelly from results is Kelly from odds when the results have those odds", () => {
  const results = [...Array<number>(80).fill(1.15), ...Array<number>(20).fill(-3.85)];
  const terms = { credit: 1.15, width: 5 };
  const found = kellyOf(results, terms);
  const closed = kellyBet({ winRate: 0.8, ...terms });
  expect(found.fraction).toBeCloseTo(closed.fraction, 10);
  expect(found.growth).toBeCloseTo(closed.growth, 12);
  expect(found.expected).toBeCloseTo(0.15, 12);
});

test("equity grows fastest at Kelly", () => {
  const trade = { winRate: 0.93, credit: 1.09, width: 10 };
  const { fraction, growth } = kellyBet(trade);
  const payout = 1.09 / 8.91;
  const growthAt = (f: number) => 0.93 * Math.log1p(f * payout) + 0.07 * Math.log1p(-f);
  for (const other of [0.5, 0.9, 0.99, 1.01, 1.1]) expect(growthAt(fraction * other)).toBeLessThan(growth);
});

test("results without a full loss have one counted among them, and say so", () => {
  // By hand: two wins and the added loss at even money, 2/3 - 1/3.
  const found = kellyOf([1, 1], { credit: 1, width: 2 });
  expect(found.fraction).toBeCloseTo(1 / 3, 10);
  expect(found).toMatchObject({ fullLossAdded: true, expected: 1 });
  expect(kellyOf([1, 1, -1], { credit: 1, width: 2 })).toMatchObject({ fullLossAdded: false });
  // An independent optimisation of 19 wins of 1.09, one loss of .05 and the added 8.91: .540 of equity.
  const record = [...Array<number>(19).fill(1.09), -0.05];
  expect(kellyOf(record, { credit: 1.09, width: 10 }).fraction).toBeCloseTo(0.54, 3);
});

test("win rates of 0 and 1 have answers", () => {
  expect(kellyBet({ winRate: 1, credit: 1, width: 2 })).toMatchObject({ fraction: 1 });
  expect(kellyBet({ winRate: 0, credit: 1, width: 2 })).toMatchObject({ fraction: 0, growth: 0 });
});

// Win rate x width is the credit forgone in each: by hand 10 x 0.109 = 1.09 and 5 x 0.34 = 1.70, so nothing is earned.
test.each([
  { winRate: 0.891, credit: 1.09, width: 10 },
  { winRate: 0.66, credit: 1.7, width: 5 },
  { winRate: 0.77, credit: 1.15, width: 5 },
  { winRate: 0.86, credit: 0.7, width: 5 },
])("at its break-even win rate $winRate a trade earns 0, bets 0 and triples to 0", (trade) => {
  expect(expectedPoints(trade)).toBe(0);
  expect(kellyBet(trade)).toEqual({ fraction: 0, expected: 0, growth: 0 });
  expect(martingaleSum(trade, martingaleSteps(trade, 3, 5)).expected).toBe(0);
});

test("results that sum to nothing bet nothing, whatever rounding leaves of the sum", () => {
  const results = [0.1, 0.2, -0.3];
  expect(kellyOf(results, { credit: 1, width: 2 })).toMatchObject({ fraction: 0, expected: 0, growth: 0 });
});

test("an edge of a millionth of a point is no rounding", () => {
  expect(expectedPoints({ winRate: 0.891, credit: 1.090001, width: 10 })).toBeCloseTo(1e-6, 12);
  expect(kellyBet({ winRate: 0.891, credit: 1.090001, width: 10 }).fraction).toBeGreaterThan(0);
});

test("a record whose mean does not bear one full loss bets nothing", () => {
  // By hand: 3 - 2 = 1 point won in five trades, against the 10 of one full loss.
  expect(kellyOf([1, 1, 1, -1, -1], { credit: 1, width: 11 })).toMatchObject({ fraction: 0, growth: 0 });
});
