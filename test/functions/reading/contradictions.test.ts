import { contradictionIn } from "../../../src/functions/reading/positions/no-fills";

type Contract = Parameters<typeof contradictionIn>[0];
const contract = (type: "call" | "future", strike: number) => ({ type, strike }) as Contract;

test.each([
  { type: "call", told: 7010, words: "its symbol says 7000, its strike 7010" },
  { type: "call", told: 7000, words: undefined },
  // Some exports write strikes in thousandths.
  { type: "call", told: 7_000_000, words: undefined },
  { type: "call", told: 0, words: undefined },
  { type: "call", told: undefined, words: undefined },
  // A future has no strike: whatever stands in that column is none.
  { type: "future", told: 7010, words: undefined },
] as const)("a $type at 7000 beside a strike of $told: $words", ({ type, told, words }) => {
  expect(contradictionIn(contract(type, 7000), 2, told)).toBe(words);
});

test("a part of a contract is none", () => {
  expect(contradictionIn(contract("call", 7000), 1.5, 7000)).toBe("1.5 contracts");
});
