import { carriesFormats, carryFormats, mayCarry } from "../../../src/taskpane/check/formatted-numbers";

type Formats = (id: string, rows: readonly (readonly unknown[])[], picked: unknown) => string[][];
const page = globalThis as { wingspanFormats?: Formats };
afterEach(() => carryFormats(false));

test("is off until it is switched on", () => {
  expect(carriesFormats()).toBe(false);
  carryFormats(true);
  expect(carriesFormats()).toBe(true);
});

test("tells the format of every number of an answer by its unit", () => {
  carryFormats(true);
  expect(page.wingspanFormats?.("CONDOR.MAXLOSS", [[8.91]], undefined)).toEqual([["#,##0.00"]]);
  // A probability, a fraction, dollars, contracts: by the heading of their column.
  const table = [
    ["contracts", "at risk", "win rate"],
    [1, 891, 0.9],
  ];
  expect(page.wingspanFormats?.("RISK.TABLE", table, undefined)[1]).toEqual(["#,##0", "$#,##0", "0.0%"]);
});

test.each([
  [{ ExcelApi: "1.19", CustomFunctionsRuntime: "1.4" }, true],
  [{ ExcelApi: "1.18", CustomFunctionsRuntime: "1.4" }, false],
  [{ ExcelApi: "1.19", CustomFunctionsRuntime: "none" }, false],
])("with %p it may be switched on: %p", (sets, may) => {
  expect(mayCarry({ platform: "Mac", build: "16.100", sets })).toBe(may);
});
