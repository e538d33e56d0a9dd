/** Sheets that a build in another language inserts, and their way back: in that language, in English, and between them. */
import { CellError } from "../../src/functions/cells";
import type { ReadCell, SheetContent, SheetReading } from "../../src/host/workbook";
import { type Draft, firstDraft, withTyped } from "../../src/taskpane/plan/draft";
import { fieldNames, fieldOf } from "../../src/taskpane/plan/fields";
import { paneStateOf } from "../../src/taskpane/plan/pane-state";
import { draftOfSheet, englishLabels } from "../../src/taskpane/scenarios/sheet-to-draft";
import { scenarioSheet } from "../../src/taskpane/sheet/scenario-sheet";
import { isOfFunctions } from "../support/function-words";
import { leftOf, speakOtherLanguage } from "../support/other-language";
import { SheetReader } from "./sheet-reader";

speakOtherLanguage();
const other = {
  ...(require("../../src/taskpane/sheet/scenario-sheet") as typeof import("../../src/taskpane/sheet/scenario-sheet")),
  ...(require("../../src/taskpane/sheet/page/page-sheet") as typeof import("../../src/taskpane/sheet/page/page-sheet")),
  ...(require("../../src/taskpane/check/check-sheet") as typeof import("../../src/taskpane/check/check-sheet")),
  ...(require("../../src/taskpane/desk/desk-sheet") as typeof import("../../src/taskpane/desk/desk-sheet")),
  ...(require("../../src/taskpane/desk/journal-sheet") as typeof import("../../src/taskpane/desk/journal-sheet")),
  ...(require("../../src/taskpane/scenarios/sheet-to-draft") as typeof import("../../src/taskpane/scenarios/sheet-to-draft")),
  ...(require("../../src/browser-workbook/samples") as typeof import("../../src/browser-workbook/samples")),
  ...(require("../../src/browser-workbook/samples/hedge-that-fits") as typeof import("../../src/browser-workbook/samples/hedge-that-fits")),
};

/** Written in English when the source was; a build in another language writes it anew. */
const WRITTEN_BEFORE = "May I scale";
const sheets: readonly SheetContent[] = [
  other.scenarioSheet(firstDraft),
  other.pageSheet(firstDraft, "1.0.0"),
  ...[other.checkSheet, other.desk, other.journal, other.hedgeThatFits],
  ...other.samples.filter(({ name }) => name !== WRITTEN_BEFORE),
];

/** What a check tells of a host, for whoever answers a report. */
const TOLD = "null or empty";

/** A formula that a cell shows as a text. */
const SHOWN_FORMULA = /^(?:[A-Z.]+\(|"loss )/;

/** What a cell shows in English, of its own or by its formula. */
function englishOf(cell: unknown): string[] {
  if (typeof cell !== "string" || SHOWN_FORMULA.test(cell)) return [];
  const isFormula = cell.startsWith("=");
  const texts = isFormula ? [...cell.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text = ""]) => text) : [cell];
  return leftOf(texts.join("\n"))
    .split("\n")
    .filter((text) => /[A-Za-z]{2}/.test(text) && !isOfFunctions(text) && text !== TOLD);
}

test.each(sheets.map((sheet) => [leftOf(sheet.name), sheet.name, sheet] as const))(
  "nothing of ours is left in English in the sheet %#",
  (left, _, sheet) => {
    const { blocks, charts = [] } = sheet;
    const ofCharts = charts.flatMap(({ title, xTitle, yTitle, series }) => [
      ...[title, xTitle, yTitle],
      ...series.map(({ name }) => name),
    ]);
    const cells = blocks.flatMap(({ cells: rows }) => rows.flat());
    const english = [...cells, ...ofCharts].flatMap(englishOf);
    expect([...new Set(english)]).toEqual([]);
    expect(left).toBe("•");
  },
);

const plan = [
  ["vix", "21.4"],
  ["rsi", ""],
  ["wins", "45"],
  ["realVol", "19%"],
  ["credit", "1.3"],
].reduce((done, [name, text]) => withTyped(done, name as "vix", text as string), firstDraft);

function readBack(
  content: SheetContent,
  names: Readonly<Record<string, string>> = content.names ?? {},
): SheetReading {
  const reader = new SheetReader(content);
  const cells = Array.from({ length: 120 }, (_, row) =>
    [..."ABCDEFGHI"].map((column): ReadCell => {
      const value = reader.value(`${column}${row + 1}`);
      return value instanceof CellError ? { error: value.code } : value;
    }),
  );
  return { name: content.name, cells, names };
}

const english = { scenarioSheet, draftOfSheet };
test.each([
  ["in that language", other, other, true],
  ["in English", other, english, true],
  ["an English one in that language", english, other, true],
  ["in that language, its names lost", other, other, false],
  ["an English one in that language, its names lost", english, other, false],
] as const)("a sheet is read back: %s", (_, writer, reader, withNames) => {
  for (const given of [plan, { ...plan, by: "own" }] as Draft[]) {
    const content = writer.scenarioSheet(given);
    const found = reader.draftOfSheet(readBack(content, withNames ? content.names : {}));
    if (typeof found === "string") throw new Error(found);
    expect(found.notes).toEqual([]);
    expect(found.draft.by).toBe(given.by);
    const [there, here] = [paneStateOf(found.draft), paneStateOf(given)];
    for (const name of fieldNames)
      expect(`${name}: ${there.entries.lawful(name)}`).toBe(`${name}: ${here.entries.lawful(name)}`);
  }
});

test("English labels by which a sheet is read are those that an English sheet bears", () => {
  const named = fieldNames.filter(
    (name) =>
      ["vol", "target", "width"].includes(name) ||
      (fieldOf(name).plan === undefined && fieldOf(name).reading === undefined),
  );
  expect(Object.keys(englishLabels).sort()).toEqual([...named].sort());
  for (const name of named) expect(englishLabels[name]).toBe(fieldOf(name).label);
});
