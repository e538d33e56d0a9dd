import { CellError, type RawCell } from "../../../src/functions/cells";
import { call } from "../../support/call";

const refused = (votes: RawCell | RawCell[][]) => {
  const found = call("RISK.APPROVE", 2, votes);
  expect(found).toBeInstanceOf(CellError);
  return (found as CellError).message;
};

test.each<[RawCell, string]>([
  ["yes", 'the text "yes"'],
  ["TRUE", 'the text "TRUE"'],
  [1, "1"],
])(
  "%p among votes is no vote and is refused by its row, for it may have been meant as one",
  (cell, words) => {
    expect(refused([[true], [cell], [false]])).toMatch(/^votes .*row 2.*must be TRUE or FALSE/);
    expect(refused([[true], [cell], [false]])).toContain(words);
  },
);

test("blanks among votes, which may arrive as 0, are not cast", () => {
  const cast = (votes: RawCell[][]) => call("RISK.APPROVE", 2, votes, ...Array(6).fill(null), "votes cast");
  expect(cast([[true], [null], [0], [""], [false]])).toBe(2);
  expect(cast([[true], [false]])).toBe(2);
});

test("half a vote cannot be required", () => {
  const found = call("RISK.APPROVE", 2.5, [[true]]) as CellError;
  expect(found.message).toMatch(/^required .*must be a whole number from 1 to 100, got 2.5/);
});

test("a lone cell that is blank or 0 is no vote given, a blank in a row of them is one not cast", () => {
  expect(refused([[0]])).toMatch(/^votes .*must be TRUE or FALSE.*got/);
  const cast = (votes: RawCell[][]) => call("RISK.APPROVE", 2, votes, ...Array(6).fill(null), "votes cast");
  expect(cast([[true, null, 0, false]])).toBe(2);
  expect(cast([[true]])).toBe(1);
});
