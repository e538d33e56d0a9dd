/** The check sheet in the browser workbook, whichever way blank cells arrive. */

import { catalogue } from "../../../src/functions/catalogue";
import { HostError } from "../../../src/host/browser/custom-functions-runtime";
import { CHECK_SHEET, checkSheet, VERDICTS } from "../../../src/taskpane/check/check-sheet";
import { checks } from "../../../src/taskpane/check/checks";
import { everyFunction } from "../../../src/taskpane/check/every-function";
import { blanksArriveAs, openGrid } from "../../support/browser-grid";

afterEach(() => blanksArriveAs(null));

describe.each([
  [null, "null or empty"],
  ["", "null or empty"],
  [0, "0"],
] as const)("with blank cells that arrive as %p", (blank, arrives) => {
  it("holds in every line, and tells as what they arrive", () => {
    blanksArriveAs(blank);
    const grid = openGrid([checkSheet]);
    const lines = VERDICTS.flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, index) => {
        const row = from + index;
        const got = grid.valueAt(CHECK_SHEET, `E${row}`);
        return {
          what: grid.textAt(CHECK_SHEET, `B${row}`),
          verdict: grid.textAt(CHECK_SHEET, `F${row}`),
          got: got instanceof HostError ? got.message : got,
        };
      }),
    );
    expect(lines).toHaveLength(checks.length + catalogue.length);
    expect(
      lines.filter(({ verdict }) => verdict !== "ok").map(({ what, verdict, got }) => [what, verdict, got]),
    ).toEqual([["As what a blank cell arrives (either is right)", "told", arrives]]);
    expect(grid.textAt(CHECK_SHEET, "A1")).toMatch(
      /^All \d\d checks hold in this Excel, and all \d\d functions/,
    );
  });
});

it("says how many hold where one does not", () => {
  const [bad, ...rest] = checkSheet.blocks.filter(({ at }) => at === "J7" || at === "I7");
  expect(rest).toEqual([]);
  const broken = checkSheet.blocks.map((block) =>
    block === bad ? { ...block, cells: [["credit", 2]] } : block,
  );
  const grid = openGrid([{ ...checkSheet, blocks: broken }]);
  expect(grid.textAt(CHECK_SHEET, "A1")).toMatch(
    /^2\d of \d\d checks hold, .*see the verdicts that are not ok/,
  );
});

it("asks every function of the catalogue, each in a formula that Excel takes", () => {
  expect(everyFunction.map(({ what }) => what)).toEqual(catalogue.map(({ id }) => id));
  for (const { formula } of [...checks, ...everyFunction]) {
    expect(formula.length).toBeLessThan(8192);
    for (const [text] of formula.matchAll(/"(?:[^"]|"")*"/g)) expect(text.length).toBeLessThan(257);
  }
});
