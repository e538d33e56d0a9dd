import { CellError, type RawCell } from "../../../src/functions/cells";
import { call, callBy, definitionOf } from "../../support/call";

const worked = {
  curve: [
    [0, 17.95],
    [30, 18.6],
    [110, 20],
    [220, 20.8],
  ],
  volOfVol: 0.8,
  equity: 100_000,
};
const carry = (condors: number, answer: string) =>
  callBy(definitionOf("ALVH.CARRY"), { ...worked, condors, return: answer });

test("without condors there is no carry, and nobody to charge it to", () => {
  expect(carry(0, "carry")).toBe(0);
  expect(carry(0, "per condor")).toEqual(new CellError("#N/A", "no condors to charge the carry to"));
  expect(carry(0, "within budget")).toBe("yes");
});

test("a carry of nothing is not told as a negative one", () => {
  const table = callBy(definitionOf("ALVH.CARRY"), { ...worked, condors: 0 }) as RawCell[][];
  expect(JSON.stringify(table)).toContain("nothing ever moves in it: no expectation, and no most");
  expect(JSON.stringify(table)).not.toContain("negative: ");
});

test("layers that can lose without a bound have no premium at risk, in dollars as in shares, and a carry", () => {
  const table = callBy(definitionOf("ALVH.CARRY"), {
    ...worked,
    condors: 10,
    layers: [[30, "call", "delta", 0.5, 0, -4, 1, 10]],
  }) as RawCell[][];
  const inUse = (label: string) => table.find(([measure]) => measure === label)?.[1];
  const none = new CellError("#N/A", "no bound, so no most to show: 4 short of 30 days stay uncovered");
  expect(inUse("premium at risk, $")).toEqual(none);
  expect(inUse("premium at risk, share of equity")).toEqual(none);
  expect(inUse("unchanged-curve carry a year, $")).toBeLessThan(0);
});

test("a budget that is met exactly is kept, one a little smaller is not", () => {
  const ask = (budget: number, pick: string) =>
    callBy(definitionOf("ALVH.CARRY"), { ...worked, condors: 10, budget, return: pick });
  const share = ask(0.5, "carry share") as number;
  expect(ask(share, "within budget")).toMatch(/^yes/);
  expect(ask(share * (1 - 1e-9), "within budget")).toBe("no");
});

test("from one per cent of equity a year on a carry within its budget is worth a word", () => {
  const ask = (equity: number, pick: string) =>
    callBy(definitionOf("ALVH.CARRY"), { ...worked, condors: 10, budget: 1, equity, return: pick });
  const carry = ask(100_000, "carry") as number;
  expect(ask(carry * 100, "carry share")).toBe(0.01);
  expect(ask(carry * 100, "within budget")).toBe("yes, though above 1 %");
  expect(ask(carry * 100.001, "within budget")).toBe("yes");
});

test("the carry of one condor is the year's carry over 252 trades of ten condors at $100 a point", () => {
  expect(carry(10, "per condor")).toBeCloseTo((carry(10, "carry") as number) / (252 * 10 * 100), 12);
});

describe("ALVH.LINT against another table", () => {
  const table = (upper: boolean | null, lower: boolean | null) => [
    ["reading", "from", "from incl.", "to", "to incl.", "result"],
    ["VIX", "any", true, 15, upper, 1],
    ["VIX", 15, lower, "any", true, 2],
  ];
  const differs = (one: ReturnType<typeof table>, other: ReturnType<typeof table>) =>
    (call("ALVH.LINT", one, other) as string[][]).filter(([kind]) => kind === "differs");

  test("two tables that leave the same edge open agree on it", () => {
    expect(differs(table(null, null), table(null, null))).toEqual([]);
  });

  test("an edge that one leaves open and the other decides is a difference, seen from either side", () => {
    const [one] = differs(table(null, null), table(false, true));
    expect(one?.slice(1, 3)).toEqual(["VIX", "exactly 15"]);
    expect(one?.[4]).toBe("not said here, 2 there");
    const [other] = differs(table(false, true), table(null, null));
    expect(other?.[4]).toBe("2 here, not said there");
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, "lots", null])("a result of %p is no number", (result) => {
    const found = call("ALVH.LINT", [...table(false, true), ["VIX", 90, true, "any", true, result]]);
    expect((found as string[][]).find(([kind]) => kind === "unreadable")?.join(" ")).toMatch(
      /row 4.*result must be a number/,
    );
  });
});
