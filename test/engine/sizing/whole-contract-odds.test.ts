import fc from "fast-check";
import { INDEPENDENT, type LossChain } from "../../../src/engine/sizing/loss-clustering";
import {
  type WholeContractQuestion,
  wholeContractOdds,
} from "../../../src/engine/sizing/whole-contract-odds";

/** Forward over every equity, peak and last result that there can be, in whole cents: slow, and plain as the definition. */
function byEveryState(
  { trade, trades, riskFraction, equity, usdPerPoint }: WholeContractQuestion,
  drawdown: number,
  pattern: LossChain,
): number {
  const lose = 1 - trade.winRate;
  const streaks = pattern.kind === "streaks" ? pattern.meanLength : 1 / trade.winRate;
  const afterWin = lose / (trade.winRate * streaks);
  const afterLoss = 1 - 1 / streaks;
  const win = Math.round(trade.credit * usdPerPoint * 100);
  const loss = Math.round((trade.width - trade.credit) * usdPerPoint * 100);
  const cents = Math.round(equity * 100);
  const keyOf = (peak: number, below: number, lost: number) => (peak * 2 ** 25 + below) * 2 + lost;
  let states = new Map([[keyOf(cents, 0, 0), 1]]);
  let ruined = 0;
  for (let done = 0; done < trades; done++) {
    const next = new Map<number, number>();
    const add = (key: number, odds: number) => next.set(key, (next.get(key) ?? 0) + odds);
    for (const [key, odds] of states) {
      const state = Math.floor(key / 2);
      const peak = Math.floor(state / 2 ** 25);
      const now = peak - (state - peak * 2 ** 25);
      const contracts = Math.floor((now * riskFraction) / loss + 1e-9);
      if (contracts === 0) continue;
      const loses = done === 0 ? lose : key % 2 === 0 ? afterWin : afterLoss;
      const higher = now + contracts * win;
      const lower = now - contracts * loss;
      const risen = Math.max(higher, peak);
      add(keyOf(risen, risen - higher, 0), odds * (1 - loses));
      if (lower <= peak * (1 - drawdown) * (1 + 1e-12)) ruined += odds * loses;
      else add(keyOf(peak, peak - lower, 1), odds * loses);
    }
    states = next;
  }
  return ruined;
}

const questions = fc.record({
  winRate: fc.double({ min: 0.4, max: 0.97, noNaN: true }),
  tenths: fc.integer({ min: 3, max: 45 }),
  width: fc.constantFrom(5, 10),
  contracts: fc.integer({ min: 1, max: 4 }),
  riskFraction: fc.double({ min: 0.005, max: 0.1, noNaN: true }),
  trades: fc.integer({ min: 1, max: 20 }),
  drawdown: fc.double({ min: 0.05, max: 0.6, noNaN: true }),
  meanLength: fc.constantFrom(undefined, 2, 3.5),
});

test("the odds are those of every equity and peak in turn, independent or in streaks", () => {
  fc.assert(
    fc.property(questions, (drawn) => {
      const { winRate, tenths, width, contracts, riskFraction, trades, drawdown, meanLength } = drawn;
      const trade = { winRate, credit: tenths / 10, width };
      const equity = Math.ceil(((width - trade.credit) * 100 * contracts) / riskFraction);
      const question = { trade, trades, riskFraction, equity, usdPerPoint: 100 };
      const pattern: LossChain = meanLength === undefined ? INDEPENDENT : { kind: "streaks", meanLength };
      const found = wholeContractOdds(question, pattern)!;
      const tolerance = found.method === "exact" ? 1e-9 : 0.005;
      expect(Math.abs(found.of(drawdown) - byEveryState(question, drawdown, pattern))).toBeLessThan(
        tolerance,
      );
    }),
    { numRuns: 40 },
  );
});

const fewTrades = fc.record({
  winRate: fc.double({ min: 0.5, max: 0.97, noNaN: true }),
  tenths: fc.integer({ min: 1, max: 16 }),
  riskFraction: fc.double({ min: 0.01, max: 0.5, noNaN: true }),
  equity: fc.integer({ min: 100_000, max: 300_000 }),
  trades: fc.integer({ min: 12, max: 13 }),
  losses: fc.oneof(fc.constantFrom(1, 2), fc.double({ min: 1, max: 7, noNaN: true })),
});

test("a dozen trades whose wins are small beside a loss keep the stated tolerance", () => {
  fc.assert(
    fc.property(fewTrades, ({ winRate, tenths, riskFraction, equity, trades, losses }) => {
      const trade = { winRate, credit: tenths / 10, width: 10 };
      const question = { trade, trades, riskFraction, equity, usdPerPoint: 100 };
      const drawdown = Math.min(0.9, riskFraction * losses);
      const found = wholeContractOdds(question, INDEPENDENT)!.of(drawdown);
      expect(Math.abs(found - byEveryState(question, drawdown, INDEPENDENT))).toBeLessThan(0.025);
    }),
    {
      numRuns: 60,
      examples: [
        [{ winRate: 0.8425, tenths: 1, riskFraction: 0.04914, equity: 272_000, trades: 13, losses: 2.12 }],
        [{ winRate: 0.9032, tenths: 6, riskFraction: 0.1389, equity: 294_600, trades: 13, losses: 1.13 }],
      ],
    },
  );
});

const worked = { winRate: 0.891, credit: 1.09, width: 10 };
const account = { trades: 100, riskFraction: 0.01, equity: 100_000, usdPerPoint: 100 };

test("what has few states is followed exactly, the rest on a lattice within a thousandth", () => {
  for (const [credit, riskFraction, trades, method] of [
    [1, 0.01, 180, "exact"],
    [1.09, 0.01, 100, "exact"],
    [1.09, 0.01, 180, "lattice"],
    [1.09, 0.02, 100, "lattice"],
  ] as const) {
    const question = { ...account, trade: { ...worked, credit }, riskFraction, trades };
    const found = wholeContractOdds(question, INDEPENDENT)!;
    expect(found.method).toBe(method);
    const off = Math.abs(found.of(0.1) - byEveryState(question, 0.1, INDEPENDENT));
    expect(off).toBeLessThan(method === "exact" ? 1e-9 : 0.001);
  }
});

test("a year of the worked condor at 1 % of $100,000 falls by 10 % in 8.02 % of cases", () => {
  // Every equity and peak in turn over 252 trades, once, outside this product: 0.0801878.
  const found = wholeContractOdds({ ...account, trade: worked, trades: 252 }, INDEPENDENT)!;
  expect(Math.abs(found.of(0.1) - 0.0801878)).toBeLessThan(0.0002);
});

// One to four million paths each, simulated once outside this product: shares that fell by 10, 20, 30 and 50 %.
test.each([
  { equity: 100_000, riskFraction: 0.015, winRate: 0.891, credit: 1.09, shares: [0.08017, 0.00025, 0] },
  { equity: 100_000, riskFraction: 0.02, winRate: 0.891, credit: 1.09, shares: [0.51179, 0.02515, 0.00003] },
  { equity: 100_000, riskFraction: 0.03, winRate: 0.891, credit: 1.09, shares: [0.80968, 0.2507, 0.02527] },
  {
    equity: 100_000,
    riskFraction: 0.1,
    winRate: 0.891,
    credit: 1.09,
    shares: [1, 0.99466, 0.90922, 0.45797],
  },
  { equity: 250_000, riskFraction: 0.02, winRate: 0.891, credit: 1.09, shares: [0.53974, 0.06043, 0.0018] },
  { equity: 1_000_000, riskFraction: 0.01, winRate: 0.891, credit: 1.09, shares: [0.09886, 0.00018, 0] },
  // An account that may grow thirtyfold.
  {
    equity: 100_000,
    riskFraction: 0.05,
    winRate: 0.683,
    credit: 3.5,
    shares: [1, 0.98257, 0.75047, 0.15856],
  },
])("a year at $riskFraction of $equity, win rate $winRate, is within .002 of a simulation", (given) => {
  const { equity, riskFraction, winRate, credit, shares } = given;
  const trade = { winRate, credit, width: 10 };
  const question = { trade, trades: 252, riskFraction, equity, usdPerPoint: 100 };
  const { of } = wholeContractOdds(question, INDEPENDENT)!;
  for (const [at, share] of shares.entries())
    expect(Math.abs(of([0.1, 0.2, 0.3, 0.5][at]!) - share)).toBeLessThan(0.002);
});

test("no deeper fall is more likely", () => {
  const { of } = wholeContractOdds({ ...account, trade: worked, riskFraction: 0.03 }, INDEPENDENT)!;
  const odds = [0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 0.9].map(of);
  expect(odds).toEqual([...odds].sort((one, other) => other - one));
});

test("ten thousand trades of an account that grows are more than the lattice takes", () => {
  const question = { ...account, trade: { ...worked, winRate: 0.93 }, riskFraction: 0.05, trades: 10_000 };
  expect(wholeContractOdds(question, INDEPENDENT)).toBeUndefined();
});

test("sure wins never fall, sure losses do when enough of them have come, and no trade is no fall", () => {
  const odds = (winRate: number, trades: number, riskFraction = 0.01) =>
    wholeContractOdds({ ...account, trade: { ...worked, winRate }, trades, riskFraction }, INDEPENDENT)!.of(
      0.1,
    );
  expect(odds(1, 252)).toBe(0);
  // One contract of $891: 11 losses take $9,801, 12 take $10,692.
  expect(odds(0, 11, 0.0099)).toBe(0);
  expect(odds(0, 12, 0.0099)).toBe(1);
  expect(odds(0.5, 0)).toBe(0);
  expect(odds(0.5, 1, 1)).toBe(0.5);
});
