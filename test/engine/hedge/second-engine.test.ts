import fc from "fast-check";
import { overlayBudget, secondEngineOverlay } from "../../../src/engine/hedge/second-engine";
import { enginePresets, engineVerdict } from "../../../src/engine/rules/presets/second-engine";
import { rungs, workedMarket } from "./worked-unit";

test("the overlay never loses more than its budget, nor levers the hedge beyond a half", () => {
  const usd = fc.double({ min: 0, max: 100_000, noNaN: true });
  fc.assert(
    fc.property(
      usd,
      fc.option(usd, { nil: undefined }),
      fc.double({ min: 0.5, max: 30, noNaN: true }),
      fc.double({ min: 0, max: 0.2, noNaN: true }),
      fc.integer({ min: 0, max: 200 }),
      (hedgeBudget, proceeds, width, costs, condors) => {
        const budget = overlayBudget(hedgeBudget, proceeds);
        const overlay = secondEngineOverlay(
          true,
          { budget, days: 110, width, costs },
          rungs({ condors }),
          workedMarket,
        );
        expect(budget).toBeLessThanOrEqual(0.25 * hedgeBudget);
        if (proceeds !== undefined) expect(budget).toBeLessThanOrEqual(0.5 * proceeds);
        expect(overlay.maxLoss).toBeLessThanOrEqual(budget);
        expect(overlay.maxLoss).toBeGreaterThanOrEqual(overlay.contracts * overlay.debit * 100 - 1e-9);
        expect(overlay.leverage).toBeLessThanOrEqual(0.5 + 1e-12);
        // Dollars per VIX point of the overlay over those of the hedge; one contract more breaks a limit.
        const perVixPoint = rungs({ condors }).reduce(
          (sum, { contracts, mark }) => sum + contracts * mark.vixDelta,
          0,
        );
        const { vixDelta } = overlay.rung.mark;
        expect(overlay.leverage * perVixPoint).toBeCloseTo(overlay.contracts * vixDelta, 9);
        const one = (overlay.debit + costs) * 100;
        const more = overlay.contracts + 1;
        const isOverBudget = more * one > budget - 1e-6;
        expect(isOverBudget || more * vixDelta > 0.5 * perVixPoint - 1e-9).toBe(true);
        if (overlay.binding === "budget") expect(isOverBudget).toBe(true);
        const off = secondEngineOverlay(
          false,
          { budget, days: 110, width, costs },
          rungs({ condors }),
          workedMarket,
        );
        expect(off.contracts).toBe(0);
      },
    ),
    { numRuns: 50 },
  );
});

const states = [
  { vix: 19.99, threatened: undefined, breadthConstructive: undefined, state: "OFF" },
  { vix: 20, threatened: undefined, breadthConstructive: undefined, state: "ARMED" },
  { vix: 12, threatened: true, breadthConstructive: undefined, state: "ARMED" },
  { vix: 12, threatened: false, breadthConstructive: false, state: "OFF" },
  { vix: 27.99, threatened: true, breadthConstructive: false, state: "ARMED" },
  { vix: 28, threatened: undefined, breadthConstructive: false, state: "ON" },
  { vix: 40, threatened: true, breadthConstructive: true, state: "ARMED" },
  { vix: 40, threatened: undefined, breadthConstructive: undefined, state: "ARMED" },
] as const;

test.each(states)(
  "VIX $vix, threatened $threatened, breadth $breadthConstructive: $state",
  ({ state, ...seen }) => {
    expect(engineVerdict(enginePresets["20/28"], seen).state).toBe(state);
  },
);
