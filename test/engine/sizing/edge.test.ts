import fc from "fast-check";
import { normalCdf } from "../../../src/engine/numerics/normal";
import { edgeOf, shareNeeded, tradesNeeded } from "../../../src/engine/sizing/edge";
import type { EdgeQuestion } from "../../../src/engine/sizing/edge-question";
import { breakEvenShare, measuredResult } from "../../../src/engine/sizing/measured-result";
import { edgeProbability } from "../../../src/engine/sizing/win-rate-posterior";

const trade = { credit: 1.09, width: 10 };
const ask = (over: Partial<EdgeQuestion>): EdgeQuestion => ({
  share: undefined,
  record: undefined,
  trade,
  costs: 0,
  ...over,
});

test("a record alone gives the beta law of its win rate", () => {
  const record = { wins: 90, trades: 100 };
  const found = edgeOf(ask({ record }));
  expect(found.mean).toBeCloseTo(1.09 - (11 / 102) * 10, 12);
  expect(found.standardDeviation).toBeCloseTo(10 * Math.sqrt((91 * 11) / (102 ** 2 * 103)), 12);
  expect(found.positive).toBeCloseTo(edgeProbability(record, trade), 12);
});

test("a share alone gives what was measured, a normal law of its error", () => {
  const { mean, standardDeviation, positive } = edgeOf(ask({ share: 0.95 }));
  expect(mean).toBeCloseTo(0.176, 12);
  expect(standardDeviation).toBeCloseTo(0.1017, 12);
  expect(positive).toBeCloseTo(normalCdf(0.176 / 0.1017), 12);
  // The line between the counted shares, and from the last two onwards, where no error is smaller than one counted.
  expect(measuredResult(0.875, 10).mean).toBeCloseTo(-0.1385, 12);
  expect(measuredResult(1.1, 10).mean).toBeCloseTo(0.6167, 12);
  expect(measuredResult(0.7, 10).mean).toBeCloseTo(-1.0055, 12);
  expect(measuredResult(0.95, 5).mean).toBeCloseTo(0.088, 12);
  expect([0.7, 0.875, 1.1].map((share) => measuredResult(share, 10).standardError)).toEqual(
    [0.1295, 0.1161, 0.0926].map((error) => expect.closeTo(error, 12)),
  );
  expect(breakEvenShare()).toBeCloseTo(0.9086, 4);
});

test("both together are Bayes' rule: a long record is a normal law of its own beside the measured one", () => {
  // 89,100 of 100,000 with a spread of .0099 points: precisions of the two add, means weigh by them.
  const record = { wins: 89_100, trades: 100_000 };
  const [own, measured] = [edgeOf(ask({ record })), edgeOf(ask({ share: 0.9 }))];
  const [a, b] = [own.standardDeviation ** -2, measured.standardDeviation ** -2];
  const found = edgeOf(ask({ record, share: 0.9 }));
  expect(found.mean).toBeCloseTo((own.mean * a + measured.mean * b) / (a + b), 5);
  expect(found.standardDeviation).toBeCloseTo((a + b) ** -0.5, 5);
});

test("more wins, a better price and lower costs never lower the odds of an edge", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0.7, max: 1.05, noNaN: true }),
      fc.double({ min: 0, max: 0.3, noNaN: true }),
      (trades, rate, share, costs) => {
        const wins = Math.floor(rate * (trades - 1));
        const odds = (over: Partial<EdgeQuestion>, paid = costs) => {
          const net = { ...trade, credit: trade.credit - paid };
          return edgeOf(ask({ record: { wins, trades }, share, costs: paid, trade: net, ...over })).positive;
        };
        const base = odds({});
        expect(base).toBeGreaterThanOrEqual(0);
        expect(base).toBeLessThanOrEqual(1);
        // 1e-9: the rule of integration
        expect(odds({ record: { wins: wins + 1, trades } })).toBeGreaterThanOrEqual(base - 1e-9);
        expect(odds({ share: share + 0.05 })).toBeGreaterThanOrEqual(base - 1e-9);
        expect(odds({}, costs + 0.05)).toBeLessThanOrEqual(base + 1e-9);
      },
    ),
  );
});

test("the trades that are needed are the first at which the odds reach .80 at the rate so far", () => {
  const question = ask({ record: { wins: 90, trades: 100 } });
  const more = tradesNeeded(question) as number;
  const after = (extra: number) =>
    edgeOf({ ...question, record: { wins: 90 + 0.9 * extra, trades: 100 + extra } }).positive;
  expect(more).toBeGreaterThan(0);
  expect(after(more)).toBeGreaterThanOrEqual(0.8);
  expect(after(more - 1)).toBeLessThan(0.8);
  expect(tradesNeeded(ask({ share: 1 }))).toBe(0);
  expect(tradesNeeded(ask({ record: { wins: 60, trades: 100 } }))).toBeUndefined();
});

test("a share that nobody counted is never named as what would do", () => {
  const losing = { wins: 8700, trades: 10_000 };
  expect(shareNeeded(ask({ record: losing }))).toBeUndefined();
  expect(shareNeeded(ask({ record: { wins: 91, trades: 100 } }))).toBeLessThanOrEqual(1);
});

test("with neither share nor record nothing tells the edge", () => {
  expect(() => edgeOf(ask({}))).toThrow("needs a share of VIX1D, or wins and trades");
});
