import fc from "fast-check";
import { type DrawdownQuestion, drawdownOdds } from "../../../src/engine/sizing/drawdown-odds";
import {
  deepestFalls,
  type SimulationTerms,
  shareFallen,
} from "../../../src/engine/sizing/drawdown-simulation";
import { drawdownSurvey } from "../../../src/engine/sizing/drawdown-survey";
import { leastWinRate } from "../../../src/engine/sizing/least-win-rate";
import { INDEPENDENT, type LossPattern } from "../../../src/engine/sizing/loss-clustering";

// The method's table for 1 % or 2 %: 1.09 on 10-wide, 252 trades; percentages of P(drawdown 10 %) and of
// P(drawdown 20 %) at 1 % and 2 % of equity, rounded as published.
const table = [
  { ev: 0, ten: [12, 63], twenty: [0, 10], largest: 0.017 },
  { ev: -0.1, ten: [24, 77], twenty: [0.2, 21], largest: 0.0145 },
  { ev: 0.1, ten: [5, 46], twenty: [0, 4], largest: 0.021 },
  { ev: 0.25, ten: [1, 23], twenty: [0, 0.5], largest: undefined },
] as const;
const simulatedOdds = (question: DrawdownQuestion, terms: SimulationTerms) =>
  shareFallen(deepestFalls(question, terms), question.drawdown);
const condorWithEv = (ev: number) => ({ winRate: 0.891 + ev / 10, credit: 1.09, width: 10 });

const rows = table.flatMap(({ ev, ten, twenty }) =>
  [0.01, 0.02].flatMap((riskFraction, index) => [
    { ev, riskFraction, drawdown: 0.1, percent: ten[index] as number },
    { ev, riskFraction, drawdown: 0.2, percent: twenty[index] as number },
  ]),
);

test("a share of paths has the standard error of half a path more on both sides", () => {
  // One of four: (1 + .5) / (4 + 1) = .3, sqrt(.3 x .7 / 4).
  const { probability, standardError } = shareFallen(new Float64Array([0.3, 0, 0.1, 0.05]), 0.2);
  expect(probability).toBe(0.25);
  expect(standardError).toBeCloseTo(Math.sqrt(0.3 * 0.7) / 2, 15);
});

test("the published table has 16 odds", () => {
  expect(rows).toHaveLength(16);
});

test.each(rows)(
  "at EV $ev and $riskFraction of equity a drawdown of $drawdown comes in $percent % of years",
  ({ ev, riskFraction, drawdown, percent }) => {
    const odds = drawdownOdds({ trade: condorWithEv(ev), riskFraction, trades: 252, drawdown });
    const rounding = percent === 0.2 || percent === 0.5 ? 0.05 : 0.5;
    expect(Math.abs(odds * 100 - percent)).toBeLessThanOrEqual(rounding);
  },
);

test.each(table.filter(({ largest }) => largest !== undefined))(
  "at EV $ev the largest fraction for 20 % / 5 % is $largest",
  ({ ev, largest }) => {
    const odds = (riskFraction: number) =>
      drawdownOdds({ trade: condorWithEv(ev), riskFraction, trades: 252, drawdown: 0.2 });
    expect(odds((largest as number) - 0.0005)).toBeLessThanOrEqual(0.05);
    expect(odds((largest as number) + 0.0005)).toBeGreaterThan(0.05);
  },
);

// The published case 2 % against 10 %: win rate .80, 1.15 on 5-wide, 250 trades, drawdown 50 %.
test.each([
  { riskFraction: 0.02, percent: 0.0002, tolerance: 0.00005 },
  { riskFraction: 0.05, percent: 5.0, tolerance: 0.05 },
  { riskFraction: 0.1, percent: 57.3, tolerance: 0.05 },
])(
  "risking $riskFraction a trade halves the account in $percent % of cases",
  ({ riskFraction, percent, tolerance }) => {
    const trade = { winRate: 0.8, credit: 1.15, width: 5 };
    const odds = drawdownOdds({ trade, riskFraction, trades: 250, drawdown: 0.5 });
    expect(Math.abs(odds * 100 - percent)).toBeLessThan(tolerance);
  },
);

/** Every sequence of wins and losses in turn: slow, and as plain as the definition. */
function byEnumeration(
  winRate: number,
  payout: number,
  riskFraction: number,
  trades: number,
  drawdown: number,
) {
  let ruined = 0;
  const walk = (equity: number, peak: number, left: number, weight: number): void => {
    if (equity <= peak * (1 - drawdown) * (1 + 1e-12)) {
      ruined += weight;
      return;
    }
    if (left === 0) return;
    const won = equity * (1 + riskFraction * payout);
    walk(won, Math.max(peak, won), left - 1, weight * winRate);
    walk(equity * (1 - riskFraction), peak, left - 1, weight * (1 - winRate));
  };
  walk(1, 1, trades, 1);
  return ruined;
}

test("the exact odds are those of all sequences, one by one", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      fc.double({ min: 0.05, max: 0.9, noNaN: true }),
      fc.double({ min: 0.01, max: 0.5, noNaN: true }),
      fc.integer({ min: 1, max: 12 }),
      fc.double({ min: 0.05, max: 0.9, noNaN: true }),
      (winRate, share, riskFraction, trades, drawdown) => {
        const trade = { winRate, credit: 10 * share, width: 10 };
        const exact = drawdownOdds({ trade, riskFraction, trades, drawdown });
        const payout = share / (1 - share);
        return Math.abs(exact - byEnumeration(winRate, payout, riskFraction, trades, drawdown)) < 1e-12;
      },
    ),
    { numRuns: 60 },
  );
});

test.each([
  [0.891, 0.02, 0.2, 253],
  [0.9, 0.05, 0.5, 301],
  [0.5, 0.02, 0.2, 150],
  [0.97, 0.1, 0.3, 302],
])(
  "the odds of a long run at a win rate of %s, %s at risk, are those of following every state below the peak",
  (winRate, riskFraction, drawdown, trades) => {
    // By the wins and losses since the last peak; a peak begins anew, what meets the limit leaves.
    const [up, down] = [Math.log1p(riskFraction * (1.2 / 8.8)), -Math.log1p(-riskFraction)];
    const limit = -Math.log1p(-drawdown) - 1e-12;
    let states = new Map([["0,0", 1]]);
    for (let trade = 0; trade < trades; trade++) {
      const next = new Map<string, number>();
      const add = (wins: number, losses: number, odds: number) => {
        const below = losses * down - wins * up;
        if (below >= limit) return;
        const key = below <= 1e-12 ? "0,0" : `${wins},${losses}`;
        next.set(key, (next.get(key) ?? 0) + odds);
      };
      for (const [key, odds] of states) {
        const [wins, losses] = key.split(",").map(Number) as [number, number];
        add(wins + 1, losses, odds * winRate);
        add(wins, losses + 1, odds * (1 - winRate));
      }
      states = next;
    }
    const survived = [...states.values()].reduce((sum, odds) => sum + odds, 0);
    const odds = drawdownOdds({ trade: { winRate, credit: 1.2, width: 10 }, riskFraction, trades, drawdown });
    expect(odds).toBeCloseTo(1 - survived, 12);
  },
);

const patterns: readonly { readonly name: string; readonly pattern: typeof INDEPENDENT | LossPattern }[] = [
  { name: "independent losses", pattern: INDEPENDENT },
  { name: "losing streaks of 2 on average", pattern: { kind: "streaks", meanLength: 2 } },
  { name: "losing streaks of 4 on average", pattern: { kind: "streaks", meanLength: 4 } },
];

test.each(patterns)("exact odds and simulation agree within its error for $name", ({ pattern }) => {
  for (const [riskFraction, drawdown] of [
    [0.05, 0.3],
    [0.1, 0.5],
  ] as const) {
    const question = {
      trade: { winRate: 0.8, credit: 1.15, width: 5 },
      riskFraction,
      trades: 120,
      drawdown,
    };
    const exact = drawdownOdds(question, pattern as typeof INDEPENDENT);
    const simulated = simulatedOdds(question, { pattern, paths: 8000, seed: 11 });
    expect(Math.abs(simulated.probability - exact)).toBeLessThan(4 * simulated.standardError);
  }
});

test("streaks of 1 / win rate on average are independent losses", () => {
  const question = { trade: condorWithEv(0), riskFraction: 0.02, trades: 252, drawdown: 0.2 };
  const streaks = drawdownOdds(question, { kind: "streaks", meanLength: 1 / 0.891 });
  expect(streaks).toBeCloseTo(drawdownOdds(question), 12);
});

test("losses that cluster make a drawdown more likely", () => {
  const question = { trade: condorWithEv(0), riskFraction: 0.01, trades: 252, drawdown: 0.2 };
  const odds = [1.2, 1.5, 2, 3].map((meanLength) => drawdownOdds(question, { kind: "streaks", meanLength }));
  expect(odds).toEqual([...odds].sort((a, b) => a - b));
});

test("a history without clusters, resampled in blocks, gives the exact odds of independent losses", () => {
  // One loss in five, at random places: a fixed sequence of a linear congruence.
  let state = 12345;
  const losses = Array.from({ length: 4000 }, () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff < 0.2;
  });
  const question = {
    trade: { winRate: 0.85, credit: 1.15, width: 5 },
    riskFraction: 0.1,
    trades: 120,
    drawdown: 0.5,
  };
  const found = simulatedOdds(question, {
    pattern: { kind: "history", losses },
    paths: 6000,
    seed: 5,
  });
  // The history's own scatter comes on top of the simulation's error.
  expect(Math.abs(found.probability - drawdownOdds(question))).toBeLessThan(4 * found.standardError + 0.02);
});

test("a history with clusters gives higher odds than the same losses spread evenly", () => {
  const clustered = Array.from({ length: 1000 }, (_, index) => index % 100 < 15);
  const even = Array.from({ length: 1000 }, (_, index) => index % 20 < 3);
  const odds = (losses: readonly boolean[]) =>
    simulatedOdds(
      { trade: { winRate: 0.85, credit: 1.15, width: 5 }, riskFraction: 0.02, trades: 250, drawdown: 0.2 },
      { pattern: { kind: "history", losses }, paths: 2000, seed: 2 },
    ).probability;
  expect(odds(clustered)).toBeGreaterThan(odds(even) + 0.3);
});

test("a larger fraction never makes a drawdown rarer, nor do more trades", () => {
  const share = fc.double({ min: 0.001, max: 0.4, noNaN: true });
  fc.assert(
    fc.property(
      fc.double({ min: 0.3, max: 0.98, noNaN: true }),
      fc.double({ min: 0.05, max: 0.6, noNaN: true }),
      share,
      share,
      fc.integer({ min: 1, max: 80 }),
      (winRate, credit, one, other, trades) => {
        const odds = (riskFraction: number, count: number) =>
          drawdownOdds({ trade: { winRate, credit, width: 1 }, riskFraction, trades: count, drawdown: 0.2 });
        const low = odds(Math.min(one, other), trades);
        expect(odds(Math.max(one, other), trades)).toBeGreaterThanOrEqual(low - 1e-12);
        expect(odds(Math.min(one, other), trades + 5)).toBeGreaterThanOrEqual(low - 1e-12);
      },
    ),
  );
});

test("limits: sure wins never fall, sure losses always do, and all of equity is lost with the first loss", () => {
  const odds = (winRate: number, riskFraction: number, trades = 252) =>
    drawdownOdds({ trade: { winRate, credit: 1, width: 10 }, riskFraction, trades, drawdown: 0.2 });
  expect(odds(1, 0.5)).toBe(0);
  expect(odds(0.9, 0)).toBe(0);
  expect(odds(0, 0.02, 11)).toBe(0); // 0.98^11 = 0.8007
  expect(odds(0, 0.02, 12)).toBe(1); // 0.98^12 = 0.785
  expect(odds(0.9, 1, 2)).toBeCloseTo(0.19, 14);
});

test("at the least win rate for a fraction the odds are those accepted, and a little below it they are more", () => {
  const limit = { trade: condorWithEv(0), trades: 252, drawdown: 0.2, tolerance: 0.05 };
  const winRate = leastWinRate(limit, 0.02);
  const odds = (rate: number) =>
    drawdownOdds({ ...limit, trade: { ...limit.trade, winRate: rate }, riskFraction: 0.02 });
  expect(odds(winRate)).toBeCloseTo(0.05, 6);
  expect(odds(winRate)).toBeLessThanOrEqual(0.05);
  expect(odds(winRate - 1e-6)).toBeGreaterThan(0.05);
});

test("the survey says its method: exact for fractions, a lattice for a large account, simulated for a history", () => {
  const question = { trade: condorWithEv(0), riskFraction: 0.02, trades: 252, drawdown: 0.2 };
  const exact = drawdownSurvey(question, INDEPENDENT, undefined)(question.drawdown);
  expect(exact).toMatchObject({ method: "exact", standardError: 0 });
  const rich = drawdownSurvey(question, INDEPENDENT, 1e9)(question.drawdown);
  expect(rich).toMatchObject({ method: "lattice", standardError: 0 });
  // On a large account whole contracts are as good as fractions of one.
  expect(Math.abs(rich.probability - exact.probability)).toBeLessThan(0.002);
  const losses = Array.from({ length: 200 }, (_, index) => index % 9 === 0);
  const drawn = drawdownSurvey(question, { kind: "history", losses }, 100_000)(question.drawdown);
  expect(drawn.method).toBe("simulated");
  expect(drawn.standardError).toBeGreaterThan(0);
});

test("an account too small for one condor is told what it takes", () => {
  const question = { trade: condorWithEv(0), riskFraction: 0.02, trades: 252, drawdown: 0.2 };
  expect(() => drawdownSurvey(question, INDEPENDENT, 40_000)(question.drawdown)).toThrow(
    "an equity (US dollars) of at least 44,550",
  );
});

test("a history too short to resample says how many results it needs", () => {
  const question = { trade: condorWithEv(0), riskFraction: 0.02, trades: 252, drawdown: 0.2 };
  const pattern: LossPattern = { kind: "history", losses: [true, false] };
  expect(() => drawdownSurvey(question, pattern, undefined)(question.drawdown)).toThrow(
    "at least 40 results",
  );
});
