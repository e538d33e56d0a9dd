import fc from "fast-check";
import { type CeilingTerms, sizeCeiling, USUAL_LIMITS } from "../../../src/engine/sizing/ceiling";

const terms = (over: Partial<CeilingTerms> = {}): CeilingTerms => ({
  policy: 0.02,
  hold: false,
  share: undefined,
  record: { wins: 899_000, trades: 1_000_000 },
  trade: { credit: 1.09, width: 10 },
  costs: 0,
  equity: 100_000,
  tradesPerYear: 252,
  openRisk: 0,
  stressLoss: 0,
  limits: USUAL_LIMITS,
  ...over,
});
const fractionOf = (over: Partial<CeilingTerms>, wanted: string) =>
  sizeCeiling(terms(over)).ceilings.find(({ name }) => name === wanted)?.fraction;

test("at an edge of .08 points that is known, the policy binds at 2 %, two condors on 100,000 dollars", () => {
  const found = sizeCeiling(terms());
  expect(found.binding).toEqual(["policy"]);
  expect([found.fraction, found.contracts]).toEqual([0.02, 2]);
  expect(found.positive).toBeGreaterThan(0.999);
});

test("the drawdown ceiling is where the odds of the drawdown meet the tolerance", () => {
  const { odds } = sizeCeiling(terms());
  const fraction = odds.largest(0.05);
  expect(odds.at(fraction)).toBeLessThanOrEqual(0.05);
  expect(odds.at(fraction + 2 ** -15)).toBeGreaterThan(0.05);
});

test.each([
  { what: "gate", over: { hold: true }, fraction: 0 },
  // 87 of 100 where 89.1 break even, on 10,000 trades: evidence against.
  { what: "edge", over: { record: { wins: 8700, trades: 10_000 } }, fraction: 0 },
  // 90 of 100 put P(EV > 0) at about one half.
  { what: "edge", over: { record: { wins: 90, trades: 100 } }, fraction: 0.01 },
  { what: "policy", over: { policy: 0.011 }, fraction: 0.011 },
  { what: "stress", over: { stressLoss: 5200 }, fraction: 0.008 },
  { what: "stress", over: { stressLoss: 7000 }, fraction: 0 },
  { what: "allocation cap", over: { openRisk: 9500 }, fraction: 0.005 },
] as const)("$what binds at $fraction when it is the smallest", ({ what, over, fraction }) => {
  const found = sizeCeiling(terms(over));
  expect(found.binding).toEqual([what]);
  expect(found.fraction).toBeCloseTo(fraction, 12);
});

test.each([
  // A fair trade loses .109 of the time: at least one of one in 10.9 % of cases, two of ten in 29.9 %, three of 20 in 37 %.
  [0, 1, 0.01],
  [1, 2, 0.01],
  [8, 10, 0.01],
  [17, 20, 0.01],
  // Two of two in 1.2 %, three of five in 1.0 %, seven of 20 in .4 %.
  [0, 2, 0],
  [2, 5, 0],
  [13, 20, 0],
  // 46 trades bring five losses at break-even: from there on the odds of an edge decide.
  [36, 46, 0],
  [38, 46, 0],
  [41, 46, 0.01],
])(
  "%d wins of %d leave %d of equity: a short record speaks against the trade only where it is rare",
  (wins, trades, fraction) => {
    expect(fractionOf({ record: { wins, trades } }, "edge")).toBe(fraction);
  },
);

test("where a price is known, one lost trade changes next to nothing", () => {
  const odds = (record: CeilingTerms["record"]) => sizeCeiling(terms({ share: 0.9, record })).positive!;
  expect(Math.abs(odds({ wins: 0, trades: 1 }) - odds(undefined))).toBeLessThan(0.05);
  expect(fractionOf({ share: 0.9, record: { wins: 0, trades: 1 } }, "edge")).toBe(0.01);
  expect(fractionOf({ share: 0.82, record: { wins: 1, trades: 1 } }, "edge")).toBe(0);
});

test("neither price nor record leaves the base size, a good price alone lets go of it", () => {
  const none = { record: { wins: 0, trades: 0 } };
  expect(sizeCeiling(terms(none)).positive).toBeUndefined();
  expect(fractionOf(none, "edge")).toBe(0.01);
  expect(fractionOf({ ...none, share: 1 }, "edge")).toBe(1);
  // -.24 with an error of .12: N(-2) is below .20.
  expect(fractionOf({ ...none, share: 0.85 }, "edge")).toBe(0);
});

test("with neither price nor record the odds of the drawdown are those of the share at which condors were quoted", () => {
  const none = { record: { wins: 0, trades: 0 } };
  const [assumed, quoted] = [sizeCeiling(terms(none)), sizeCeiling(terms({ ...none, share: 0.9 }))];
  expect(assumed.odds.at(0.02)).toBe(quoted.odds.at(0.02));
  // One condor of $891 is the most that 1 % of $100,000 holds.
  expect([assumed.fraction, assumed.contracts, assumed.binding]).toEqual([0.01, 1, ["edge"]]);
});

test("ceilings that are equally low all bind", () => {
  const found = sizeCeiling(terms({ record: { wins: 90, trades: 100 }, policy: 0.01 }));
  expect(found.binding).toEqual(["edge", "policy"]);
});

test("a short record is held lower than a long one with the same share of wins", () => {
  expect(fractionOf({ record: { wins: 90, trades: 100 } }, "drawdown")).toBeLessThan(
    fractionOf({ record: { wins: 9000, trades: 10_000 } }, "drawdown") as number,
  );
});

test("more equity never means fewer contracts", () => {
  const money = fc.integer({ min: 0, max: 5_000_000 });
  fc.assert(
    fc.property(money, money, fc.integer({ min: 0, max: 20_000 }), (one, other, stressLoss) => {
      const at = (equity: number) =>
        sizeCeiling(terms({ equity, stressLoss, record: { wins: 90, trades: 100 }, tradesPerYear: 50 }));
      expect(at(Math.max(one, other)).contracts).toBeGreaterThanOrEqual(at(Math.min(one, other)).contracts);
    }),
    { numRuns: 20 },
  );
});

test("an edge is shown from the confidence on, not only above it", () => {
  const record = { wins: 92, trades: 100 };
  const positive = sizeCeiling(terms({ record })).positive!;
  const at = (confidence: number) =>
    sizeCeiling(terms({ record, limits: { ...USUAL_LIMITS, confidence } })).ceilings.find(
      ({ name }) => name === "edge",
    );
  expect(at(positive)).toMatchObject({ bounds: false, fraction: 1 });
  expect(at(positive * (1 + 1e-12))).toMatchObject({ bounds: true, fraction: 0.01 });
});

test("a record of no trades tells of no edge, and nothing speaks against the trade", () => {
  const found = sizeCeiling(terms({ record: { wins: 0, trades: 0 } }));
  expect([found.positive, found.against]).toEqual([undefined, false]);
  expect(sizeCeiling(terms({ record: { wins: 1, trades: 1 } })).positive).toBeGreaterThan(0.1);
  expect(sizeCeiling(terms({ record: undefined })).positive).toBeUndefined();
});

test("without any equity nothing lost is no share of it", () => {
  const found = sizeCeiling(terms({ equity: 0 }));
  expect(found.ceilings.find(({ name }) => name === "stress")?.fraction).toBe(USUAL_LIMITS.stress);
  expect([found.contracts, found.atRisk]).toEqual([0, 0]);
});
