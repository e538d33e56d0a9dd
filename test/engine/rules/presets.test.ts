import fc from "fast-check";
import { condorGate, gatePresets } from "../../../src/engine/rules/presets/gate";
import { hedgeTier, type TierObservations, tierPresets } from "../../../src/engine/rules/presets/tier";
import { limitsInWords, rule } from "../../../src/engine/rules/rule-table";

const seen = (vix: number, over: Partial<TierObservations> = {}): TierObservations => ({
  vix,
  edr: undefined,
  bigTop: undefined,
  surprise: undefined,
  breadthBroken: undefined,
  ...over,
});

const tiers = [
  { preset: "progressive", vix: 14.99, tier: 0 },
  { preset: "progressive", vix: 15, tier: 1 },
  { preset: "progressive", vix: 15.99, tier: 1 },
  { preset: "progressive", vix: 16, tier: 2 },
  { preset: "progressive", vix: 20, tier: 2 },
  { preset: "progressive", vix: 20.01, tier: 3 },
  { preset: "always-on", vix: 9, tier: 3 },
  { preset: "18/22/28", vix: 17.99, tier: 0 },
  { preset: "18/22/28", vix: 18, tier: 1 },
  { preset: "18/22/28", vix: 22, tier: 2 },
  { preset: "18/22/28", vix: 28, tier: 3 },
] as const;

test.each(tiers)("$preset at VIX $vix is tier $tier", ({ preset, vix, tier }) => {
  expect(hedgeTier(tierPresets[preset], seen(vix)).decided?.result).toBe(tier);
});

// VXTH: Cboe's index, upper edges included. thetagang: the bot's configuration, lower edges included.
const weights = [
  { preset: "vxth", future: 15, weight: 0, tier: 0 },
  { preset: "vxth", future: 15.01, weight: 0.01, tier: 3 },
  { preset: "vxth", future: 30, weight: 0.01, tier: 3 },
  { preset: "vxth", future: 30.01, weight: 0.005, tier: 2 },
  { preset: "vxth", future: 50, weight: 0.005, tier: 2 },
  { preset: "vxth", future: 50.01, weight: 0, tier: 0 },
  { preset: "thetagang", future: 14.99, weight: 0, tier: 0 },
  { preset: "thetagang", future: 15, weight: 0.01, tier: 3 },
  { preset: "thetagang", future: 30, weight: 0.005, tier: 2 },
  { preset: "thetagang", future: 50, weight: 0, tier: 0 },
] as const;

test.each(weights)("$preset at a future of $future weighs $weight", ({ preset, future, weight, tier }) => {
  const { decided } = hedgeTier(tierPresets[preset], seen(future));
  expect(decided?.weight).toBe(weight);
  expect(decided?.result).toBe(tier);
});

const overrides = [
  { why: "a daily range above 0.94 %", over: { edr: 0.0095 }, tier: 1 },
  { why: "a daily range of exactly 0.94 %", over: { edr: 0.0094 }, tier: 0 },
  { why: "the Big Top", over: { bigTop: true }, tier: 1 },
  { why: "no Big Top", over: { bigTop: false }, tier: 0 },
  { why: "a surprise of 0.2", over: { surprise: 0.2 }, tier: 2 },
  { why: "a surprise of 0.4 with breadth intact", over: { surprise: 0.4, breadthBroken: false }, tier: 2 },
  { why: "a surprise of 0.4 with breadth broken", over: { surprise: 0.4, breadthBroken: true }, tier: 3 },
  { why: "a downside surprise", over: { surprise: -0.5, breadthBroken: true }, tier: 0 },
];

test.each(overrides)("$why lifts VIX 14 to tier $tier", ({ over, tier }) => {
  expect(hedgeTier(tierPresets.progressive, seen(14, over)).decided?.result).toBe(tier);
});

test("overrides never lower a tier", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 9, max: 80, noNaN: true }),
      fc.constantFrom(...overrides),
      (vix, { over }) => {
        const plain = hedgeTier(tierPresets.progressive, seen(vix)).decided?.result ?? 0;
        expect(hedgeTier(tierPresets.progressive, seen(vix, over)).decided?.result).toBeGreaterThanOrEqual(
          plain,
        );
      },
    ),
  );
});

test("every preset covers every VIX", () => {
  fc.assert(
    fc.property(fc.double({ min: 1.01, max: 200, noNaN: true }), (vix) => {
      for (const preset of Object.values(tierPresets))
        expect(hedgeTier(preset, seen(vix)).decided).toBeDefined();
      for (const preset of Object.values(gatePresets))
        expect(condorGate(preset, vix, 17).decided).toBeDefined();
    }),
  );
});

const gates = [
  { preset: "glossary", vix: 14.99, mean: undefined, gate: 3 },
  { preset: "glossary", vix: 15, mean: undefined, gate: 2 },
  { preset: "glossary", vix: 20, mean: undefined, gate: 2 },
  { preset: "glossary", vix: 20.01, mean: undefined, gate: 0 },
  { preset: "5dma", vix: 17.95, mean: 18.58, gate: 3 },
  { preset: "5dma", vix: 18.58, mean: 18.58, gate: 2 },
  { preset: "5dma", vix: 19, mean: 18.58, gate: 2 },
  { preset: "5dma", vix: 21, mean: 25, gate: 0 },
  { preset: "learn", vix: 14.99, mean: undefined, gate: 3 },
  { preset: "learn", vix: 15, mean: undefined, gate: 0 },
  { preset: "cons20", vix: 20, mean: undefined, gate: 2 },
  { preset: "cons20", vix: 20.01, mean: undefined, gate: 1 },
] as const;

test.each(gates)("gate $preset at VIX $vix, mean $mean, is $gate", ({ preset, vix, mean, gate }) => {
  expect(condorGate(gatePresets[preset], vix, mean).decided?.result).toBe(gate);
});

test("a gate names the reading that its rules miss", () => {
  expect(condorGate(gatePresets["5dma"], 17.95, undefined).missing).toEqual(["VIX less 5DMA"]);
});

test("limits read as a trader says them", () => {
  const words = ["[, 15)", "[15, 20]", "(20, ]", "[, 15]", "[0.2, ]", "[1, 1]", "[, ]", "(15, 30]"].map(
    (interval) => limitsInWords(rule("VIX", interval, 0, "")),
  );
  expect(words).toEqual([
    "below 15",
    "from 15 to 20",
    "above 20",
    "15 or less",
    "0.2 or more",
    "exactly 1",
    "any value",
    "above 15 to 30",
  ]);
});
