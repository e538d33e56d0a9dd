/** What the pane reads from Excel and keeps in it, on Microsoft's real office.js over a fake host. */
import { excelWorkbook } from "../../../src/host/excel/excel-workbook";
import { withoutNamespace } from "../../../src/host/excel/namespaced-formula";
import { scenarioOf, xmlOf } from "../../../src/host/excel/scenario-parts";
import { type Action, bootFakeExcel, type FakeExcel, type Request } from "../../support/fake-excel";

let excel: FakeExcel;
const pathOf = (request: Request, action: Action) => request.ObjectPaths[action.ObjectPathId]?.Name ?? "";

beforeEach(() => {
  excel = bootFakeExcel();
  Object.assign(globalThis, { Excel: excel.window.Excel, Office: excel.window.Office });
});
afterEach(() => {
  excel.close();
  for (const name of ["Excel", "Office"]) Reflect.deleteProperty(globalThis, name);
});

/** The active cell holds this. */
function active(formula: string, value: unknown, type = "Double"): void {
  excel.answer = (action, request) => {
    const path = pathOf(request, action);
    if (path === "GetActiveCell")
      return {
        Address: "Start!$B$4",
        Formulas: [[formula]],
        Values: [[value]],
        ValueTypes: [[type]],
      };
    return path === "Worksheet" ? { Name: "Start" } : {};
  };
}

const written = () =>
  excel.requests.flatMap(({ Actions }) =>
    Actions.filter(({ Name, ActionType }) => Name === "Formulas" && ActionType === 4).map(
      ({ ArgumentInfo }) => ArgumentInfo.Arguments?.[0],
    ),
  );

test("the selected cell comes with its formula, without the namespace of the build", async () => {
  active("=WINGS.CONDOR.MAXLOSS(A1,1)", 8.9);
  await expect(excelWorkbook("WINGS").selectedCell()).resolves.toEqual({
    sheet: "Start",
    at: "B4",
    formula: "=CONDOR.MAXLOSS(A1,1)",
    value: 8.9,
  });
});

test("an error in a cell is read as an error", async () => {
  active("=1/0", "#DIV/0!", "Error");
  await expect(excelWorkbook().selectedCell()).resolves.toMatchObject({ value: { error: "#DIV/0!" } });
});

test("a text that reads like an error is a text", async () => {
  active("'#REF!", "#REF!", "String");
  await expect(excelWorkbook().selectedCell()).resolves.toMatchObject({ value: "#REF!" });
});

test("a formula goes into an empty cell, with the namespace of the build", async () => {
  active("", "");
  await expect(excelWorkbook("WINGS").insertFormula("=CONDOR.MAXLOSS(A1,1)")).resolves.toEqual({
    at: "Start!B4",
  });
  expect(written()).toEqual([[["=WINGS.CONDOR.MAXLOSS(A1,1)"]]]);
});

test("a formula never goes over a cell that holds something", async () => {
  active("", "mine");
  await expect(excelWorkbook().insertFormula("=CONDOR.MAXLOSS(A1,1)")).rejects.toThrow(
    "Start!B4 is not empty. Select an empty cell, then insert again.",
  );
  expect(written()).toEqual([]);
});

/** Below and right of the active cell stands this. */
function area(values: readonly (readonly unknown[])[]): void {
  active("", "");
  const { answer } = excel;
  excel.answer = (action, request) =>
    pathOf(request, action) === "GetResizedRange" ? { Values: values } : (answer?.(action, request) ?? {});
}

test("values go into free cells in one go, texts as texts", async () => {
  area([
    ["", ""],
    ["", ""],
  ]);
  await expect(
    excelWorkbook().insertValues([
      ["4/4/2", true],
      ["=x", 0.5],
    ]),
  ).resolves.toEqual({ at: "Start!B4" });
  expect(written()).toEqual([
    [
      ["'4/4/2", true],
      ["'=x", 0.5],
    ],
  ]);
});

test("values never go over a cell that holds something", async () => {
  area([
    ["", ""],
    ["", "mine"],
  ]);
  await expect(
    excelWorkbook().insertValues([
      [1, 2],
      [3, 4],
    ]),
  ).rejects.toThrow("2 rows and 2 columns free");
  expect(written()).toEqual([]);
});

test.each([
  ["InvalidSelection", /A chart or a shape is selected/],
  ["InvalidOperationInCellEditMode", /A cell is being edited/],
  ["AccessDenied", /protected or read-only/],
])("Excel's %s comes out in words", async (code, words) => {
  excel.refuse = () => ({ Code: code, Message: "Excel's own words" });
  await expect(excelWorkbook().selectedCell()).rejects.toThrow(words);
});

test("a scenario survives its way through XML, quotes and brackets included", () => {
  const scenario = { name: `a "b" & <c>`, text: '{"wingspan":1,"typed":{"spot":"7,140 & more"}}' };
  expect(scenarioOf(xmlOf(scenario))).toEqual(scenario);
  expect(scenarioOf("<something/>")).toBeNull();
});

test("a namespace is taken off our names alone", () => {
  expect(withoutNamespace('=WINGS.CONDOR.EV(1)&"WINGS.x("&SUM(A1)', "WINGS")).toBe(
    '=CONDOR.EV(1)&"WINGS.x("&SUM(A1)',
  );
});
