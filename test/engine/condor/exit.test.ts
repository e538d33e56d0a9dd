import fc from "fast-check";
import type { Condor } from "../../../src/engine/condor/condor";
import { condorCredit, expectedLoss, type Market } from "../../../src/engine/condor/credit";
import { type ExitView, exitOutlooks } from "../../../src/engine/condor/exit";
import { edgeCorrections, FIRST_EDGE_NODE } from "../../../src/engine/condor/exit-edge";
import { stretchesBetweenLooks } from "../../../src/engine/condor/exit-stretches";
import { settlementOdds } from "../../../src/engine/condor/probability";
import { normalCdf, normalPdf } from "../../../src/engine/numerics/normal";
import { simulatedExits } from "../../support/simulated-exits";

const SPOT = 7140;
const cases = fc
  .record({
    below: fc.integer({ min: 5, max: 30 }),
    above: fc.integer({ min: 5, max: 30 }),
    putWing: fc.integer({ min: 1, max: 6 }),
    callWing: fc.integer({ min: 1, max: 6 }),
    days: fc.constantFrom(0.5, 1, 1.4, 3),
    volatility: fc.double({ min: 0.12, max: 0.4, noNaN: true }),
    rate: fc.double({ min: 0, max: 0.08, noNaN: true }),
    overnight: fc.constantFrom(0, 0.01, 0.35, 0.9),
    target: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
    stop: fc.double({ min: 0.3, max: 4, noNaN: true }),
    closing: fc.double({ min: 0.1, max: 0.3, noNaN: true }),
  })
  .map(({ below, above, putWing, callWing, days, volatility, rate, overnight, target, stop, closing }) => {
    const [shortPut, shortCall] = [SPOT - 5 * below, SPOT + 5 * above];
    const condor: Condor = {
      longPut: shortPut - 5 * putWing,
      shortPut,
      shortCall,
      longCall: shortCall + 5 * callWing,
    };
    const market = { spot: SPOT, years: days / 252, volatility, rate, yield: 0.01 };
    return { condor, market, days, overnight, target, stop, charges: { costs: 0.1, closing } };
  });

/** The drift of the forward and the volatility of the prices, unless others are given. */
function viewOf(market: Market, days: number, overnight: number, over: Partial<ExitView> = {}): ExitView {
  const realized = market.volatility as number;
  return { realized, drift: market.rate - market.yield, days, overnight, looks: 20, ...over };
}

const RUNS = { numRuns: 25 };

test("at fair odds a policy costs what it charges: marks are what is expected of the rest", () => {
  fc.assert(
    fc.property(cases, ({ condor, market, days, overnight, target, stop, charges }) => {
      const credit = condorCredit(condor, market);
      const outlook = exitOutlooks(condor, market, viewOf(market, days, overnight), { credit, ...charges });
      for (const policy of [{ target }, { stop }, { target, stop }]) {
        const { expected, target: atTarget, stop: atStop } = outlook(policy);
        const exits = atTarget + atStop;
        expect(expected).toBeCloseTo(-charges.costs * (1 - exits) - charges.closing * exits, 4);
      }
    }),
    RUNS,
  );
});

test("held to expiry the expectation and the win rate are those of the settlement", () => {
  fc.assert(
    fc.property(cases, fc.double({ min: 0.08, max: 0.5, noNaN: true }), (drawn, realized) => {
      const { condor, days, overnight, charges } = drawn;
      const market = { ...drawn.market, rate: 0, yield: 0 };
      const credit = condorCredit(condor, market);
      const held = exitOutlooks(condor, market, viewOf(market, days, overnight, { realized }), {
        credit,
        ...charges,
      })({});
      const mine = { ...market, volatility: realized };
      expect(held.expected).toBeCloseTo(credit - charges.costs - expectedLoss(condor, mine, 0), 9);
      const odds = settlementOdds(condor, mine, credit, charges.costs, 0);
      if (credit > charges.costs) expect(held.winRate).toBeCloseTo(odds.profit as number, 9);
    }),
    RUNS,
  );
});

test("odds are odds, exits exclude each other, and nothing is held for longer than to expiry", () => {
  fc.assert(
    fc.property(cases, fc.double({ min: 0.08, max: 0.5, noNaN: true }), (drawn, realized) => {
      const { condor, market, days, overnight, target, stop, charges } = drawn;
      const view = viewOf(market, days, overnight, { realized });
      const outlook = exitOutlooks(condor, market, view, {
        credit: condorCredit(condor, market),
        ...charges,
      });
      const [alone, stopped, both] = [{ target }, { stop }, { target, stop }].map(outlook);
      for (const found of [alone!, stopped!, both!]) {
        for (const odds of [found.winRate, found.target, found.stop, 1 - found.target - found.stop]) {
          expect(odds).toBeGreaterThan(-1e-6);
          expect(odds).toBeLessThan(1 + 1e-6);
        }
        expect(found.days).toBeGreaterThan(0);
        expect(found.days).toBeLessThan(days + 1e-6);
        expect(found.worst).toBeLessThanOrEqual(found.expected + 1e-6);
      }
      expect(both!.target).toBeLessThan(alone!.target + 1e-6);
      expect(both!.stop).toBeLessThan(stopped!.stop + 1e-6);
      expect(both!.days).toBeLessThan(Math.min(alone!.days, stopped!.days) + 1e-6);
    }),
    RUNS,
  );
});

test("a target that pays for its closing never lowers the win rate", () => {
  fc.assert(
    fc.property(cases, fc.double({ min: 0.08, max: 0.5, noNaN: true }), (drawn, realized) => {
      const { condor, market, days, overnight, target, charges } = drawn;
      const credit = condorCredit(condor, market);
      fc.pre(target * credit > charges.closing);
      const view = viewOf(market, days, overnight, { realized });
      const outlook = exitOutlooks(condor, market, view, { credit, ...charges });
      expect(outlook({ target }).winRate).toBeGreaterThan(outlook({}).winRate - 1e-5);
    }),
    RUNS,
  );
});

test("at fair odds no exit makes the worst worse by more than its closing: a mark is the mean of what it replaces", () => {
  fc.assert(
    fc.property(cases, ({ condor, market, days, overnight, target, stop, charges }) => {
      const credit = condorCredit(condor, market);
      const outlook = exitOutlooks(condor, market, viewOf(market, days, overnight), { credit, ...charges });
      const least = outlook({}).worst - (charges.closing - charges.costs) - 1e-3;
      for (const policy of [{ target }, { stop }, { target, stop }])
        expect(outlook(policy).worst).toBeGreaterThan(least);
    }),
    RUNS,
  );
});

const CONDOR = { longPut: 7005, shortPut: 7015, shortCall: 7265, longCall: 7275 };
const MARKET = { spot: SPOT, years: 1 / 252, volatility: 0.18, rate: 0, yield: 0 };
const CHARGES = { credit: condorCredit(CONDOR, MARKET), costs: 0.1, closing: 0.15 };

test("a stop beyond the width, or all variance in the night, leaves the condor held", () => {
  const outlook = exitOutlooks(CONDOR, MARKET, viewOf(MARKET, 1, 0.35), CHARGES);
  const [never, held] = [outlook({ stop: 20 }), outlook({})];
  for (const figure of ["expected", "winRate", "worst", "days"] as const)
    expect(never[figure]).toBeCloseTo(held[figure], 5);
  expect(exitOutlooks(CONDOR, MARKET, viewOf(MARKET, 1, 1), CHARGES)({ target: 0.5, stop: 2 })).toEqual(held);
});

test("jumps make stops dearer: more of the variance overnight worsens the worst", () => {
  const worst = [0.2, 0.35, 0.6].map(
    (overnight) =>
      exitOutlooks(CONDOR, MARKET, viewOf(MARKET, 1, overnight, { looks: 130 }), CHARGES)({ stop: 2 }).worst,
  );
  expect(worst).toEqual([...worst].sort((one, other) => other - one));
});

test("a simulation of the same looks finds the same results within three standard errors", () => {
  const view = { ...viewOf(MARKET, 2.4, 0.35, { realized: 0.2, drift: 0.1, looks: 12 }) };
  const market = { ...MARKET, years: 2.4 / 252, rate: 0.04 };
  const outlook = exitOutlooks(CONDOR, market, view, CHARGES);
  for (const policy of [{ target: 0.5 }, { stop: 2 }, { target: 0.4, stop: 1.5 }]) {
    const simulated = simulatedExits(CONDOR, market, view, CHARGES, policy, 40_000);
    const found = outlook(policy);
    for (const figure of ["expected", "winRate", "worst", "target", "stop", "days"] as const) {
      const { mean, error } = simulated[figure];
      expect(Math.abs(found[figure] - mean)).toBeLessThanOrEqual(3 * error + 1e-6);
    }
  }
});

test("a target that is met in a narrow place only, between few looks, is met there", () => {
  // Three sessions, four looks each: what is left of 21.7 points is at the target around one price at the last look alone.
  const condor = { longPut: 7070, shortPut: 7100, shortCall: 7235, longCall: 7260 };
  const market = { spot: SPOT, years: 3 / 252, volatility: 0.373, rate: 0.01, yield: 0.01 };
  const credit = condorCredit(condor, market);
  const view = { realized: 0.325, drift: 0, days: 3, overnight: 0.3, looks: 12 };
  const charges = { credit, costs: 0.1, closing: 0.15 };
  const policy = { target: 0.676 };
  const simulated = simulatedExits(condor, market, view, charges, policy, 20_000);
  const found = exitOutlooks(condor, market, view, charges)(policy);
  expect(simulated.target.mean).toBeGreaterThan(0.02);
  for (const figure of ["expected", "winRate", "worst", "target", "days"] as const) {
    const { mean, error } = simulated[figure];
    expect(Math.abs(found[figure] - mean)).toBeLessThanOrEqual(3 * error + 1e-6);
  }
});

test("the looks share the variance: a night first, equal steps after it, and no night in a part of a day", () => {
  expect(stretchesBetweenLooks(1, 0.35, 130)).toHaveLength(131);
  expect(stretchesBetweenLooks(1, 0.35, 130)[0]).toBeCloseTo(0.35, 15);
  expect(stretchesBetweenLooks(1, 0.35, 130)[1]).toBeCloseTo(0.65 / 130, 15);
  expect(stretchesBetweenLooks(0.5, 0.35, 2)).toEqual([0.5, 0.5]);
  expect(stretchesBetweenLooks(1.5, 0.4, 3).map((share) => Number(share.toFixed(12)))).toEqual(
    [1 / 3, 0.8 / 3, 0.6 / 3, 0.6 / 3].map((share) => Number(share.toFixed(12))),
  );
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 60, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 390 }),
      (days, overnight, looks) => {
        const shares = stretchesBetweenLooks(days, overnight, looks);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        expect(Math.max(...shares) / Math.min(...shares)).toBeLessThan(401);
      },
    ),
  );
});

test("a sum with its edge corrected is the tail of the normal law wherever the edge lies", () => {
  const STEP = 1 / 3;
  for (const edge of [-1.99, -0.7, 0, 0.123, 1, 2.5]) {
    const before = Math.floor(edge / STEP);
    const corrections = edgeCorrections(edge / STEP - before);
    let sum = 0;
    for (let node = before + 1; node < 40; node++) sum += normalPdf(node * STEP) * STEP;
    corrections.forEach((correction, index) => {
      sum += correction * normalPdf((before + FIRST_EDGE_NODE + index) * STEP) * STEP;
    });
    expect(Math.abs(sum - normalCdf(-edge))).toBeLessThan(1e-5);
  }
});
