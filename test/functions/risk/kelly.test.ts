import { CellError, type RawCell } from "../../../src/functions/cells";
import { call } from "../../support/call";

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
