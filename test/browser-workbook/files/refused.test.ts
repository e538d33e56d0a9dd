import { openXlsx } from "../../../src/browser-workbook/files/open-xlsx";
import { unzip, zip } from "../../../src/browser-workbook/files/zip";
import { gridLibrary } from "../../support/browser-grid";
import { domInNode } from "../../support/dom-in-node";
import { foreignWorkbook } from "../../support/foreign-workbook";

beforeAll(domInNode);

const open = (bytes: Uint8Array) =>
  openXlsx(gridLibrary(), Uint8Array.from(bytes), new Set(["CONDOR.CREDIT"]));
const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));
const packed = (parts: Record<string, string>) =>
  zip(new Map(Object.entries(parts).map(([name, text]) => [name, bytesOf(text)])));

const OLD = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

test.each([
  ["an empty file", async () => bytesOf(""), "it is empty"],
  [
    "a protected one",
    async () => bytesOf(`${OLD} ${[..."EncryptedPackage"].join("\0")}\0`),
    "protected by a password",
  ],
  ["an old one", async () => bytesOf(`${OLD} Workbook`), "Excel 97 to 2003"],
  ["a table of text", async () => bytesOf("date,close\n2024-01-02,4742.83\n"), "no .xlsx workbook"],
  ["a binary one", () => packed({ "[Content_Types].xml": "", "xl/workbook.bin": "" }), ".xlsb"],
  ["one of LibreOffice", () => packed({ mimetype: "x", "content.xml": "" }), "OpenDocument"],
  ["another archive", () => packed({ "readme.txt": "" }), "no workbook"],
  ["half a file", async () => (await foreignWorkbook(["a"], [1])).slice(0, 300), "cut off or broken"],
  [
    "an empty workbook",
    () => packed({ "[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>" }),
    "cannot be read",
  ],
] as const)("%s is refused in words", async (_, made, words) => {
  await expect(open(await made())).rejects.toThrow(words);
});

test("what unpacks to more than the page can hold is stopped while it unpacks, whatever it says of its size", async () => {
  const bomb = await packed({ "xl/worksheets/sheet1.xml": "0".repeat(5_000_000) });
  expect(bomb.length).toBeLessThan(10_000);
  // The directory says ten bytes.
  const lying = Uint8Array.from(bomb);
  const at = Buffer.from(bomb).lastIndexOf("PK\x01\x02", undefined, "latin1");
  new DataView(lying.buffer).setUint32(at + 24, 10, true);
  const limits = { bytes: 1_000_000, parts: 10 };
  await expect(unzip(lying, limits, () => true)).rejects.toThrow("larger than any workbook");
  await expect(
    unzip(await packed({ a: "", b: "", c: "" }), { bytes: 10, parts: 2 }, () => true),
  ).rejects.toThrow("larger");
});

test("a flipped byte never opens as something else in silence", async () => {
  const file = await foreignWorkbook(["text"], [1]);
  for (const at of [40, 200, Math.floor(file.length / 2)]) {
    const broken = Uint8Array.from(file);
    broken[at] = (broken[at] as number) ^ 0xff;
    const found = await open(broken).then(
      ({ workbook }) => workbook.includes("text"),
      (error: Error) => error.constructor.name,
    );
    expect([true, "FileRefused"]).toContain(found);
  }
});

test("texts of a foreign workbook stay texts, numbers numbers", async () => {
  const file = await foreignWorkbook(["4/4/2", "=1+1", "123", "words", "true"], [5]);
  const { workbook, lost } = await open(file);
  expect(JSON.parse(workbook).sheets[0].cells).toMatchObject({
    A1: "'4/4/2",
    B1: "'=1+1",
    C1: "'123",
    D1: "words",
    E1: "'true",
    A2: "5",
  });
  expect(lost).toEqual([]);
});

test("what could not be kept is listed", async () => {
  const more = {
    "xl/vbaProject.bin": "x",
    "xl/comments1.xml": "<x/>",
    "xl/pivotTables/pivotTable1.xml": "<x/>",
  };
  const { lost } = await open(await foreignWorkbook(["words"], [1], more));
  expect(lost).toEqual(["macros", "pivot tables (their last values stay)", "comments"]);
});

const SHEET = (inside: string) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>${inside}</worksheet>`;

test.each([
  [
    "conditional formats of kinds that the grid has not",
    '<conditionalFormatting sqref="A1"><cfRule type="aboveAverage" priority="1"/></conditionalFormatting>',
    /^Conditional format type "aboveAverage" is not yet supported/,
  ],
  [
    "limits of cells that look at other sheets",
    '<extLst><ext><x14:dataValidations count="1"><x14:dataValidation type="list"/></x14:dataValidations></ext></extLst>',
    /^lists and limits of cells that refer to other sheets$/,
  ],
  [
    "limits of kinds that the grid has not",
    '<dataValidations count="1"><dataValidation type="textLength" operator="lessThan" sqref="A1"><formula1>5</formula1></dataValidation></dataValidations>',
    /^Text length data validation rules are not yet supported/,
  ],
  [
    "criteria of filters",
    '<autoFilter ref="A1:A9"><filterColumn colId="0"/></autoFilter>',
    /^criteria of filters/,
  ],
])("%s are named, without a line of the program's own", async (_, inside, words) => {
  const { lost } = await open(await foreignWorkbook([], [1], { "xl/worksheets/sheet1.xml": SHEET(inside) }));
  expect(lost.filter((each) => words.test(each))).toHaveLength(1);
  expect(lost.join()).not.toMatch(/\n|\bat \w+ \(|Error when/);
});

test("charts that the grid does not draw are named by their kind", async () => {
  const chart =
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:surface3DChart/></c:plotArea></c:chart></c:chartSpace>';
  const { lost } = await open(
    await foreignWorkbook(["words"], [1], { "xl/charts/chart1.xml": chart, "customXml/item1.xml": "<x/>" }),
  );
  expect(lost).toEqual(["parts that add-ins keep in the file", "charts of the kind surface3D"]);
});
