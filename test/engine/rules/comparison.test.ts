import fc from "fast-check";
import { asCompared } from "../../../src/engine/numerics/as-compared";
import { surpriseOf } from "../../../src/engine/regime/surprise";
import { condorGate, gatePresets } from "../../../src/engine/rules/presets/gate";
import { findings, rule } from "../../../src/engine/rules/rule-table";

const fired = (interval: string, value: number) =>
  findings([rule("surprise", interval, 1, "")], { surprise: value })[0];

test("a value that a cell shows as the threshold meets it: 0.3 - 0.1, 0.7 - 0.3, 0.85 - 0.9, 1.1 - 1", () => {
  expect(fired("[0.2, ]", 0.3 - 0.1)?.fired).toBe(true);
  expect(fired("[0.4, ]", 0.7 - 0.3)?.fired).toBe(true);
  expect(fired("[-0.05, ]", 0.85 - 0.9)?.fired).toBe(true);
  expect(fired("(0.1, ]", 1.1 - 1)?.fired).toBe(false);
  expect(fired("[0, ]", 0.3 - 0.1 - 0.2)?.fired).toBe(true);
});

test("the value is told as it was compared", () => {
  expect(fired("[0.2, ]", 0.3 - 0.1)?.value).toBe(0.2);
  expect(fired("(0, ]", 0.3 - 0.1 - 0.2)?.value).toBe(0);
});

test("a value that truly misses the threshold misses it", () => {
  expect(fired("[0.2, ]", 0.199_999_999)?.fired).toBe(false);
  expect(fired("(0.2, ]", 0.200_000_001)?.fired).toBe(true);
});

test("every decimal of up to twelve digits is compared as itself", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -999_999_999, max: 999_999_999 }),
      fc.integer({ min: 0, max: 9 }),
      (n, places) => {
        const value = Number(`${n}e-${places}`);
        expect(asCompared(value)).toBe(value === 0 ? 0 : value);
      },
    ),
  );
});

test("comparison agrees with writing twelve significant digits", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (value) => {
      const written = Number(value.toPrecision(12));
      expect(Math.abs(asCompared(value) - written)).toBeLessThanOrEqual(1.0001e-11 * written);
      expect(asCompared(-value) + asCompared(value)).toBeCloseTo(0, 9);
    }),
  );
  expect(asCompared(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
});

test("REGIME.SURPRISE and the rules see the same surprise", () => {
  fc.assert(
    fc.property(fc.integer({ min: -50, max: 100 }), fc.integer({ min: -50, max: 100 }), (a, c) => {
      const [actual, consensus] = [a / 10, c / 10];
      expect(asCompared(actual - consensus)).toBe(surpriseOf(actual, consensus) + 0);
    }),
  );
});

test("a VIX at its own mean is not below it, whatever a worksheet's mean leaves over", () => {
  const mean = (18.1 + 18.7 + 18.9 + 18.5 + 18.7) / 5;
  expect(condorGate(gatePresets["5dma"], 18.58, mean).decided?.result).toBe(2);
  expect(condorGate(gatePresets["5dma"], 18.58, 18.580000000000002).decided?.result).toBe(2);
});
