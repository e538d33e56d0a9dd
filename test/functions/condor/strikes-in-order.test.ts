/** Four strikes make a condor from the lowest to the highest; only the sold ones may be one, an iron fly. */

import { CellError } from "../../../src/functions/cells";
import { call } from "../../support/call";

const refused = (strikes: string) => {
  const found = call("CONDOR.MAXLOSS", strikes, 1);
  expect(found).toBeInstanceOf(CellError);
  return (found as CellError).message;
};

test.each([
  ["7015/7015/7265/7275", "the long put lies below the short put"],
  ["7016/7015/7265/7275", "the long put lies below the short put"],
  ["7005/7015/7014/7275", "the short put does not lie above the short call"],
  ["7005/7015/7265/7265", "the short call lies below the long call"],
  ["7005/7015/7265/7264", "the short call lies below the long call"],
  ["0/7015/7265/7275", "every strike lies above 0"],
])("%s is refused: %s", (strikes, words) => {
  expect(refused(strikes)).toBe(
    `strikes (index points): must be ascending: ${words}, got the text "${strikes}"`,
  );
});

test("an iron fly loses its wider wing less the credit", () => {
  expect(call("CONDOR.MAXLOSS", "7005/7015/7015/7030", 1)).toBe(14);
});

test("a book under a heading date has its expiries there", () => {
  const book = (heading: string, legs: readonly string[], strikes: readonly (string | number)[]) =>
    call(
      "CONDOR.BOOK",
      [
        [heading, ...legs, "contracts", "credit"],
        [46_372, ...strikes, 2, 1.15],
      ],
      7140,
      0.18,
      46_360,
    );
  const inOne = [["strikes"], ["7005/7015/7265/7275"]] as const;
  const inFour = [
    ["long put", "short put", "short call", "long call"],
    [7005, 7015, 7265, 7275],
  ] as const;
  for (const [legs, strikes] of [inOne, inFour])
    expect(book("date", legs, strikes)).toEqual(book("expiry", ...inOne));
});
