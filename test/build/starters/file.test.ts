/** The starter workbooks as files: what strict readers and other programs make of them. */
import { readFileSync } from "node:fs";
import { starters } from "../../../src/build/starters/starters";
import { unzipped, zipped } from "../../../src/build/zip";
import { catalogue } from "../../../src/functions/catalogue";
import { storedName } from "../../../src/host/browser/stored-formula";
import { builtPath } from "../../support/dist";
import { schemaProblems } from "../../support/spreadsheet-ml";

const attribute = (text: string, name: string) =>
  Number(new RegExp(` ${name}="(\\d+)"`).exec(text)?.[1] ?? 0);

const keeping = [...starters].filter(([, { computesOnOpening }]) => computesOnOpening !== true);

describe.each(keeping)("%s", (name, { sheets }) => {
  const files = unzipped(readFileSync(builtPath(name)));
  const part = (path: string) => files.get(path) ?? "";
  const worksheets = sheets.map((_, index) => part(`xl/worksheets/sheet${index + 1}.xml`));

  it("keeps to the schema of SpreadsheetML", () => {
    expect(schemaProblems(files)).toEqual([]);
  });

  it("refers to styles, fonts, formats and texts that are there", () => {
    const styles = part("xl/styles.xml");
    const count = (tag: string) => attribute(new RegExp(`<${tag}[^>]*>`).exec(styles)?.[0] ?? "", "count");
    const own = new Set([...styles.matchAll(/<numFmt numFmtId="(\d+)"/g)].map(([, id]) => Number(id)));
    const formats = /<cellXfs[\s\S]*<\/cellXfs>/.exec(styles)?.[0] ?? "";
    for (const [xf] of formats.matchAll(/<xf [^>]*>/g)) {
      expect(attribute(xf, "fontId")).toBeLessThan(count("fonts"));
      expect(attribute(xf, "fillId")).toBeLessThan(count("fills"));
      const format = attribute(xf, "numFmtId");
      expect(format < 164 || own.has(format)).toBe(true);
    }
    const texts = part("xl/sharedStrings.xml").match(/<si>/g)?.length ?? 0;
    for (const worksheet of worksheets) {
      expect(Math.max(...[...worksheet.matchAll(/ s="(\d+)"/g)].map(([, at]) => Number(at)))).toBeLessThan(
        count("cellXfs"),
      );
      for (const [, at] of worksheet.matchAll(/ t="s"[^>]*><v>(\d+)<\/v>/g))
        expect(Number(at)).toBeLessThan(texts);
    }
  });

  it("names every font with its size", () => {
    const fonts = [...part("xl/styles.xml").matchAll(/<font>(.*?)<\/font>/g)].map(([, font = ""]) => font);
    expect(fonts.length).toBeGreaterThan(5);
    expect(
      fonts.filter((font) => !/<name val="Calibri"\/>/.test(font) || !/<sz val="\d+"\/>/.test(font)),
    ).toEqual([]);
  });

  it("keeps its values when it is opened: marked as calculated by Excel, nothing asked to be done again", () => {
    expect(part("xl/workbook.xml")).toContain('<calcPr calcId="191029"/>');
    expect(part("docProps/app.xml")).toContain("<Application>Microsoft Excel</Application>");
    const formulas = worksheets.flatMap((worksheet) => [...worksheet.matchAll(/<c [^>]*><f.*?<\/c>/g)]);
    expect(formulas.length).toBeGreaterThan(30);
    expect(formulas.map(([cell]) => cell).filter((cell) => !/<v(?:\/>|>[^<]*<\/v>)/.test(cell))).toEqual([]);
  });

  it("says on each sheet that it needs the add-in, where nothing else stands", () => {
    expect(part("xl/sharedStrings.xml")).toContain("Needs the Wingspan add-in");
    for (const { blocks } of sheets) {
      const [note] = blocks.filter(({ cells }) => String(cells[0]?.[0]).startsWith("Needs the Wingspan"));
      const row = Number(note?.at.slice(1));
      const others = blocks.filter((block) => block !== note);
      const covered = others.flatMap(({ at, cells, spill }) =>
        /^A\d/.test(at)
          ? Array.from({ length: spill?.rows ?? cells.length }, (_, down) => Number(at.slice(1)) + down)
          : [],
      );
      expect(row).toBeGreaterThan(2);
      expect(covered).not.toContain(row);
    }
  });

  it("has each table as a part of its own: listed, related, its columns called as the cells above them", () => {
    const texts = [...part("xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>/gs)].map(([, text = ""]) =>
      text.replace(/<[^>]*>/g, ""),
    );
    const tables = [...files].filter(([path]) => path.startsWith("xl/tables/"));
    expect(tables).toHaveLength(sheets.flatMap((sheet) => sheet.tables ?? []).length);
    const all = (pattern: RegExp) => tables.map(([, text]) => pattern.exec(text)?.[1]);
    for (const unique of [all(/<table [^>]*\bid="(\d+)"/), all(/ displayName="([^"]*)"/)])
      expect(new Set(unique).size).toBe(tables.length);
    for (const [path, text] of tables) {
      expect(part("[Content_Types].xml")).toContain(
        `PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"`,
      );
      const sheet = sheets.findIndex((each) => each.tables !== undefined) + 1;
      const relation = new RegExp(`Id="(rId\\d+)"[^>]*relationships/table"[^>]*Target="../${path.slice(3)}"`);
      const [, id] = relation.exec(part(`xl/worksheets/_rels/sheet${sheet}.xml.rels`)) ?? [];
      expect(part(`xl/worksheets/sheet${sheet}.xml`)).toContain(`<tablePart r:id="${id}"/>`);
      const [, ref = "", row = ""] = / ref="([A-Z]+(\d+):[^"]*)"/.exec(text) ?? [];
      expect(text).toContain(`<autoFilter ref="${ref}"/>`);
      const [cells = ""] = new RegExp(`<row r="${row}".*?</row>`).exec(worksheets[sheet - 1] ?? "") ?? [];
      const columns = [...text.matchAll(/<tableColumn [^>]*name="([^"]*)"/g)].map(([, name]) => name);
      expect(columns.length).toBeGreaterThan(1);
      const headings = [...cells.matchAll(/ t="s"[^>]*><v>(\d+)<\/v>/g)].map(([, at]) => texts[Number(at)]);
      expect(headings.slice(0, columns.length)).toEqual(columns);
    }
  });

  it("is the same file whenever it is built", () => {
    expect(part("docProps/core.xml")).toContain("2026-01-01T00:00:00Z");
    expect(zipped(files)).toEqual(readFileSync(builtPath(name)));
  });
});

test("the schema's check sees what strict readers refuse", () => {
  const sheet = (inside: string) =>
    new Map([["xl/worksheets/sheet1.xml", `<worksheet>${inside}</worksheet>`]]);
  expect(
    schemaProblems(
      sheet('<dimension ref="A1"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'),
    ),
  ).toEqual([]);
  expect(schemaProblems(sheet('<sheetData/><dimension ref="A1"/>'))[0]).toContain("out of order");
  expect(
    schemaProblems(sheet('<sheetData><row><c r="A1"><v>1</v><f>A1</f></c></row></sheetData>'))[0],
  ).toContain("out of order");
  expect(
    schemaProblems(
      sheet(
        '<sheetData/><conditionalFormatting sqref="A1"><cfRule priority="1"><colorScale><color rgb="FDAE6B"/></colorScale></cfRule></conditionalFormatting>',
      ),
    ),
  ).toEqual(['xl/worksheets/sheet1.xml: color has rgb="FDAE6B"']);
});

describe("the workbook that checks an Excel", () => {
  const files = unzipped(readFileSync(builtPath("starters/check-this-excel.xlsx")));

  it("keeps to the schema, and holds no result that could pass for this Excel's own", () => {
    expect(schemaProblems(files)).toEqual([]);
    expect(files.get("xl/workbook.xml")).toContain('<calcPr fullCalcOnLoad="1" calcId="191029"/>');
    const cells = [...(files.get("xl/worksheets/sheet1.xml") ?? "").matchAll(/<c [^>]*><f.*?<\/c>/g)];
    expect(cells.length).toBeGreaterThan(200);
    expect(
      cells
        .map(([cell]) => cell)
        .filter((cell) => cell.includes("<v") || / t="/.test(cell.split("<f")[0] ?? "")),
    ).toEqual([]);
  });

  it("calls every function by the name that Excel stores", () => {
    const sheet = files.get("xl/worksheets/sheet1.xml") ?? "";
    expect(
      catalogue.map((definition) => storedName(definition.id, "")).filter((name) => !sheet.includes(name)),
    ).toEqual([]);
  });
});

test("the journal prints all its columns as far down as they are filled, trades that are added included", () => {
  const files = unzipped(readFileSync(builtPath("starters/desk.xlsx")));
  const printed = /<definedName name="_xlnm.Print_Area" localSheetId="1">(.*?)</.exec(
    files.get("xl/workbook.xml") ?? "",
  );
  expect(printed?.[1]).toBe("'Journal'!$A:$K");
  const [setup = ""] = /<pageSetup [^>]*>/.exec(files.get("xl/worksheets/sheet2.xml") ?? "") ?? [];
  expect([attribute(setup, "fitToWidth"), attribute(setup, "fitToHeight")]).toEqual([1, 0]);
});

test("May I scale prints upright on one page, in 10 points, as far as its last line", () => {
  const files = unzipped(readFileSync(builtPath("starters/scaling-table.xlsx")));
  const part = (path: string) => files.get(path) ?? "";
  const [sheet, styles] = [part("xl/worksheets/sheet1.xml"), part("xl/styles.xml")];
  expect(sheet).toMatch(/<pageSetUpPr[^>]*fitToPage="1"/);
  const [setup = ""] = /<pageSetup [^>]*>/.exec(sheet) ?? [];
  expect(setup).toMatch(/orientation="portrait"/);
  expect([attribute(setup, "fitToWidth"), attribute(setup, "fitToHeight")]).toEqual([1, 1]);
  const [, area, last = ""] =
    /<definedName name="_xlnm.Print_Area" localSheetId="0">(.*?!\$E\$1:\$M\$(\d+))</.exec(
      part("xl/workbook.xml"),
    ) ?? [];
  expect(area).toContain("May I scale");
  const fonts = [...styles.matchAll(/<font>(.*?)<\/font>/g)].map(
    ([, font = ""]) => /<sz val="(\d+)"/.exec(font)?.[1],
  );
  const [formats = ""] = /<cellXfs[\s\S]*<\/cellXfs>/.exec(styles) ?? [];
  const sizes = [...formats.matchAll(/<xf [^>]*>/g)].map(([xf]) => fonts[attribute(xf, "fontId")]);
  const onPage = [...sheet.matchAll(/<c r="([E-M])(\d+)" s="(\d+)"/g)];
  expect(Math.max(...onPage.map(([, , row]) => Number(row)))).toBe(Number(last));
  // Title and verdict are larger.
  const type = new Set(
    onPage.filter(([, , row]) => Number(row) > 2).map(([, , , style]) => sizes[Number(style)]),
  );
  expect([...type]).toEqual(["10"]);
});
