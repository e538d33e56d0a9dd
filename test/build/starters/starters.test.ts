/** The starter workbooks of the build, opened as the archives that they are. */
import { readFileSync } from "node:fs";
import { starters } from "../../../src/build/starters/starters";
import { unzipped } from "../../../src/build/zip";
import { catalogue } from "../../../src/functions/catalogue";
import { HostError } from "../../../src/host/browser/custom-functions-runtime";
import { storedFormula, storedName } from "../../../src/host/browser/stored-formula";
import { openGrid } from "../../support/browser-grid";
import { builtPath } from "../../support/dist";

interface StoredCell {
  readonly address: string;
  readonly attributes: string;
  readonly formula: string;
  readonly formulaAttributes: string;
  readonly value: string | undefined;
}

/** Functions that every Excel knows under their own name in a file. */
const BUILT_IN = new Set([
  ...[
    "IF",
    "TEXT",
    "ROUND",
    "MAX",
    "MIN",
    "AVERAGE",
    "INDEX",
    "VLOOKUP",
    "COUNT",
    "COUNTA",
    "COUNTIF",
    "MATCH",
    "IFERROR",
    "_xlfn._xlws.FILTER",
  ],
  ...[
    "LEFT",
    "MID",
    "LEN",
    "FIND",
    "SUBSTITUTE",
    "TRIM",
    "AND",
    "OR",
    "TRUE",
    "ISNUMBER",
    "ROUNDDOWN",
    "SUM",
  ],
  ...["SQRT", "LN", "INT", "MOD", "SUMPRODUCT", "TODAY", "_xlfn.SEQUENCE", "_xlfn.MINIFS", "VALUE"],
  ...["DATE", "YEAR", "MONTH", "WEEKDAY", "EDATE"],
]);
const stored = new Set(catalogue.map(({ id }) => storedName(id, "")));

function text(xml: string): string {
  return xml
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

/** Cells of a sheet that hold a formula. */
function formulasOf(sheet: string): StoredCell[] {
  return [
    ...sheet.matchAll(/<c r="([A-Z]+\d+)"([^>]*)><f([^>]*)>([^<]*)<\/f>(?:<v>([^<]*)<\/v>)?<\/c>/g),
  ].map(([, address = "", attributes = "", formulaAttributes = "", formula = "", value]) => ({
    address,
    attributes,
    formulaAttributes,
    formula: text(formula),
    value: value === undefined ? undefined : text(value),
  }));
}

test("a function of the add-in is stored under the name that Excel gives it", () => {
  const ids = new Set(["CONDOR.CREDIT"]);
  expect(storedFormula('=condor.credit(A1)&"CONDOR.CREDIT(1)"', "", ids)).toBe(
    '_xldudf_CONDOR_CREDIT(A1)&"CONDOR.CREDIT(1)"',
  );
  expect(storedFormula("=SUM(CONDOR.CREDIT(A1))", "WINGS", ids)).toBe("SUM(_xldudf_WINGS_CONDOR_CREDIT(A1))");
});

const keeping = [...starters].filter(([, { computesOnOpening }]) => computesOnOpening !== true);

describe.each(keeping)("%s", (name, { sheets }) => {
  const files = unzipped(readFileSync(builtPath(name)));
  const cells = sheets.map((_, index) => formulasOf(files.get(`xl/worksheets/sheet${index + 1}.xml`) ?? ""));

  it("calls the add-in in dynamic arrays, and every other function by a name that Excel knows", () => {
    const all = cells.flat();
    expect(all.length).toBeGreaterThan(30);
    for (const { address, attributes, formula, formulaAttributes } of all) {
      const called = [...formula.replaceAll(/"[^"]*"/g, '""').matchAll(/[A-Za-z_][\w.]*(?=\()/g)].map(
        ([found]) => found,
      );
      expect(called.filter((each) => !stored.has(each) && !BUILT_IN.has(each))).toEqual([]);
      const spills = (name: string) => stored.has(name) || name.endsWith(".FILTER");
      if (!called.some(spills)) continue;
      expect(attributes).toContain('cm="1"');
      expect(formulaAttributes).toMatch(new RegExp(`t="array" ref="${address}(:[A-Z]+\\d+)?"`));
    }
  });

  it("declares what dynamic arrays need", () => {
    expect(files.get("xl/metadata.xml")).toMatch(/name="XLDAPR"[\s\S]*fDynamic="1"/);
    expect(files.get("[Content_Types].xml")).toContain('PartName="/xl/metadata.xml"');
    expect(files.get("xl/_rels/workbook.xml.rels")).toContain("metadata.xml");
  });

  it("names cells of their own sheet, quoted", () => {
    const names = [...(files.get("xl/workbook.xml") ?? "").matchAll(/<definedName ([^>]*)>([^<]*)</g)];
    expect(names.length).toBeGreaterThan(3);
    const areas = /^'[^']+'!\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?$|^'Journal'!\$A:\$K$/;
    // Rows and columns that every printed page repeats.
    const titles = /^(?:'[^']+'!\$[A-Z]+:\$[A-Z]+,)?'[^']+'!\$\d+:\$\d+$/;
    for (const [, attributes = "", range] of names) {
      expect(attributes).toContain("localSheetId=");
      expect(text(range ?? "")).toMatch(attributes.includes("Print_Titles") ? titles : areas);
    }
  });

  it("holds the values that the functions of the build give", () => {
    let compared = 0;
    for (const [index, sheet] of sheets.entries()) {
      const grid = openGrid([sheet]);
      for (const { address, value } of cells[index] ?? []) {
        const expected = grid.valueAt(sheet.name, address);
        if (expected instanceof HostError) expect(value).toBe(expected.code);
        else if (typeof expected === "boolean") expect(value).toBe(expected ? "1" : "0");
        else if (typeof expected === "number") expect(Number(value)).toBeCloseTo(expected, 9);
        else expect(value ?? "").toBe(expected ?? "");
        compared++;
      }
      // Numbers that stand without a formula are typed inputs or cells that a formula above spills over.
      const xml = files.get(`xl/worksheets/sheet${index + 1}.xml`) ?? "";
      for (const [, address = "", value] of xml.matchAll(
        /<c r="([A-Z]+\d+)"(?: s="\d+")?><v>([^<]*)<\/v><\/c>/g,
      )) {
        expect(Number(value)).toBeCloseTo(Number(grid.valueAt(sheet.name, address)), 9);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(200);
  });

  it("draws the charts of its sheets", () => {
    const charts = sheets.flatMap((sheet) => sheet.charts ?? []);
    const drawn = [...files.keys()].filter((file) => /^xl\/charts\/chart\d+\.xml$/.test(file));
    expect(charts.length).toBeGreaterThan(0);
    expect(drawn).toHaveLength(charts.length);
  });
});
