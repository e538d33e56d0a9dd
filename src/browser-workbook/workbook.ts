/** The page: a spreadsheet that knows our functions, and the task pane beside it. Everything comes from this server. */

import * as chartParts from "chart.js";
import { Chart } from "chart.js";
import type { ExcelMetadata } from "../functions/excel-metadata";
import type { Units } from "../functions/units/units-of";
import { browserWorkbook } from "../host/browser/browser-workbook";
import { customFunctionsRuntime } from "../host/browser/custom-functions-runtime";
import { registerExcelFunctions } from "../host/browser/excel/register";
import { guardFilledTables } from "../host/browser/filled-tables";
import { type Grid, gridOf, mountGrid } from "../host/browser/grid";
import { registerEditableCopies } from "../host/browser/grid-editable";
import { registerFileWriter } from "../host/browser/grid-file";
import { fitColumns, registerFitting } from "../host/browser/grid-fit";
import { registerFunctions } from "../host/browser/grid-functions";
import { keepCursorAfterCompletion, openArgumentHelp, showSummaries } from "../host/browser/grid-help";
import { registerHistory } from "../host/browser/grid-history";
import { registerLargeSheets } from "../host/browser/grid-large";
import type { Library, Owl } from "../host/browser/grid-library";
import { registerSheetWriter } from "../host/browser/grid-sheet-writer";
import { registerTables } from "../host/browser/grid-tables";
import { typeAsInExcel } from "../host/browser/grid-typing";
import { showSharesAsAmounts } from "../host/browser/grid-units";
import { type GridWords, onLook } from "../host/browser/grid-words";
import { registerLambda } from "../host/browser/lambda/register";
import { Patience } from "../host/browser/patience";
import { words } from "../host/words";
import type { Workbook } from "../host/workbook";
import { blankOf } from "./blanks";
import { calculator } from "./calculator";
import { element, loadScript, parsed, text } from "./elements";
import { type FileMenu, offerFiles } from "./files/file-menu";
import { offerFreshSamples } from "./fresh";
import { tellOfOtherAddresses } from "./keeping/addresses";
import { openKeeping } from "./keeping/keeping";
import { newsOn } from "./keeping/news";
import { offerVersions } from "./keeping/versions-dialog";
import { askBeforeLeaving } from "./leaving";
import { watchLongAnswers } from "./long-answers";
import { tooOld } from "./new-enough";
import { withoutLookUps } from "./no-look-ups";
import { noticesIn } from "./notices";
import pageStyle from "./page.css";
import { arrangePane } from "./pane";
import { offerPrint } from "./print/offer-print";
import { proposeTexts } from "./proposals";
import { filledNews, typingNews } from "./typing-news";

declare global {
  interface Window {
    /** Loaded apart, as their authors distribute them. */
    owl: Owl;
    o_spreadsheet: Library;
    /** The spreadsheet's charts expect the classes as members. */
    Chart: unknown;
    /** What the task pane beside the grid inserts its sheets into. */
    wingspanWorkbook: Workbook;
    /** For the console and for tests. */
    wingspanGrid: Grid;
  }
}

/** Cells that one only passes by are not read out. */
const LOOK_MS = 250;

/** These are worked out on another thread even when they come first and alone. */
const LONG = ["SCENARIO.SIMULATE", "SCENARIO.REPLAY", "SCENARIO.GATES"];

/** On a telephone's width a label and its value stand side by side at this size. */
const NARROW_PIXELS = 480;
const NARROW_ZOOM = 0.7;

async function openPage(): Promise<void> {
  const unable = tooOld();
  if (unable !== null) return refuse(unable);
  const runtime = customFunctionsRuntime(blankOf(location.search));
  Object.assign(globalThis, { CustomFunctions: runtime.CustomFunctions });
  Chart.register(...chartParts.registerables);
  window.Chart = Object.assign(Chart, chartParts);

  const [metadata, units, templates] = await Promise.all([
    parsed<ExcelMetadata>("functions.json"),
    parsed<Readonly<Record<string, Units>>>("units.json"),
    text("vendor/o-spreadsheet/o_spreadsheet.xml").then(withoutLookUps),
    loadScript("functions.js"),
  ]);
  const library = window.o_spreadsheet;
  const patience = new Patience({ elsewhere: calculator(location.search), long: LONG });
  registerFunctions(library, metadata.functions, runtime, patience, units);
  showSharesAsAmounts(library);
  proposeTexts(library, metadata.functions);
  registerExcelFunctions(library);
  registerLambda(library);
  registerSheetWriter(library);
  registerTables(library);
  registerEditableCopies(library);
  registerFitting(library);
  registerHistory(library);
  registerLargeSheets(library);
  const ids: ReadonlySet<string> = new Set(metadata.functions.map(({ name }) => name));
  registerFileWriter(library, ids);
  const notices = noticesIn(element("notices"));
  typeAsInExcel(library, ids, typingNews(notices));
  guardFilledTables(library, filledNews(notices));
  showSummaries(library, metadata.functions);
  openArgumentHelp(library, window.owl);
  keepCursorAfterCompletion(library);
  let files: FileMenu | undefined;
  const news = newsOn(notices, element("kept"), () => files?.edited());
  const keeping = await openKeeping(library, () => parsed("samples.json"), news);
  const { model, desk, words, isNew } = keeping;
  files = await offerFiles(library, keeping, ids, notices);
  askBeforeLeaving(() => files?.isBehind() === true || news.isFailing());
  offerVersions(element("earlier-versions"), keeping);
  for (const [index, each] of words.entries()) notices.tell(`opened ${index}`, each);
  // Where nothing is kept the one notice that says so is the whole truth.
  if (keeping.store.keeps) tellOfOtherAddresses(notices, isNew);
  else element("stays").remove();
  fitColumns(model);
  const grid = gridOf(library, model);
  offerPrint(element("paper"), element("file-print"), element("grid").parentElement as HTMLElement, model);
  offerFreshSamples(element("fresh"), grid, notices);
  if (window.innerWidth < NARROW_PIXELS) grid.zoom(NARROW_ZOOM);
  window.wingspanGrid = grid;
  window.wingspanWorkbook = browserWorkbook(grid, desk);

  await arrangePane(element, desk);
  const sheet = await desk.find("sheet");
  if (sheet !== null && grid.reader.visibleSheets().includes(sheet)) grid.showSheet(sheet);
  element("progress").remove();
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  await mountGrid(library, window.owl, model, element("grid"), { templates, dark });
  watchLongAnswers(patience, model, notices);
  onLook(model, LOOK_MS, (seen) => {
    tellWords(seen);
    desk.keep("sheet", seen.sheet);
  });
  document.body.dataset.ready = "true";
}

function refuse(why: string): void {
  element("grid").textContent = why;
  document.body.dataset.ready = "too old";
}

/** A live region speaks whenever it is written, so what stays the same is left alone. */
function tellWords({ cell, head }: GridWords): void {
  for (const [id, words] of [
    ["cell-in-words", cell],
    ["sheet-in-words", head.join(" ")],
  ] as const) {
    const region = element(id);
    if (region.textContent !== words) region.textContent = words;
  }
}

const style = document.createElement("style");
style.textContent = pageStyle;
document.head.append(style);
document.body.classList.add("ws-page");
openPage().catch((error: unknown) => {
  element("grid").textContent =
    words`The workbook did not open: ${error instanceof Error ? error.message : String(error)}`;
  throw error;
});
