import { planMarket, volatilityAtVix } from "../../../src/engine/plan/market";
import { workedPlan } from "../../../src/engine/plan/plan";
import { planVariants } from "../../../src/functions/arguments/plan";
import { CellError, type RawCell } from "../../../src/functions/cells";
import { call } from "../../support/call";

const read = (rows: RawCell[][]) => planVariants().supply(rows, "plan", () => null).values[0];
const plansOf = (rows: RawCell[][]) => {
  const found = read(rows);
  if (found === undefined || found instanceof CellError) throw new Error(found?.message);
  return found;
};
const refusalOf = (rows: RawCell[][]) => {
  const found = read(rows);
  expect(found).toBeInstanceOf(CellError);
  return (found as CellError).message;
};

test("the spilled plan reads back as the plan", () => {
  const cells = call("SCENARIO.PLAN") as RawCell[][];
  expect(cells[0]).toEqual(["plan", "value", "unit", "meaning"]);
  expect(plansOf(cells)).toEqual([{ name: "value", plan: workedPlan }]);
});

test("an IV ratio that is given replaces the volatility at today's VIX too, and both labels say so", () => {
  const rows = (volatility: number): RawCell[][] => [
    ["volatility", volatility],
    ["IV ratio", 0.8],
  ];
  const market = (volatility: number) =>
    planMarket(workedPlan, volatilityAtVix(plansOf(rows(volatility))[0]!.plan, 17.95)).volatility;
  // By hand: 0.8 x 17.95 / 100.
  expect([market(0.18), market(0.3)]).toEqual([expect.closeTo(0.1436, 12), expect.closeTo(0.1436, 12)]);
  const meanings = new Map(
    (call("SCENARIO.PLAN") as RawCell[][]).map(([label, , , meaning]) => [label, meaning]),
  );
  expect(meanings.get("volatility")).toContain("not used where an IV ratio is given");
  expect(meanings.get("IV ratio")).toContain("replaces volatility at today's VIX too");
});

// The contract of labels: what the method's worked example says, row by row.
test.each([
  ["SPX", 7140, "index points"],
  ["VIX", 17.95, "VIX points"],
  ["days", "1t", "calendar days"],
  ["VIX1D", "n/a", "VIX points"],
  ["share of VIX1D", 0.9, "fraction"],
  ["volatility", "n/a", "decimal per year"],
  ["IV ratio", "n/a", "volatility / VIX"],
  ["target", 1.15, "points, delta or SD"],
  ["width", 10, "index points"],
  ["strikes", "n/a", "index points"],
  ["equity", 100_000, "US dollars"],
  ["risk fraction", 0.01, "fraction of equity"],
  ["allocation cap", 0.1, "fraction of equity"],
  ["trades per year", 252, "trades"],
  ["hedge", true, "TRUE/FALSE"],
  ["layers", "4/4/2", "text"],
  ["hedge rules", "progressive", "text"],
  ["VIX future 30 days", 18.6, "VIX points"],
  ["vol of VIX 220 days", "n/a", "decimal per year"],
])("the plan holds %s = %p (%s)", (label, value, unit) => {
  const cells = call("SCENARIO.PLAN") as RawCell[][];
  const row = cells.find(([name]) => name === label);
  expect(row?.slice(0, 3)).toEqual([label, value, unit]);
});

test("further columns are variants, named by their headings", () => {
  const cells = call("SCENARIO.PLAN", "four variants") as RawCell[][];
  const found = plansOf(cells);
  expect(found.map(({ name }) => name)).toEqual(["1 %", "2 %", "1 % unhedged", "2 % unhedged"]);
  expect(found.map(({ plan }) => plan.riskFraction)).toEqual([0.01, 0.02, 0.01, 0.02]);
  expect(found.map(({ plan }) => plan.hedged)).toEqual([true, true, false, false]);
});

test("labels may be few, in any order and case; the others keep their defaults", () => {
  const [found] = plansOf([
    ["vix", 22],
    ["Risk Fraction", 0.02],
    ["strikes", "7005/7015/7265/7275"],
    ["days", 2],
    ["IV ratio", 0.8],
  ]);
  expect(found?.plan).toEqual({
    ...workedPlan,
    vix: 22,
    riskFraction: 0.02,
    days: 2,
    ivRatio: 0.8,
    strikes: { longPut: 7005, shortPut: 7015, shortCall: 7265, longCall: 7275 },
  });
});

test("a blank in a further column is the first column's value, an empty column no variant", () => {
  const found = plansOf([
    ["plan", "base", "bold", "", "unit"],
    ["equity", 250_000, null, null, "US dollars"],
    ["risk fraction", 0.01, 0.02, null, "fraction"],
  ]);
  expect(found.map(({ name, plan }) => [name, plan.equity, plan.riskFraction])).toEqual([
    ["base", 250_000, 0.01],
    ["bold", 250_000, 0.02],
  ]);
});

test.each([
  { rows: [["VIX", 0.1795]], message: "VIX is in points: 17.95, not 0.1795" },
  {
    rows: [
      ["SPX", 7140],
      ["risk fraction", 2],
    ],
    message: "plan, row 2, risk fraction (fraction of equity): must be",
  },
  {
    rows: [
      ["SPX", 7140],
      ["riks", 0.02],
    ],
    message: 'plan, row 2: must be a label of SCENARIO.PLAN, got the text "riks"',
  },
  {
    rows: [
      ["SPX", 7140],
      ["SPX", 7000],
    ],
    message: "plan, row 2: SPX stands twice",
  },
  { rows: [["layers", "5/5/5"]], message: 'must be "4/4/2" or' },
  { rows: [["strikes", "7015/7005/7265/7275"]], message: "must be ascending" },
  { rows: [["SPX", 0]], message: "plan, row 1, SPX (index points): must be" },
  { rows: [["equity", 0]], message: "plan, row 1, equity (US dollars): must be a number above 0" },
  { rows: [["surprise", 0.002]], message: "a surprise is in percentage points: 0.2, not 0.002" },
  // A misspelt label in the first row is no heading.
  {
    rows: [
      ["risk fracton", 0.02],
      ["SPX", 7140],
    ],
    message: 'plan, row 1: must be a label of SCENARIO.PLAN, got the text "risk fracton"',
  },
  {
    rows: [["hegde", false]],
    message: 'plan, row 1: must be a label of SCENARIO.PLAN, got the text "hegde"',
  },
  {
    rows: [
      ["layres", "seed", "4/4/2"],
      ["SPX", 7140, 7140],
    ],
    message: 'plan, row 1: must be a label of SCENARIO.PLAN, got the text "layres"',
  },
  {
    rows: [
      ["strikes by", "delta"],
      ["target", 16],
    ],
    message:
      "plan, target (delta): must be a number above 0 and below 1, got 16 - a delta is a fraction: 0.16, not 16",
  },
  {
    rows: [["strikes by", "delta"]],
    message: "plan, target (delta): must be a number above 0 and below 1, got 1.15",
  },
] as const)("a bad cell is refused by row and label: $message", ({ rows, message }) => {
  expect(refusalOf(rows.map((row) => [...row]))).toContain(message);
});

test("a heading may be any text over the labels, with any numbers over the values beside the word plan", () => {
  for (const heading of [
    ["Parameter", "Base case"],
    ["plan", 0.01],
    ["", "today"],
  ])
    expect(plansOf([heading, ["risk fraction", 0.03]])[0]?.plan.riskFraction).toBe(0.03);
});

test("0 leaves open what cannot be 0, and counts as 0 where it can", () => {
  const [found] = plansOf([
    ["IV ratio", 0],
    ["strikes", 0],
    ["hedge tier", "none"],
  ]);
  expect(found?.plan.ivRatio).toBeUndefined();
  expect(found?.plan.strikes).toBeUndefined();
  expect(found?.plan.tier).toBe(0);
});
