/** What is really held, whatever the rules call for: in ALVH.LADDER, ALVH.PAYOFF, SCENARIO.GRID and SCENARIO.STRESS. */

import { WORKED_CURVE } from "../../../src/functions/alvh/worked-unit";
import { CellError, type RawArgument, type RawCell } from "../../../src/functions/cells";
import { callBy, definitionOf } from "../../support/call";

const ask = (id: string, given: Readonly<Record<string, RawArgument>>) => callBy(definitionOf(id), given);
const rowsOf = (result: unknown) => result as readonly (readonly RawCell[])[];
const terms = { condors: 10, curve: WORKED_CURVE };
const column = (rows: readonly (readonly RawCell[])[], heading: string) => {
  const at = rows[0]?.indexOf(heading) ?? -1;
  return rows.slice(1).map((row) => row[at]);
};
const ladder = (held: RawCell, tier = 1) => rowsOf(ask("ALVH.LADDER", { ...terms, tier, held }));

test("counts stand in their layers though the tier is off; a layer of which nothing is said is as called for", () => {
  expect(column(ladder("1/3/2"), "contracts")).toEqual([1, 3, 2, 6]);
  expect(column(ladder("/3/"), "contracts")).toEqual([4, 3, 0, 7]);
  expect(column(ladder("none", 3), "contracts")).toEqual([0, 0, 0, 0]);
  expect(column(ladder("-2/0/0"), "contracts")).toEqual([-2, 0, 0, -2]);
  expect(column(ladder("1/3/2"), "note").slice(0, 2)).toEqual([
    expect.stringContaining("held; 4 called for"),
    expect.stringContaining("held; 0 called for"),
  ]);
  expect([null, "", 0].map((held) => column(ladder(held), "contracts"))).toEqual(Array(3).fill([4, 0, 0, 4]));
});

test("what is held costs its premium and gains so many times what one contract gains, in every picture", () => {
  const held = ladder("3/0/5", 3);
  const premium = column(held, "premium").map(Number);
  expect(Number(column(held, "cost").at(-1))).toBeCloseTo(100 * (3 * premium[0]! + 5 * premium[2]!), 8);

  const gains = (text: string) =>
    column(rowsOf(ask("ALVH.PAYOFF", { ...terms, shocks: [[10], [-4]], tier: 3, held: text })), "total")
      .slice(0, 2)
      .map(Number);
  const plan = (text: string): RawCell[][] => [
    ["condors", 10],
    ["layers held", text],
  ];
  const grid = (text: string) =>
    rowsOf(
      ask("SCENARIO.GRID", { plan: plan(text), spotMoves: -0.02, vixMoves: [[-4, 2, 10]], show: "hedge" }),
    )
      .flat()
      .map(Number);
  const stressed = (text: string) =>
    column(rowsOf(ask("SCENARIO.STRESS", { plan: plan(text) })), "hedge").map(Number);
  for (const asked of [gains, grid, stressed]) {
    const [first, third, both] = [asked("1/0/0"), asked("0/0/1"), asked("3/0/5")];
    expect(both.length).toBeGreaterThan(1);
    expect(both.some((gain) => gain > 100)).toBe(true);
    for (const [at, gain] of both.entries()) expect(gain).toBeCloseTo(3 * first[at]! + 5 * third[at]!, 6);
    expect(asked("none").every((gain) => gain === 0)).toBe(true);
  }
});

test("a plan without a hedge holds none, and one that says nothing holds what is called for", () => {
  const hedge = (...more: RawCell[][]) =>
    rowsOf(
      ask("SCENARIO.GRID", { plan: [["condors", 10], ...more], spotMoves: 0, vixMoves: 10, show: "hedge" }),
    )[0]?.[0];
  expect(hedge(["layers held", "4/4/2"], ["hedge", false])).toBe(0);
  expect(hedge(["layers held", "n/a"], ["hedge tier", 3])).toBe(hedge(["layers held", "4/4/2"]));
});

test.each([
  ["1/0/0/2", "held (contracts): must be one count for each of the 3 layers, got 1/0/0/2"],
  ["1/0", "held (contracts): must be one count for each of the 3 layers, got 1/0"],
  ["1", "held (contracts): must be one count for each of the 3 layers, got 1"],
  ["-1", "held (contracts): must be one count for each of the 3 layers, got -1"],
  ["/3", "held (contracts): must be one count for each of the 3 layers, got /3"],
  ["1;0", "held (contracts): must be one count for each of the 3 layers, got 1;0"],
  [
    "two/0/0",
    'held (contracts): must be counts by layer in one text such as "1/0/0", or "none", got the text "two/0/0"',
  ],
  [
    "1.5/0/0",
    'held (contracts): must be counts by layer in one text such as "1/0/0", or "none", got the text "1.5/0/0"',
  ],
  [36_526, 'held (contracts): must be counts by layer in one text such as "1/0/0", or "none", got 36526'],
  [true, 'held (contracts): must be counts by layer in one text such as "1/0/0", or "none", got TRUE'],
])("%p is refused: a typed 1/1/0 may have become a date", (held, message) => {
  const found = rowsOf(ask("ALVH.LADDER", { ...terms, held }));
  expect(found).toEqual(new CellError("#VALUE!", message));
});
