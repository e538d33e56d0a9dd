import { drawdownOdds } from "../../../src/engine/sizing/drawdown-odds";
import { honestDrawdownOdds } from "../../../src/engine/sizing/honest-odds";
import {
  edgeProbability,
  posteriorWinRate,
  tradesToTell,
} from "../../../src/engine/sizing/win-rate-posterior";

const condor = { credit: 1.09, width: 10 };

// The method's amendment 15, rounded as published.
test.each([
  { edge: 0.25, trades: 890, rounding: 5 },
  { edge: 0.1, trades: 5800, rounding: 50 },
])("an edge of $edge points takes $trades trades to tell from zero", ({ edge, trades, rounding }) => {
  expect(Math.abs(tradesToTell(condor, edge) - trades)).toBeLessThan(rounding);
});

test("without a record every win rate is equally likely", () => {
  expect(posteriorWinRate({ wins: 0, trades: 0 }, 0.25)).toBeCloseTo(0.25, 12);
  expect(edgeProbability({ wins: 0, trades: 0 }, { credit: 1, width: 4 })).toBeCloseTo(0.25, 12);
});

test("odds averaged over an uncertain win rate approach the odds at the rate as the record grows", () => {
  const question = { riskFraction: 0.02, trades: 252, drawdown: 0.2 };
  const known = drawdownOdds({ ...question, trade: { ...condor, winRate: 0.891 } });
  const gap = (trades: number) =>
    Math.abs(honestDrawdownOdds({ wins: 0.891 * trades, trades }, { ...question, trade: condor }) - known);
  expect(gap(1e6)).toBeLessThan(0.001);
  expect(gap(100)).toBeGreaterThan(0.05);
});

// Gauss-Legendre quadrature of the exact odds against the beta density (60 nodes on each of a dozen pieces), made apart.
test.each([
  { wins: 90, trades: 100, credit: 1.09, width: 10, odds: 0.2116949626374774 },
  { wins: 891, trades: 1000, credit: 1.09, width: 10, odds: 0.12934425608683098 },
  { wins: 450, trades: 500, credit: 1.15, width: 5, odds: 3.4296625466802854e-5 },
  { wins: 100, trades: 100, credit: 1.09, width: 10, odds: 5.419702460178039e-6 },
  { wins: 9, trades: 10, credit: 1, width: 10, odds: 0.5735966544448914 },
  { wins: 0, trades: 0, credit: 1.09, width: 10, odds: 0.8623479090815317 },
])("the odds averaged over $wins wins of $trades are $odds", ({ wins, trades, odds, ...trade }) => {
  const question = { riskFraction: 0.02, trades: 252, drawdown: 0.2 };
  const found = honestDrawdownOdds({ wins, trades }, { ...question, trade });
  expect(Math.abs(found / odds - 1)).toBeLessThan(1e-5);
});

test("more wins than trades are refused", () => {
  expect(() => posteriorWinRate({ wins: 11, trades: 10 }, 0.5)).toThrow(
    "wins (trades): must be at most the 10 trades",
  );
});
