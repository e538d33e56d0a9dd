import { openXlsx } from "../../../src/browser-workbook/files/open-xlsx";
import { xmlText } from "../../../src/browser-workbook/files/workbook-part";
import { reopenWorkbook } from "../../../src/host/browser/grid-keeping";
import { gridLibrary } from "../../support/browser-grid";
import { domInNode } from "../../support/dom-in-node";
import { foreignWorkbook } from "../../support/foreign-workbook";

/** Formats of Excel's own lists, and what they make of 1234.5 and of its negative. */
const SHOWN = [
  ["#,##0.00_);(#,##0.00)", "1,234.50", "(1,234.50)"],
  ['_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)', "1,234.50", "(1,234.50)"],
  ['_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)', "$1,234.50", "$(1,234.50)"],
  ['"$"#,##0_);[Red]("$"#,##0)', "$1,235", "($1,235)"],
  ["[Blue]0.0;[Red]-0.0;0", "1234.5", "-1234.5"],
  ["[$€-2] #,##0.00", "€ 1,234.50", "-€ 1,234.50"],
  ["#,##0.00 [$£-809]", "1,234.50 £", "-1,234.50 £"],
  ["_-* #,##0.00 €_-;-* #,##0.00 €_-", "1,234.50 €", "-1,234.50 €"],
  ["[$-409]d-mmm-yy", "18-May-03", undefined],
  ["[$-F800]dddd, mmmm dd, yyyy", "Monday, May 18, 1903", undefined],
  ['0.0" [pts] ?"', "1234.5 [pts] ?", "-1234.5 [pts] ?"],
] as const;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const inXml = (text: string) => xmlText(text).replaceAll('"', "&quot;");

/** A row for each format, 1234.5 and its negative in it. */
async function opened(formats: readonly string[]) {
  domInNode();
  const list = formats.map(
    (format, index) => `<numFmt numFmtId="${200 + index}" formatCode="${inXml(format)}"/>`,
  );
  const looks = formats.map(
    (_, index) => `<xf numFmtId="${200 + index}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/>`,
  );
  const rows = formats.map((_, index) => {
    const cell = (column: string, value: number) =>
      `<c r="${column}${index + 1}" s="${index + 1}"><v>${value}</v></c>`;
    return `<row r="${index + 1}">${cell("A", 1234.5)}${cell("B", -1234.5)}</row>`;
  });
  const bytes = await foreignWorkbook([], [], {
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><numFmts count="${list.length}">${list.join("")}</numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellXfs count="${looks.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>${looks.join("")}</cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData>${rows.join("")}</sheetData></worksheet>`,
  });
  const { workbook, lost } = await openXlsx(gridLibrary(), bytes, new Set());
  const { getters } = reopenWorkbook(gridLibrary(), JSON.parse(workbook));
  const sheetId = getters.getActiveSheetId();
  return {
    lost,
    shown: (row: number, col: number) => getters.getEvaluatedCell({ sheetId, row, col }).formattedValue,
  };
}

test("Excel's accounting, currency, coloured and local formats look as they do there, but for the colour", async () => {
  const { lost, shown } = await opened(SHOWN.map(([format]) => format));
  for (const [row, [, above, below]] of SHOWN.entries()) {
    expect(shown(row, 0)).toBe(above);
    if (below !== undefined) expect(shown(row, 1)).toBe(below);
  }
  expect(lost).toEqual(["colours that number formats give"]);
});

test("formats that the grid cannot draw are named once, with what stands instead", async () => {
  const { lost, shown } = await opened(["# ?/?", "0.00E+00"]);
  expect([shown(0, 0), shown(1, 1)]).toEqual(["1234.5", "-1234.5"]);
  expect(lost).toEqual(["number formats, whose cells show plain numbers: # ?/?, 0.00E+00"]);
});
