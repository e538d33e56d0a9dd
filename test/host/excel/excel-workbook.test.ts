/** The Excel adapter on Microsoft's real office.js, whose requests a fake host records. */
import { excelWorkbook } from "../../../src/host/excel/excel-workbook";
import { type SheetContent, WorkbookProblem } from "../../../src/host/workbook";
import { journal } from "../../../src/taskpane/desk/journal-sheet";
import { firstDraft } from "../../../src/taskpane/plan/draft";
import { pageSheet } from "../../../src/taskpane/sheet/page/page-sheet";
import { scenarioSheet } from "../../../src/taskpane/sheet/scenario-sheet";
import { type Action, bootFakeExcel, type FakeExcel, type Request } from "../../support/fake-excel";

const content: SheetContent = {
  name: "Condor plan",
  blocks: [
    { at: "A1", cells: [["Is it worth it?"]], style: "title" },
    {
      at: "A4",
      cells: [
        ["Spot", 7140, "index points"],
        ["Preset", "4/4/2", null],
      ],
      style: "input",
      format: "0.00",
    },
    {
      at: "F4",
      cells: [['=CONDOR.BREAKEVEN("7005/7015/7265/7275", credit)']],
      style: "result",
      format: "#,##0.00",
      spill: { rows: 2, columns: 2 },
    },
  ],
  columnWidths: [30, 8],
  frozenRows: 3,
  names: { credit: "B5" },
  charts: [
    {
      title: "Payoff",
      x: "A40:A80",
      series: [
        { name: "at expiry", values: "B40:B80" },
        { name: "today", values: "C40:C80" },
      ],
      at: "H4",
      xTitle: "SPX",
      yTitle: "points",
    },
  ],
};

let excel: FakeExcel;
let sheets: string[];

beforeEach(() => {
  excel = bootFakeExcel();
  sheets = ["Sheet1"];
  excel.answer = (action, request) => {
    if (action.ActionType === READS && pathOf(request, action) === "Worksheets")
      return { _Items: sheets.map((Name) => ({ _Id: Name, Name })) };
    return pathOf(request, action) === "GetItemOrNullObject" ? { _IsNull: false } : {};
  };
  Object.assign(globalThis, { Excel: excel.window.Excel, Office: excel.window.Office });
});

afterEach(() => {
  excel.close();
  for (const name of ["Excel", "Office"]) Reflect.deleteProperty(globalThis, name);
});

const READS = 2;
const SETS = 4;

function pathOf(request: Request, action: Action): string {
  return request.ObjectPaths[action.ObjectPathId]?.Name ?? "";
}

/** What a property was set to, in the order of the batch. */
function settings(property: string): unknown[] {
  return excel.requests.flatMap((request) =>
    request.Actions.filter((action) => action.ActionType === SETS && action.Name === property).map(
      (action) => action.ArgumentInfo.Arguments?.[0],
    ),
  );
}

/** The arguments of every call of a method: those that give an object are paths, the others actions. */
function calls(method: string): (readonly unknown[] | undefined)[] {
  return excel.requests.flatMap((request) => [
    ...Object.values(request.ObjectPaths)
      .filter((path) => path.Name === method)
      .map((path) => path.ArgumentInfo.Arguments),
    ...request.Actions.filter((action) => action.Name === method).map(
      (action) => action.ArgumentInfo.Arguments,
    ),
  ]);
}

function refusing(code: string): void {
  excel.refuse = (request) =>
    JSON.stringify(request).includes('"Formulas"') ? { Code: code, Message: "Excel's own words" } : undefined;
}

const withExcelApi = (newest: number) => {
  const isSetSupported = (set: string, version: string) =>
    set === "ExcelApi" && Number(version.replace("1.", "")) <= newest;
  Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported } } } });
};

const insert = () => excelWorkbook().insertSheet(content);

test("a sheet is read for free names once and written in one request", async () => {
  await expect(insert()).resolves.toMatchObject({ name: "Condor plan" });
  expect(excel.requests).toHaveLength(2);
  expect(calls("Activate")).toHaveLength(1);
});

test("each block is written in one go, a spilling formula on its own cell alone", async () => {
  await insert();
  expect(settings("Formulas")).toEqual([
    [["Is it worth it?"]],
    [
      ["Spot", 7140, "index points"],
      ["Preset", "'4/4/2", null],
    ],
    [['=CONDOR.BREAKEVEN("7005/7015/7265/7275", credit)']],
  ]);
});

test("style and format cover what a formula spills", async () => {
  await insert();
  const [, written] = excel.requests;
  const formatted = written?.Actions.filter((action) => action.Name === "NumberFormat") ?? [];
  const areas = formatted.map((action) => written?.ObjectPaths[action.ObjectPathId]?.ArgumentInfo.Arguments);
  expect(settings("NumberFormat")).toEqual(["0.00", "#,##0.00"]);
  expect(areas).toEqual([
    [1, 2],
    [1, 1],
  ]);
});

test("units keep a character's distance from the number before them, where the host knows indents", async () => {
  const units = { name: "Units", blocks: [{ at: "C2", cells: [["points"]], style: "unit" as const }] };
  withExcelApi(8);
  await excelWorkbook().insertSheet(units);
  expect(settings("IndentLevel")).toEqual([]);
  withExcelApi(9);
  await excelWorkbook().insertSheet(units);
  expect(settings("IndentLevel")).toEqual([1]);
});

test("inputs are blue on a light fill, the title is bold", async () => {
  await insert();
  expect(settings("Color")).toEqual(["#1B2A41", "#0000FF", "#FFF8E1", "#000000"]);
  expect(settings("Bold")).toEqual([true]);
});

test("columns fit and the head stays in view", async () => {
  await insert();
  expect(settings("ColumnWidth")).toEqual([161.25, 45.75]);
  expect(calls("FreezeRows")).toEqual([[3]]);
});

test.each([
  {
    what: "the plan lies down, as many pages wide and long as keep it readable, head and labels on each",
    of: () => scenarioSheet(firstDraft),
    asks: { Orientation: "Landscape", Zoom: { horizontalFitToPages: 2 } },
    labels: [["$A:$A"]],
    head: [["$1:$3"]],
    margins: 0,
  },
  {
    what: "the answer stands upright on one page, in 10 points",
    of: () => pageSheet(firstDraft),
    asks: { Orientation: "Portrait", Zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 } },
    labels: [],
    head: [],
    margins: 1,
  },
])(
  "on paper $what; the paper itself, A4 or Letter, is left as it is",
  async ({ of, asks, head, labels, margins }) => {
    withExcelApi(20);
    const sheet = of();
    await excelWorkbook().insertSheet(sheet);
    for (const [property, value] of Object.entries(asks))
      expect([property, settings(property)]).toEqual([property, [value]]);
    const area = sheet.printArea ?? "";
    expect(area).toMatch(/^[A-Z]+1:[A-Z]+\d+$/);
    expect(calls("SetPrintArea")).toHaveLength(1);
    expect(calls("SetPrintTitleRows")).toEqual(head);
    expect(calls("SetPrintTitleColumns")).toEqual(labels);
    expect(calls("SetPrintMargins")).toHaveLength(margins);
    expect(settings("PaperSize")).toEqual([]);
    expect(settings("Size").includes(10)).toBe(margins === 1);
  },
);

test("the journal prints whole columns: what Excel adds to its table lies within", async () => {
  withExcelApi(20);
  const { answer } = excel;
  excel.answer = (action, request) =>
    action.ActionType === READS && ["Tables", "Names"].includes(pathOf(request, action))
      ? { _Items: [] }
      : answer(action, request);
  await excelWorkbook().insertSheet(journal);
  expect(calls("SetPrintArea")).toEqual([["A:K"]]);
  expect(settings("Zoom")).toEqual([{ horizontalFitToPages: 1 }]);
});

test("a name belongs to the new sheet, so that nobody's own name is taken over", async () => {
  await insert();
  const [, written] = excel.requests;
  const paths = written?.ObjectPaths ?? {};
  const added = Object.values(paths).find((path) => path.ArgumentInfo?.Arguments?.[0] === "credit");
  const names = paths[added?.ParentObjectPathId ?? 0];
  expect(added?.Name).toBe("Add");
  expect(names?.Name).toBe("Names");
  expect(paths[names?.ParentObjectPathId ?? 0]?.ArgumentInfo.Arguments).toEqual(["Condor plan"]);
});

test("the names stand before the formulas that use them are written", async () => {
  await insert();
  const [, written] = excel.requests;
  const paths = written?.ObjectPaths ?? {};
  const isName = (action: Action) => paths[action.ObjectPathId]?.ArgumentInfo?.Arguments?.[0] === "credit";
  const order = written?.Actions.map((action) => (isName(action) ? "name" : action.Name)) ?? [];
  expect(order.indexOf("name")).toBeGreaterThan(0);
  expect(order.indexOf("name")).toBeLessThan(order.indexOf("Formulas"));
});

test("a chart is Excel's own, one line a series over a numeric axis", async () => {
  await insert();
  expect(calls("Add")).toContainEqual(["XYScatterLinesNoMarkers", expect.anything(), "Columns"]);
  expect(settings("Name")).toEqual(["at expiry", "today"]);
  expect(calls("SetValues")).toHaveLength(2);
  expect(calls("SetXAxisValues")).toHaveLength(2);
  expect(settings("Text")).toEqual(["Payoff", "SPX", "points"]);
});

test("a taken sheet name gets a number", async () => {
  sheets = ["Condor plan", "CONDOR PLAN 2"];
  await expect(insert()).resolves.toMatchObject({ name: "Condor plan 3" });
  expect(calls("Add")).toContainEqual(["Condor plan 3"]);
});

test("a namespace of the build stands before our functions", async () => {
  await excelWorkbook("WINGS").insertSheet(content);
  expect(settings("Formulas")).toContainEqual([['=WINGS.CONDOR.BREAKEVEN("7005/7015/7265/7275", credit)']]);
});

test.each([
  ["InvalidOperationInCellEditMode", /A cell is being edited/],
  ["AccessDenied", /protected or read-only/],
  ["SomethingNew", /Excel's own words \(SomethingNew\)/],
])("%s becomes a problem in plain words", async (code, words) => {
  refusing(code);
  const problem = await insert().catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(WorkbookProblem);
  expect((problem as WorkbookProblem).message).toMatch(words);
});

test("a sheet that could not be finished is taken away again", async () => {
  refusing("FormulaLengthExceedsLimit");
  await expect(insert()).rejects.toThrow("longer than Excel takes");
  expect(calls("GetItemOrNullObject")).toContainEqual(["Condor plan"]);
  expect(calls("Delete")).toHaveLength(1);
});

describe("undo", () => {
  /** The options that a batch was opened with, if any. */
  const options = () => run.mock.calls.map(([first]) => (typeof first === "function" ? undefined : first));
  let run: jest.SpyInstance;
  beforeEach(() => {
    run = jest.spyOn(excel.window.Excel, "run");
  });

  test("is one step where Excel groups steps", async () => {
    withExcelApi(20);
    await expect(insert()).resolves.toEqual({ name: "Condor plan" });
    expect(options()).toEqual([{ mergeUndoGroup: true }]);
  });

  test("is left to Excel where it cannot group", async () => {
    withExcelApi(17);
    await expect(insert()).resolves.toEqual({ name: "Condor plan", undoneStepwise: true });
    expect(options()).toEqual([undefined]);
  });

  test("gives way where a step cannot be undone: the sheet comes without a group", async () => {
    withExcelApi(20);
    let refused = false;
    excel.refuse = (request) => {
      if (refused || !JSON.stringify(request).includes('"Formulas"')) return undefined;
      refused = true;
      return { Code: "UndoNotSupported", Message: "no undo" };
    };
    await expect(insert()).resolves.toEqual({ name: "Condor plan", undoneStepwise: true });
    expect(options()).toEqual([{ mergeUndoGroup: true }, undefined, undefined]);
    expect(calls("Delete")).toHaveLength(1);
  });
});
