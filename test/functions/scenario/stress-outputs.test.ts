import type { CellError, RawCell } from "../../../src/functions/cells";
import { call } from "../../support/call";

const plan = (...more: RawCell[][]): RawCell[][] => [
  ["SPX", 7140],
  ["volatility", 0.18],
  ["costs", "none"],
  ["hedge tier", "none"],
  ...more,
];
const FIXED = plan(["strikes", "7005/7015/7265/7275"], ["condors", 1]);
const stress = (given: RawCell[][], passed: RawCell = null, pick: RawCell = null) =>
  call("SCENARIO.STRESS", given, null, null, passed, pick);
const columns = (table: RawCell[][]) => {
  const at = (name: string) => table.slice(1).map((row) => row[table[0]!.indexOf(name)]);
  return { episodes: at("episode"), moves: at("SPX move") as number[], condors: at("condors") as number[] };
};

test("of several episodes that cost as much the first is the worst", () => {
  const { episodes, condors } = columns(stress(FIXED) as RawCell[][]);
  const least = Math.min(...condors);
  expect(condors.filter((lost) => lost === least).length).toBeGreaterThan(5);
  expect(stress(FIXED, null, "worst episode")).toBe(episodes[condors.indexOf(least)]);
  expect(stress(FIXED, null, "stress loss")).toBe(-least);
});

test("where no time has passed a condor still has its time value, and what it loses lies within its worst", () => {
  const [over, atOnce] = [columns(stress(FIXED) as RawCell[][]), columns(stress(FIXED, "0t") as RawCell[][])];
  const worst = Math.min(...over.condors);
  // Beyond a wing time only helps: some of the worst loss is not lost yet.
  const beyond = over.moves.flatMap((move, index) =>
    7140 * (1 + move) < 7005 || 7140 * (1 + move) > 7275 ? [index] : [],
  );
  for (const index of beyond) expect(over.condors[index]).toBeCloseTo(worst, 8);
  expect(beyond.filter((index) => atOnce.condors[index]! > worst + 1).length).toBeGreaterThan(5);
  expect(atOnce.condors.filter((lost) => lost < worst)).toEqual([]);
});

test("no condors lose nothing in any episode: none is the worst and none is uncovered", () => {
  const none = plan(["strikes", "7005/7015/7265/7275"], ["condors", "none"]);
  expect(stress(none, null, "uncovered")).toBe(0);
  expect([stress(none, null, "worst episode"), stress(none, null, "stress loss")]).toEqual(["none", 0]);
});

test("a variant that no strikes make keeps its error to its own columns, and to its outputs where it is the first", () => {
  const both = (first: RawCell, second: RawCell) => [
    ...plan().map((row) => [...row, row[1]!]),
    ["target", first, second],
    ["condors", 1, 1],
  ];
  const table = stress(both(1.15, 9.9)) as RawCell[][];
  const at = (variant: string) => table[0]!.indexOf(`${variant}: condors`);
  const [good, bad] = table[0]!.filter((heading) => String(heading).endsWith(": condors"));
  const variants = [good, bad].map((heading) => String(heading).replace(": condors", ""));
  for (const row of table.slice(1)) {
    expect(typeof row[at(variants[0]!)]).toBe("number");
    expect((row[at(variants[1]!)] as unknown as CellError).code).toBe("#N/A");
  }
  expect(stress(both(1.15, 9.9), null, "stress loss")).toBeGreaterThan(0);
  for (const pick of ["stress loss", "worst episode", "uncovered"])
    expect((stress(both(9.9, 1.15), null, pick) as CellError).message).toMatch(/has a credit of 9.9/);
});

test("a number of days gone by counts sessions for condors sold in sessions", () => {
  const weekly = [...FIXED, ["days", "5t"]] as RawCell[][];
  const condors = (passed: RawCell) => columns(stress(weekly, passed) as RawCell[][]).condors;
  const [counted, sessions, calendar] = [condors(3), condors("3t"), condors("2t")];
  expect(counted).toEqual(sessions);
  expect(counted).not.toEqual(calendar);
});
