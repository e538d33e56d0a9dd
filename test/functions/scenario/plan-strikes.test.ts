import type { CellError, RawCell } from "../../../src/functions/cells";
import { call } from "../../support/call";

test("strikes of a plan are refused in words that a plan can follow: it takes one text, no four cells", () => {
  for (const strikes of ["7005/7015/7265", 7005, "7005/7015/7265/x"] as RawCell[]) {
    const { message } = call("SCENARIO.GRID", [["strikes", strikes]], [[0]], [[0]]) as CellError;
    expect(message).toMatch(
      /strikes \(index points\): must be four ascending strikes \(.*\): a text such as/,
    );
    expect(message).not.toContain("four cells");
  }
  const alone = call("CONDOR.CREDIT", 7140, "7005/7015/7265", "1t", 0.18) as CellError;
  expect(alone.message).toContain("four cells, rows of four, or a text");
});
