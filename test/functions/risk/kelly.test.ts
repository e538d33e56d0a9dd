import { CellError, type RawCell } from "../../../src/functions/cells";
import { call, callBy, definitionOf } from "../../support/call";

// Even money at 60 %: 0.6 - 0.4 of equity.
const payoffs: RawCell[][] = [[1], [1], [1], [-1], [-1]];

test("RISK.KELLY needs no win rate where real payoffs replace it", () => {
  expect(call("RISK.KELLY", null, 1, 2, payoffs, "Kelly")).toBeCloseTo(0.2, 9);
  expect(call("RISK.KELLY", "", 1, 2, payoffs, "Kelly")).toBeCloseTo(0.2, 9);
});

test("RISK.KELLY without payoffs says that the win rate is missing", () => {
  const found = call("RISK.KELLY", null, 1, 2) as CellError;
  expect(found).toBeInstanceOf(CellError);
  expect(found.message).toMatch(/^winRate \(probability\): is missing; it must be a number from 0 to 1/);
});

test("RISK.KELLY refuses a bad win rate beside real payoffs as well", () => {
  expect((call("RISK.KELLY", 89, 1, 2, payoffs, "Kelly") as CellError).message).toContain("0.89, not 89");
});

// A result beyond three widths in points is more than any trade beside this one: $31 of a 10-wide condor.
test.each([
  [-30, "a trade at another credit or width"],
  [-31, "for $-31 a contract type -0.31"],
  [-900, "for $-900 a contract type -9"],
])("RISK.KELLY says of a result of %d points at a width of 10 what it may be", (result, meant) => {
  const found = callBy(definitionOf("RISK.KELLY"), { credit: 1, width: 10, realPayoffs: [[1], [result]] });
  expect((found as CellError).message).toContain(meant);
});
