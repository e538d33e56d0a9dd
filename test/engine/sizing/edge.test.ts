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
  // The line between the counted shares, and on below them, where no error is smaller than one counted; a share above
  // the dearest that was counted is taken as that.
  expect(measuredResult(0.875, 10).mean).toBeCloseTo(-0.1385, 12);
  expect(measuredResult(1.1, 10).mean).toBeCloseTo(0.3229, 12);
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

test("no edge is more than the trade can pay, nor less than it can lose, with a record or without", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.3, max: 1.25, noNaN: true }),
      fc.double({ min: 0.0576, max: 0.23, noNaN: true }),
      fc.constantFrom(0.5, 1, 5, 10, 50),
      fc.double({ min: 0, max: 2, noNaN: true }),
      fc.integer({ min: 0, max: 40 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (share, gross, width, costs, trades, rate) => {
        const credit = gross * width - costs;
        const found = edgeOf({
          share,
          record: { wins: Math.round(rate * trades), trades },
          trade: { credit, width },
          costs,
        });
        expect(found.mean).toBeLessThanOrEqual(credit);
        expect(found.mean).toBeGreaterThanOrEqual(credit - width);
        expect(found.standardDeviation).toBeGreaterThanOrEqual(0);
        expect(found.positive).toBeGreaterThanOrEqual(0);
        expect(found.positive).toBeLessThanOrEqual(credit > 0 ? 1 : 1e-12);
      },
    ),
  );
});

test("the measured law is cut at what the trade pays: its moments are those of the normal law below there", () => {
  // Sums over the normal density from ten deviations below up to the credit less costs.
  const [mean, error, most] = [0.3229, 0.0926, 0.575 - 0.1];
  let [all, first, second, above] = [0, 0, 0, 0];
  const step = 1e-5;
  for (let e = mean - 10 * error + step / 2; e < most; e += step) {
    const weight = Math.exp(-(((e - mean) / error) ** 2) / 2);
    all += weight;
    first += weight * e;
    second += weight * e * e;
    if (e > 0) above += weight;
  }
  const found = edgeOf(ask({ share: 1, trade: { credit: most, width: 10 }, costs: 0.1 }));
  expect(found.mean).toBeCloseTo(first / all, 6);
  expect(found.standardDeviation).toBeCloseTo(Math.sqrt(second / all - (first / all) ** 2), 6);
  expect(found.positive).toBeCloseTo(above / all, 6);
});

test.each<[share: number, credit: number, width: number, costs: number, why: RegExp]>([
  [1, 0.1, 10, 0, /counted at credits of 0\.58 to 2\.30 on 10, not 0\.1\)/],
  [1, 1.09, 50, 0, /counted at credits of 2\.88 to 11\.50 on 50, not 1\.09\)/],
  [0.95, -0.35, 10, 0.5, /not 0\.15\)/],
  [0.9, 2.4, 10, 0, /not 2\.4\)/],
  [2, 1.09, 10, 0, /2 of VIX1D says nothing here \(none above 1\.00 was counted\)/],
  [1.26, 1.09, 10, 0, /none above 1\.00 was counted\)/],
])(
  "a share of %s at a credit of %s on %s says nothing of a trade that nobody counted",
  (share, credit, width, costs, why) => {
    for (const record of [undefined, { wins: 90, trades: 100 }])
      expect(() => edgeOf({ share, record, trade: { credit, width }, costs })).toThrow(why);
    expect(
      shareNeeded({ share: undefined, record: { wins: 90, trades: 100 }, trade: { credit, width }, costs }) ??
        0,
    ).toBeLessThanOrEqual(1);
  },
);
