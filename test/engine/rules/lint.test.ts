import fc from "fast-check";
import { lintRules } from "../../../src/engine/rules/lint";
import { gatePresets } from "../../../src/engine/rules/presets/gate";
import { tierPresets } from "../../../src/engine/rules/presets/tier";
import { differences } from "../../../src/engine/rules/rule-differences";
import type { TypedRule } from "../../../src/engine/rules/rule-stretches";
import { type RuleTable, rule } from "../../../src/engine/rules/rule-table";

const typed = (table: RuleTable): TypedRule[] => table.map((one, index) => ({ ...one, row: index + 2 }));
const short = (found: ReturnType<typeof lintRules>) => found.map(({ kind, where }) => `${kind}: ${where}`);

/** A rule whose edges are not said to be in or out. */
const open = (row: number, from: number | null, to: number | null, result: number): TypedRule => ({
  row,
  reading: "VIX",
  from,
  fromIncluded: from === null ? true : undefined,
  to,
  toIncluded: to === null ? true : undefined,
  result,
});

test("the published VIX scaling leaves 15, 20 and 25 open", () => {
  // The method's glossary: below 15 all tiers, 15-20 two, above 20 hold, above 25 no trades.
  const bands = [open(1, null, 15, 3), open(2, 15, 20, 2), open(3, 20, 25, 0), open(4, 25, null, 0)];
  expect(short(lintRules(bands))).toEqual([
    "open edge: exactly 15",
    "open edge: exactly 20",
    "open edge: exactly 25",
  ]);
});

test("read as 'above 20' and 'above 25' the published scaling overlaps above 25 as well", () => {
  const bands = [open(1, null, 15, 3), open(2, 15, 20, 2), open(3, 20, null, 0), open(4, 25, null, 0)];
  expect(short(lintRules(bands))).toEqual([
    "open edge: exactly 15",
    "open edge: exactly 20",
    "open edge: exactly 25",
    "overlap: above 25",
  ]);
});

test("VXTH and thetagang differ at exactly 15, 30 and 50 and nowhere else", () => {
  const found = differences(typed(tierPresets.vxth), typed(tierPresets.thetagang));
  expect(found.map(({ where, what }) => `${where}: ${what}`)).toEqual([
    "exactly 15: 0 (weight 0) here, 3 (weight 0.01) there",
    "exactly 30: 3 (weight 0.01) here, 2 (weight 0.005) there",
    "exactly 50: 2 (weight 0.005) here, 0 (weight 0) there",
  ]);
});

test.each(["progressive", "always-on", "18/22/28"] as const)("%s has no finding", (preset) => {
  expect(lintRules(typed(tierPresets[preset]))).toEqual([]);
});

test.each(["vxth", "thetagang"] as const)(
  "%s turns once, by design: half the hedge from 30, none beyond 50",
  (preset) => {
    expect(short(lintRules(typed(tierPresets[preset])))).toEqual(["non-monotone: at 30"]);
  },
);

test("the gate's presets have no finding, whichever way they run", () => {
  for (const preset of Object.values(gatePresets)) expect(lintRules(typed(preset))).toEqual([]);
});

const faults = [
  { what: "a gap", table: ["[, 15)", "[16, ]"], found: ["gap: from 15 to below 16"] },
  { what: "a missing edge", table: ["[, 15)", "(15, ]"], found: ["gap: exactly 15"] },
  { what: "an edge that two rules own", table: ["[, 15]", "[15, ]"], found: ["overlap: exactly 15"] },
  { what: "an overlap", table: ["[, 20]", "[15, ]"], found: ["overlap: from 15 to 20"] },
  { what: "limits the wrong way round", table: ["[, 15)", "[15, ]", "[30, 20]"], found: ["empty: 30"] },
  { what: "nothing above", table: ["[, 15)", "[15, 20]"], found: ["gap: above 20"] },
] as const;

test.each(faults)("$what is found: $found", ({ table, found }) => {
  expect(short(lintRules(typed(table.map((interval, index) => rule("VIX", interval, index, "")))))).toEqual(
    found,
  );
});

test("a lone rule beside a scale is a condition and need not cover every value", () => {
  const table = [rule("VIX", "[, ]", 1, ""), rule("EDR", "(0.0094, ]", 1, "")];
  expect(lintRules(typed(table))).toEqual([]);
});

test("a table that splits every value once has no gap and no overlap", () => {
  const edges = fc.uniqueArray(fc.integer({ min: 5, max: 90 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(edges, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (unsorted, lower) => {
      const sorted = [...unsorted].sort((a, b) => a - b);
      const table = [null, ...sorted].map((from, index): TypedRule => {
        const to = sorted[index] ?? null;
        return {
          row: index,
          reading: "VIX",
          from,
          fromIncluded: from === null ? true : lower[index - 1]!,
          to,
          toIncluded: to === null ? true : !lower[index]!,
          result: index,
        };
      });
      expect(lintRules(table)).toEqual([]);
      expect(differences(table, table)).toEqual([]);
      // without its last rule the table leaves a gap above the last edge
      expect(lintRules(table.slice(0, -1)).some(({ kind }) => kind === "gap")).toBe(true);
    }),
  );
});

test("TRUE/FALSE readings leave no gap between and beyond their two answers", () => {
  const yes = rule("Big Top", "[1, 1]", 0, "");
  const no = rule("Big Top", "[0, 0]", 1, "");
  const other = rule("VIX", "[, ]", 1, "");
  expect(lintRules(typed([yes, no]))).toEqual([]);
  expect(lintRules(typed([yes, no, other]))).toEqual([]);
  expect(short(lintRules(typed([yes, { ...yes, result: 1 }, no])))).toContain("overlap: exactly 1");
});

test("the memory of the VIX gate covers the gap between its two edges, if both of its rows do", () => {
  const scale = [rule("VIX", "[, 14.5)", 1, ""), rule("VIX", "(15.5, ]", 0.5, "")];
  const wasOpen = rule("VIX, gate was open", "[14.5, 15.5]", 1, "");
  const wasNot = rule("VIX, gate was not open", "[14.5, 15.5]", 0.5, "");
  expect(lintRules(typed([...scale, wasOpen, wasNot]))).toEqual([]);
  expect(short(lintRules(typed([...scale, wasOpen])))).toEqual(["gap: from 14.5 to 15.5"]);
  const short15 = rule("VIX, gate was not open", "[14.5, 15]", 0.5, "");
  expect(short(lintRules(typed([...scale, wasOpen, short15])))).toEqual(["gap: above 15 to 15.5"]);
});

test("a reading that cannot be below 0 leaves no gap there", () => {
  const events = [
    rule("events before expiry", "[0, 0]", 1, ""),
    rule("events before expiry", "(0, ]", 0, ""),
  ];
  expect(lintRules(typed(events))).toEqual([]);
  const score = [rule("P/CF z", "[0, 1]", 1, ""), rule("P/CF z", "(1, ]", 0, "")];
  expect(short(lintRules(typed(score)))).toEqual(["gap: below 0"]);
});

test("two tails with one result beside other readings are a condition, not a scale with a hole", () => {
  const tails = [rule("net delta", "[, -0.15)", 1, ""), rule("net delta", "(0.15, ]", 1, "")];
  expect(lintRules(typed([...tails, rule("VIX", "[, ]", 1, "")]))).toEqual([]);
  expect(short(lintRules(typed(tails)))).toEqual(["gap: from -0.15 to 0.15"]);
});
