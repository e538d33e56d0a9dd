import fc from "fast-check";
import type { MarketReadings } from "../../../src/engine/regime/readings";
import { scalePresets } from "../../../src/engine/rules/presets/scale";
import { type RuleTable, rule } from "../../../src/engine/rules/rule-table";
import { scaling } from "../../../src/engine/rules/scaling";
import { describeWithShared, sharedRows } from "../../support/shared-data";

const open: MarketReadings = {
  "high ROE": 1,
  "leverage trap": 0,
  "breadth constructive": 1,
  RSI: 55,
  VIX: 13,
  "EV over hurdle": 0.05,
  "hedge held": 0,
  "hedge called for": 0,
  "events before expiry": 0,
};
const fractionWith = (over: MarketReadings, rules: RuleTable = scalePresets.seed) =>
  scaling(rules, { ...open, ...over }).riskFraction;

test("with every gate open the fraction is 2 %, and no gate binds", () => {
  const found = scaling(scalePresets.seed, open);
  expect(found.riskFraction).toBeCloseTo(0.02, 12);
  expect(found.binding).toEqual([]);
  expect(found.missing).toEqual([]);
});

const cases = [
  { reading: "high ROE", value: 0, fraction: 0.01 },
  { reading: "leverage trap", value: 1, fraction: 0.01 },
  { reading: "breadth constructive", value: 0, fraction: 0.01 },
  // The method: 1 from 45 to 65, linear to 0 at 40 and 70.
  { reading: "RSI", value: 40, fraction: 0.01 },
  { reading: "RSI", value: 42.5, fraction: 0.015 },
  { reading: "RSI", value: 45, fraction: 0.02 },
  { reading: "RSI", value: 65, fraction: 0.02 },
  { reading: "RSI", value: 69, fraction: 0.012 },
  { reading: "RSI", value: 70, fraction: 0.01 },
  { reading: "VIX", value: 14.49, fraction: 0.02 },
  { reading: "VIX", value: 17.95, fraction: 0.015 },
  { reading: "VIX", value: 20, fraction: 0.015 },
  { reading: "VIX", value: 20.01, fraction: 0 },
  { reading: "EV over hurdle", value: 0, fraction: 0.01 },
  { reading: "EV over hurdle", value: 0.015, fraction: 0.015 },
  { reading: "EV over hurdle", value: 0.03, fraction: 0.02 },
  { reading: "events before expiry", value: 1, fraction: 0.01 },
] as const;

test.each(cases)("$reading at $value permits $fraction", ({ reading, value, fraction }) => {
  expect(fractionWith({ [reading]: value })).toBeCloseTo(fraction, 12);
});

// The method's amendment: open below 14.5, close above 15.5.
test.each([
  { vix: 14.5, before: 1, fraction: 0.02 },
  { vix: 15.5, before: 1, fraction: 0.02 },
  { vix: 15.51, before: 1, fraction: 0.015 },
  { vix: 15.5, before: 0.5, fraction: 0.015 },
  { vix: 14.5, before: 0.5, fraction: 0.015 },
  { vix: 14.49, before: 0.5, fraction: 0.02 },
  { vix: 15, before: undefined, fraction: 0.015 },
])("VIX $vix after a gate of $before permits $fraction", ({ vix, before, fraction }) => {
  const memory = before === undefined ? {} : { "previous gate open": before };
  expect(fractionWith({ VIX: vix, ...memory })).toBeCloseTo(fraction, 12);
});

test("the hedge gate asks for what the rules call for, no more", () => {
  expect(fractionWith({ "hedge held": 0, "hedge called for": 0.8 })).toBeCloseTo(0.01, 12);
  expect(fractionWith({ "hedge held": 0.4, "hedge called for": 0.8 })).toBeCloseTo(0.015, 12);
  expect(fractionWith({ "hedge held": 1, "hedge called for": 0.8 })).toBeCloseTo(0.02, 12);
});

test("a missing reading closes its gate and is named", () => {
  for (const name of Object.keys(open) as (keyof MarketReadings)[]) {
    if (name === "hedge held") continue; // nothing is called for, so nothing need be held
    const { [name]: _left, ...without } = open;
    const found = scaling(scalePresets.seed, without);
    expect(found.missing).toContain(name);
    expect(found.riskFraction).toBeCloseTo(0.01, 12);
  }
  expect(scaling(scalePresets.seed, {}).missing).toHaveLength(9);
});

test("doctrine gates move nothing until they are switched on", () => {
  const alarming = { "REER deviation": 0.3, "P/CF z": 4, "quick ratio": 0.5, "Big Top": 1 };
  expect(fractionWith(alarming)).toBeCloseTo(0.02, 12);
  const on = scalePresets.seed.map(({ off: _off, ...rule }: RuleTable[number]) => rule);
  const found = scaling(on, { ...open, ...alarming });
  expect(found.riskFraction).toBeCloseTo(0.01, 12);
  expect(found.binding).toEqual([
    "REER deviation",
    "rate gap z",
    "P/CF z",
    "IPO supply z",
    "quick ratio",
    "Big Top",
  ]);
  expect(found.missing).toEqual(["rate gap z", "IPO supply z"]);
});

test("a value that no rule covers counts as closed", () => {
  const gap: RuleTable = scalePresets.seed.filter(({ reading, from }) => !(reading === "RSI" && from === 45));
  expect(fractionWith({ RSI: 55 }, gap)).toBeCloseTo(0.01, 12);
});

test("the presets cap10 and fixed are flat, whatever the readings say", () => {
  expect(scaling(scalePresets.cap10, {}).riskFraction).toBe(0.1);
  expect(scaling(scalePresets.fixed, {}).riskFraction).toBe(0.01);
});

const cut = (table: RuleTable): RuleTable =>
  table.map(({ resultAtFrom: _slope, off: _switch, ...rule }: RuleTable[number]) => rule);
const withoutDoctrine = scalePresets.seed.filter((rule: RuleTable[number]) => rule.off !== true);

test("a table without the last row gives 1 % + 1 % x the weakest gate, and says so", () => {
  const headless = scalePresets.seed.filter(({ reading }) => reading !== "weakest gate");
  for (const over of [{}, { VIX: 17.95 }, { RSI: 42 }])
    expect(fractionWith(over, headless)).toBeCloseTo(fractionWith(over), 12);
  expect(scaling(headless, open).assumed).toEqual(['no row "weakest gate": 1 % + 1 % x the weakest gate']);
  expect(scaling(scalePresets.seed, open).assumed).toEqual([]);
});

test("a last row that is told to be flat above 1 % is refused, as no gate would matter", () => {
  const flat = scalePresets.seed.map((rule: RuleTable[number]) =>
    rule.reading === "weakest gate" ? { ...rule, resultAtFrom: rule.result } : rule,
  );
  expect(() => scaling(flat, open)).toThrow('the row "weakest gate" must slope');
});

test("a last row without limits still asks the weakest gate", () => {
  const table = [rule("VIX", "[, 15)", 1, ""), rule("weakest gate", "[, ]", 0.02, "")];
  expect(scaling(table, { VIX: 13 }).riskFraction).toBe(0.02);
  expect(scaling(table, { VIX: 16 }).riskFraction).toBe(0.01);
  const sloped = [table[0]!, { ...table[1]!, resultAtFrom: 0.005 }];
  expect(scaling(sloped, { VIX: 16 }).riskFraction).toBe(0.005);
});

test("a last row below 1 % is no rise for a closed gate", () => {
  const table = [rule("VIX", "[, 15)", 1, ""), rule("weakest gate", "[0, 1]", 0.005, "")];
  expect(scaling(table, { VIX: 16 }).riskFraction).toBe(0.005);
});

test("a table cut off before its slopes opens no gate further than the whole table did", () => {
  fc.assert(
    fc.property(
      fc.record(
        {
          VIX: fc.double({ min: 9, max: 30, noNaN: true }),
          RSI: fc.double({ min: 30, max: 80, noNaN: true }),
          "EV over hurdle": fc.double({ min: -0.02, max: 0.05, noNaN: true }),
          "previous gate": fc.constantFrom(0, 0.5, 1),
          "hedge called for": fc.double({ min: 0, max: 2, noNaN: true }),
          "hedge held": fc.double({ min: 0, max: 2, noNaN: true }),
        },
        { requiredKeys: [] },
      ),
      (over) => {
        const whole = scaling(withoutDoctrine, { ...open, ...over });
        const less = scaling(cut(withoutDoctrine), { ...open, ...over });
        for (const [index, gate] of less.gates.entries())
          expect(gate.open).toBeLessThanOrEqual(whole.gates[index]!.open + 1e-12);
        expect(less.riskFraction).toBeLessThanOrEqual(whole.riskFraction + 1e-12);
        expect(less.assumed).toHaveLength(3);
      },
    ),
  );
  expect(scaling(cut(withoutDoctrine), open).riskFraction).toBeCloseTo(0.02, 12);
});

test("a table cut off before its switches counts its doctrine: a gate is never opened by a lost column", () => {
  const found = scaling(cut(scalePresets.seed), open);
  expect(found.riskFraction).toBeCloseTo(0.01, 12);
  expect(found.missing).toContain("REER deviation");
});

test("the fraction lies between 1 % and 2 % for all readings at which no gate holds, and is 0 above VIX 20", () => {
  fc.assert(
    fc.property(
      fc.record(
        {
          VIX: fc.double({ min: 9, max: 90, noNaN: true }),
          RSI: fc.double({ min: 0, max: 100, noNaN: true }),
          "EV over hurdle": fc.double({ min: -1, max: 1, noNaN: true }),
          "previous gate open": fc.constantFrom(0, 0.5, 1),
          "hedge called for": fc.double({ min: 0, max: 10, noNaN: true }),
          "hedge held": fc.double({ min: 0, max: 10, noNaN: true }),
        },
        { requiredKeys: [] },
      ),
      (over) => {
        const fraction = fractionWith(over);
        if ((over.VIX ?? 0) > 20) return fraction === 0;
        return fraction >= 0.01 - 1e-15 && fraction <= 0.02 + 1e-15;
      },
    ),
  );
});

describeWithShared(["vix_daily.csv"], () => {
  test("the memory of the VIX gate spares most of its flips on daily closes", () => {
    const closes = sharedRows("vix_daily.csv").map((row) => Number(row.close));
    expect(closes.length).toBeGreaterThan(9000);
    const flips = (remember: boolean) => {
      let gate: number | undefined;
      let count = 0;
      for (const VIX of closes) {
        const memory = remember && gate !== undefined ? { "previous gate open": gate } : {};
        const next = scaling(scalePresets.seed, { VIX, ...memory }).gates.find((each) => each.gate === "VIX");
        if (gate !== undefined && next?.open !== gate) count++;
        gate = next?.open;
      }
      return (count * 252) / closes.length;
    };
    const [bare, remembered] = [flips(false), flips(true)];
    expect(remembered).toBeLessThan(bare - 4);
  });
});
