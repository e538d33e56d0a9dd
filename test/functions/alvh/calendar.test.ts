import type { RawArgument, RawCell } from "../../../src/functions/cells";
import { callBy, definitionOf } from "../../support/call";

const CURVE = [
  [0, 17.95],
  [30, 18.6],
  [110, 20],
  [220, 20.8],
];
const ask = (id: string, given: Readonly<Record<string, RawArgument>>) =>
  callBy(definitionOf(id), given) as readonly (readonly RawCell[])[];
const payoff = (given: Readonly<Record<string, RawArgument>>) =>
  ask("ALVH.PAYOFF", { condors: 10, curve: CURVE, shocks: [[10], [-20]], ...given });

test("over roll days stand three columns more, and the others as they were; a move that VIX cannot make says so there", () => {
  const [plain, over] = [payoff({}), payoff({ calendar: "roll days" })];
  expect(over[0]!.slice(-3)).toEqual(["least over roll days", "most over roll days", "staggered"]);
  for (const [at, row] of over.slice(0, 3).entries())
    expect(JSON.stringify(row.slice(0, plain[at]!.length))).toBe(JSON.stringify(plain[at]));
  const [least, most, staggered] = over[1]!.slice(-3) as number[];
  expect(least).toBeLessThan(staggered!);
  expect(staggered).toBeLessThan(most!);
  for (const cell of over[2]!.slice(-3))
    expect(cell).toMatchObject({ message: expect.stringMatching(/must leave VIX at/) });
});

test.each([
  ["held to expiry", "4 x 30d call delta 0.5"],
  ["sold", "-4 x 30d call delta 0.3 roll 10"],
  ["an etf", "4 x 30d etf"],
  ["off, for no condor", "0 x 30d call delta 0.5"],
])("a layer %s has a least and a most", (_, layers) => {
  const [least, most, staggered] = payoff({ layers, calendar: "roll days" })[1]!.slice(-3) as number[];
  expect(least).toBeLessThanOrEqual(staggered! + 1e-6);
  expect(staggered).toBeLessThanOrEqual(most! + 1e-6);
});

test("staggered layers are a ladder of as many contracts, a quarter in each of four weeks", () => {
  const layers = ask("ALVH.LAYERS", { calendar: "staggered" });
  expect(layers).toHaveLength(13);
  const contracts = (given: Readonly<Record<string, RawArgument>>) =>
    ask("ALVH.LADDER", { condors: 100, curve: CURVE, ...given })
      .slice(1, -1)
      .reduce((sum, row) => sum + Number(row[8] ?? 0), 0);
  const head = ask("ALVH.LADDER", { condors: 100, curve: CURVE })[0]!;
  expect(head[8]).toBe("contracts");
  expect(contracts({ layers: layers as RawArgument })).toBe(contracts({}));
  expect(layers.slice(1, 13).map(([days]) => days)).toEqual([
    30, 110, 220, 37, 117, 227, 44, 124, 234, 51, 131, 241,
  ]);
});
