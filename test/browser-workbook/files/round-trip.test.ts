import { readFileSync } from "node:fs";
import { openXlsx } from "../../../src/browser-workbook/files/open-xlsx";
import { xlsxOf } from "../../../src/browser-workbook/files/save-xlsx";
import { unzip, zip } from "../../../src/browser-workbook/files/zip";
import { samples } from "../../../src/browser-workbook/samples";
import { catalogue } from "../../../src/functions/catalogue";
import { gridOf } from "../../../src/host/browser/grid";
import { registerFileWriter } from "../../../src/host/browser/grid-file";
import { reopenWorkbook } from "../../../src/host/browser/grid-keeping";
import { keepScenarios, savedScenarios } from "../../../src/host/browser/scenario-store";
import { gridLibrary, openModel } from "../../support/browser-grid";
import { builtPath } from "../../support/dist";
import { domInNode } from "../../support/dom-in-node";

const ids = new Set(catalogue.map(({ id }) => id));
type Model = ReturnType<typeof openModel>;

beforeAll(() => {
  domInNode();
  registerFileWriter(gridLibrary(), ids);
});

const save = (model: Model) => xlsxOf(gridLibrary(), model);
const open = async (bytes: Uint8Array) => {
  const { workbook, lost } = await openXlsx(gridLibrary(), Uint8Array.from(bytes), ids);
  return { model: reopenWorkbook(gridLibrary(), JSON.parse(workbook)), lost };
};

/** Every cell's content as typed, its value and what that is: a text may read like a number or an error. */
function cellsOf({ getters }: Model): Map<string, readonly unknown[]> {
  const found = new Map<string, readonly unknown[]>();
  for (const sheetId of getters.getSheetIds())
    for (const { col, row } of getters.getEvaluatedCellsPositions(sheetId)) {
      const cell = getters.getCell({ sheetId, col, row });
      const { value, type } = getters.getEvaluatedCell({ sheetId, col, row });
      // A file may say how far a blank column is formatted.
      if (!cell?.isFormula && value === null) continue;
      const typed = cell?.isFormula ? cell.compiledFormula.toFormulaString(getters) : undefined;
      found.set(`${getters.getSheetName(sheetId)}!${gridLibrary().helpers.toXC(col, row)}`, [
        typed,
        value,
        type,
      ]);
    }
  return found;
}

const AWKWARD = [
  "'4/4/2",
  "'2 %",
  "'=hedged",
  "''quoted",
  "'123",
  "'TRUE",
  "'#REF!",
  "#N/A",
  "0.000000001",
  "  two spaces ",
  'a<b & "c"',
  "18%",
  "2026-12-16",
  "TRUE",
  '=CONDOR.CREDIT(7140,"7005/7015/7265/7275","1t",0.18)',
  '=IF("4/4/2"="4/4/2","12/16/26","no")',
  '=CONDOR.BREAKEVEN("7005/7015/7265/7275",1)',
  "=NOSUCH.FUNCTION(A1,2)",
  "=1/0",
  '=IFERROR(CONDOR.CREDIT(-1,"x","1t",0.18),"caught")',
  "=FILTER(A10:A11,A10:A11>0)",
  "='My sheet'!A1&mine",
  '=LET(mine,mine&"x,(",f,LAMBDA(a,[b],a&mine&b),f(mine))&mine',
  "=LAMBDA(a,LAMBDA(b,a-b))(5)(3)",
];

function awkward(): Model {
  const model = openModel([
    { name: "My sheet", blocks: [{ at: "A1", cells: [["x"]] }], names: { mine: "A1" } },
    { name: "Own", blocks: [] },
  ]);
  const sheetId = model.getters.getSheetIds()[1] as string;
  for (const [index, content] of AWKWARD.entries())
    model.dispatch("UPDATE_CELL", { sheetId, col: 0, row: 3 * index, content });
  return model;
}

test("what one types comes back from a file as it was, formulas and values", async () => {
  const before = awkward();
  const { model: after, lost } = await open(await save(before));
  expect(cellsOf(after)).toEqual(cellsOf(before));
  expect(lost).toEqual([
    "functions this grid does not have, kept as typed and without a value: NOSUCH.FUNCTION (1 cell)",
  ]);
});

test("the sample sheets come back with every formula, value, name and chart", async () => {
  const before = openModel(samples);
  const { model: after, lost } = await open(await save(before));
  expect(cellsOf(after)).toEqual(cellsOf(before));
  const names = ({ getters }: Model) => getters.getNamedRanges().map(({ name }) => name);
  expect(names(after)).toEqual(names(before));
  expect(names(after).length).toBeGreaterThan(5);
  const charts = ({ getters }: Model) => getters.getSheetIds().map((id) => getters.getFigures(id).length);
  expect(charts(after)).toEqual(charts(before));
  expect(lost).toEqual([]);
});

test("scenarios travel with the file by their exact names, and no tab shows their sheet", async () => {
  const before = openModel([{ name: "Own", blocks: [] }]);
  const named = ["4/4/2", "2 %", "=hedged", "__proto__", "#REF!"].map((name) => ({
    name,
    text: `{"of":"${name}"}`,
  }));
  keepScenarios(gridOf(gridLibrary(), before), named);
  const { model: after, lost } = await open(await save(before));
  const grid = gridOf(gridLibrary(), after);
  expect(savedScenarios(grid)).toEqual(named);
  expect(grid.reader.visibleSheets()).toEqual(["Own"]);
  expect(lost).toEqual([]);
});

test("half a formula, for which Excel would take the file for broken, is a text in it", async () => {
  const model = openModel([{ name: "Own", blocks: [] }]);
  const sheetId = model.getters.getActiveSheetId();
  model.dispatch("UPDATE_CELL", { sheetId, col: 0, row: 0, content: "=1+" });
  const { model: after } = await open(await save(model));
  expect(cellsOf(after).get("Own!A1")).toEqual([undefined, "=1+", "text"]);
});

test("the file spells formulas as Excel stores them", async () => {
  const packed = await unzip(await save(awkward()), { bytes: 1e9, parts: 100 }, () => true);
  const parts = new Map([...packed].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
  const sheet = parts.get("xl/worksheets/sheet1.xml") ?? "";
  expect(sheet).toContain('_xldudf_CONDOR_CREDIT(7140,"7005/7015/7265/7275","1t",0.18)');
  expect(sheet).toContain("_xlfn._xlws.FILTER(");
  expect(sheet).toMatch(/<c r="A49" cm="1" t="str">\s*<f t="array" ref="A49:B50">_xldudf_CONDOR_BREAKEVEN/);
  expect(sheet).toMatch(/t="e">\s*<f[^>]*>1\/0<\/f><v>#DIV\/0!<\/v>/);
  // Excel marks a formula's own names, and refuses a file where they stand bare.
  expect(sheet).toContain(
    '_xlfn.LET(_xlpm.mine,mine&amp;"x,(",_xlpm.f,_xlfn.LAMBDA(_xlpm.a,_xlop.b,_xlpm.a&amp;_xlpm.mine&amp;_xlpm.b),_xlpm.f(_xlpm.mine))&amp;mine',
  );
  expect(sheet).not.toContain("wingspan");
  expect(parts.get("xl/workbook.xml")).toContain("<definedName name=\"mine\">'My sheet'!$A$1</definedName>");
  expect(parts.get("xl/sharedStrings.xml")).toContain(">4/4/2<");
});

test("numbers and errors are read as other programs write them", async () => {
  const parts = await unzip(await save(awkward()), { bytes: 1e9, parts: 100 }, () => true);
  const sheet = "xl/worksheets/sheet1.xml";
  const xml = new TextDecoder().decode(parts.get(sheet));
  expect(xml).toMatch(/<c r="A22"\s+t="e">\s*<v>#N\/A<\/v>\s*<\/c>/);
  const theirs = xml
    .replace(/(<c r="A25".*?<v>)[^<]*/s, "$11E-009")
    .replace(">1/0</f>", ">IF(A1=1,2,#N/A)</f>")
    .replace(/(<c r="A22".*?)<v>/s, '$1<f aca="false">#N/A</f><v>');
  const changed = new Map([...parts, [sheet, new TextEncoder().encode(theirs)] as const]);
  const { model } = await open(await zip(changed as Map<string, Uint8Array<ArrayBuffer>>));
  const cells = cellsOf(model);
  expect(cells.get("Own!A22")).toEqual([undefined, "#N/A", "error"]);
  expect(cells.get("Own!A55")).toEqual(["=IF(A1=1,2,NA())", "#N/A", "error"]);
  expect(cells.get("Own!A25")).toEqual([undefined, 1e-9, "number"]);
});

test("a starter for Excel opens with the values of its own sheets, though their names repeat", async () => {
  const { model, lost } = await open(readFileSync(builtPath("starters/full-plan.xlsx")));
  const own = openModel(samples);
  const values = (of: Model) => [...cellsOf(of)].map(([at, [, value]]) => [at, value]);
  const isNote = ([, value]: readonly unknown[]) => /^Needs the Wingspan add-in/.test(String(value));
  expect(values(model).filter((cell) => !isNote(cell))).toEqual(values(own));
  expect(lost).toEqual([]);
});
