/**
 * The one file that knows o-spreadsheet. The library is loaded apart from our code, as its authors distribute it
 * (LGPL): only its types are imported here, and the library itself is handed in.
 */
import type { ChartDefinition, Command, Model, UID } from "@odoo/o-spreadsheet";
import type { FunctionMetadata } from "../../functions/excel-metadata";
import { lookOf } from "../cell-look";
import type { SheetChart, SheetContent } from "../workbook";
import { addressOf, positionOf } from "./cell-address";
import {
  type CustomFunctionsRuntime,
  type HostArgument,
  type HostCell,
  HostError,
  type HostResult,
} from "./custom-functions-runtime";
import { type Area, type SheetLayout, sheetLayout } from "./sheet-layout";

export type Library = typeof import("@odoo/o-spreadsheet");

/** The part of Owl that shows a component on a page. */
export interface Owl {
  useState<T extends object>(state: T): T;
  mount(
    component: unknown,
    target: HTMLElement,
    options: { props: object; env: object; templates: string; dev: boolean },
  ): Promise<unknown>;
}

/** A spreadsheet, as our own code sees it. */
export interface Grid {
  sheetNames(): readonly string[];
  /** Adds the sheet as the last one and shows it. One step to undo. */
  addSheet(name: string, content: SheetContent): void;
  showSheet(name: string): void;
  /** 0.8 shows everything at four fifths of its size. */
  zoom(fraction: number): void;
  /** The cell's value, or the error standing in it; null where it is blank. */
  valueAt(sheet: string, address: string): HostCell;
  /** The cell as shown: "88.1 %". */
  textAt(sheet: string, address: string): string;
  setCell(sheet: string, address: string, content: string): void;
  /** Where the cell stands on the sheet in view, in pixels from the top left of the cells. */
  placeOf(address: string): { x: number; y: number; width: number; height: number };
  /** Sheets with every address that holds something. */
  contents(): readonly { readonly sheet: string; readonly addresses: readonly string[] }[];
}

/** The codes Excel has and this library lacks: unknown to it, IFERROR would let them pass as texts. */
const EXCEL_CODES = ["#VALUE!", "#N/A", "#NUM!", "#DIV/0!", "#NAME?", "#NULL!", "#REF!"];

/** The library's own codes, as Excel calls the same thing. */
const asExcelCode: Readonly<Record<string, string>> = {
  "#REF": "#REF!",
  "#ERROR": "#VALUE!",
  "#BAD_EXPR": "#VALUE!",
  "#CYCLE": "#VALUE!",
};

interface EngineCell {
  readonly value: unknown;
  readonly message?: string | undefined;
}
/** Columns of cells: the library's rectangles stand on their side. */
type EngineArgument = undefined | EngineCell | readonly (readonly EngineCell[])[];

/** Makes every function of functions.json known, with the texts that autocomplete and argument help show. */
export function registerFunctions(
  library: Library,
  functions: readonly FunctionMetadata[],
  runtime: CustomFunctionsRuntime,
): void {
  for (const code of EXCEL_CODES) library.registries.errorTypes.add(code);
  for (const metadata of functions) {
    library.addFunction(metadata.name, {
      description: metadata.description,
      category: metadata.name.slice(0, metadata.name.indexOf(".")),
      args: metadata.parameters.map((parameter) => ({
        name: parameter.name,
        description: parameter.description,
        type: ["ANY", "RANGE"],
        acceptMatrix: true,
        acceptErrors: true,
        ...(parameter.optional && { optional: true }),
      })),
      compute(...given: unknown[]) {
        const position = this.__originCellPosition;
        const address = position === undefined ? "" : addressOf({ row: position.row, column: position.col });
        const result = runtime.call(
          metadata,
          given.map((each) => hostArgument(each as EngineArgument)),
          address,
        );
        return Array.isArray(result)
          ? turned(result).map((column) => column.map(engineCell))
          : engineCell(result);
      },
    });
  }
}

function hostArgument(given: EngineArgument): HostArgument {
  if (given === undefined) return undefined;
  if (!isColumns(given)) return [[hostCell(given)]];
  return turned(given).map((row) => row.map(hostCell));
}

function isColumns(given: EngineArgument): given is readonly (readonly EngineCell[])[] {
  return Array.isArray(given);
}

/** Rows become columns and columns rows. */
function turned<T>(rectangle: readonly (readonly T[])[]): T[][] {
  return (rectangle[0] ?? []).map((_, index) => rectangle.map((line) => line[index] as T));
}

function hostCell(cell: EngineCell | undefined): HostCell {
  const value = cell?.value;
  if (typeof value === "string" && (EXCEL_CODES.includes(value) || value in asExcelCode))
    return new HostError(asExcelCode[value] ?? value, cell?.message);
  return typeof value === "number" || typeof value === "string" || typeof value === "boolean" ? value : null;
}

function engineCell(result: HostResult) {
  return result instanceof HostError ? { value: result.code, message: result.message } : { value: result };
}

const FUNCTION_PROPOSALS = "functions_and_named_ranges";
/** A family fits in one list; the library's own limit is ten. */
const MOST_PROPOSALS = 60;

/** Each function of ours is listed with its one-line summary, not only the one in focus. */
export function showSummaries(library: Library, functions: readonly FunctionMetadata[]): void {
  const ours = new Set(functions.map(({ name }) => name));
  const providers = library.registries.autoCompleteProviders;
  const known = providers.get(FUNCTION_PROPOSALS);
  providers.replace(FUNCTION_PROPOSALS, {
    ...known,
    maxDisplayedProposals: MOST_PROPOSALS,
    getProposals(token, content) {
      const found = known.getProposals.call(this, token, content);
      return Array.isArray(found)
        ? found.map((proposal) =>
            ours.has(proposal.text) ? { ...proposal, alwaysExpanded: true } : proposal,
          )
        : found;
    },
  });
}

/** The help of the argument in hand stands open from the start; the library folds it away. */
export function openArgumentHelp(library: Library, owl: Owl): void {
  const parts = library.components.Composer.components as Record<string, unknown>;
  const Folded = parts.FunctionDescriptionProvider as new (...given: unknown[]) => { state: object };
  parts.FunctionDescriptionProvider = class extends Folded {
    // biome-ignore lint/correctness/useHookAtTopLevel: Owl's hooks belong in class fields.
    override state = owl.useState({ isCollapsed: false });
  };
}

const ADD_SHEET = "WINGSPAN_ADD_SHEET";
const DEFAULT_ROWS = 100;
const DEFAULT_COLUMNS = 26;
const ROOM_BELOW = 20;
const PIXELS_PER_CHARACTER = 7;
const CELL_PADDING = 10;
const CHART_SIZE = { width: 480, height: 320 };

interface SheetToAdd {
  /** Not `sheetId`: the library looks for a sheet under that name before it hands the command on. */
  readonly newSheetId: UID;
  readonly name: string;
  readonly content: SheetContent;
  readonly layout: SheetLayout;
  /** What the library refused. Throwing while it handles a command would leave it half way for good. */
  readonly refusals: string[];
}

/** A format that the library cannot read would turn its cells into errors; "General" is Excel's word for none. */
function canDraw(library: Library, format: string): boolean {
  try {
    return format !== "General" && library.helpers.parseFormat(format) !== undefined;
  } catch {
    return false;
  }
}

/** Lets one command add a whole sheet: what one command does, one undo takes back. */
export function registerSheetWriter(library: Library): void {
  const isDrawable = (format: string) => canDraw(library, format);
  class SheetWriter extends library.UIPlugin {
    override handle(command: Command): void {
      const asked = command as unknown as SheetToAdd & { type: string };
      if (asked.type === ADD_SHEET) this.write(asked);
    }

    private write({ newSheetId: sheetId, name, content, layout, refusals }: SheetToAdd): void {
      const write = (type: string, payload: object) => {
        const result = this.dispatch(type as never, payload as never);
        if (!result.isSuccessful) refusals.push(`${type} (${result.reasons.join(", ")})`);
      };
      write("CREATE_SHEET", {
        sheetId,
        name,
        position: this.getters.getSheetIds().length,
        rows: Math.max(DEFAULT_ROWS, layout.rows + ROOM_BELOW),
        cols: Math.max(DEFAULT_COLUMNS, layout.columns),
      });
      if (refusals.length > 0) return;
      for (const [column, characters] of (content.columnWidths ?? []).entries())
        write("RESIZE_COLUMNS_ROWS", {
          sheetId,
          dimension: "COL",
          elements: [column],
          size: characters * PIXELS_PER_CHARACTER + CELL_PADDING,
        });
      for (const { style, format, ...area } of layout.areas)
        write("SET_FORMATTING", {
          sheetId,
          target: [zoneOf(area)],
          ...(style && { style: lookOf[style] }),
          ...(format && isDrawable(format) && { format }),
        });
      // Names stand before the formulas that use them.
      for (const [rangeName, address] of Object.entries(content.names ?? {}))
        write("CREATE_NAMED_RANGE", {
          name: rangeName,
          ranges: [this.getters.getRangeDataFromXc(sheetId, address)],
        });
      for (const { row, column, value } of layout.cells)
        write("UPDATE_CELL", { sheetId, row, col: column, content: typed(value) });
      for (const [index, chart] of (content.charts ?? []).entries()) {
        const { row, column } = positionOf(chart.at);
        write("CREATE_CHART", {
          sheetId,
          figureId: `${sheetId}-figure-${index}`,
          chartId: `${sheetId}-chart-${index}`,
          col: column,
          row,
          offset: { x: 0, y: 0 },
          size: CHART_SIZE,
          definition: chartDefinition(chart),
        });
      }
      if (content.frozenRows) write("FREEZE_ROWS", { sheetId, quantity: content.frozenRows });
    }
  }
  library.registries.featurePluginRegistry.add("wingspan_sheet_writer", SheetWriter as never);
}

/** The content as a user would type it. */
function typed(value: string | number | boolean): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

function zoneOf({ from, to }: Area) {
  return { left: from.column, top: from.row, right: to.column, bottom: to.row };
}

/** Built in this one place: a malformed definition stops the whole grid from drawing. */
function chartDefinition(chart: SheetChart): ChartDefinition<string> {
  return {
    type: "line",
    title: { text: chart.title },
    dataSource: {
      type: "range",
      dataSets: chart.series.map(({ values }, index) => ({ dataSetId: String(index), dataRange: values })),
      dataSetsHaveTitle: false,
      labelRange: chart.x,
    },
    dataSetStyles: Object.fromEntries(
      chart.series.map(({ name }, index) => [
        String(index),
        { label: name, backgroundColor: LINE_COLORS[index % LINE_COLORS.length] as string },
      ]),
    ),
    legendPosition: chart.series.length > 1 ? "top" : "none",
    labelsAsText: false,
    stacked: false,
    cumulative: false,
    hideDataMarkers: true,
    axesDesign: {
      ...(chart.xTitle && { x: { title: { text: chart.xTitle } } }),
      ...(chart.yTitle && { y: { title: { text: chart.yTitle } } }),
    },
  };
}

/** Told apart by colour-blind readers too (Okabe and Ito). */
const LINE_COLORS = ["#0072B2", "#D55E00", "#009E73", "#CC79A7"];

/** The task pane lives in a frame of its own, whose objects the library does not take for plain ones. */
function ownCopy(content: SheetContent): SheetContent {
  return JSON.parse(JSON.stringify(content)) as SheetContent;
}

/**
 * Here a name belongs to the whole workbook, and a taken one keeps its cell: a formula of the new sheet that
 * means its own cell by it gets that cell's address instead.
 */
function withFreeNames(
  library: Library,
  content: SheetContent,
  isTaken: (name: string) => boolean,
): SheetContent {
  const all = Object.entries(content.names ?? {});
  const taken = new Map(
    all.filter(([name]) => isTaken(name)).map(([name, at]) => [name.toLowerCase(), fixed(at)]),
  );
  if (taken.size === 0) return content;
  const spelledOut = (formula: string) =>
    library
      .tokenize(formula)
      .map(({ type, value }) => (type === "SYMBOL" ? (taken.get(value.toLowerCase()) ?? value) : value))
      .join("");
  return {
    ...content,
    names: Object.fromEntries(all.filter(([name]) => !taken.has(name.toLowerCase()))),
    blocks: content.blocks.map((block) => ({
      ...block,
      cells: block.cells.map((row) =>
        row.map((cell) => (typeof cell === "string" && cell.startsWith("=") ? spelledOut(cell) : cell)),
      ),
    })),
  };
}

/** "B4" is "$B$4". */
function fixed(address: string): string {
  return addressOf(positionOf(address)).replace(/^([A-Z]+)/, "$$$1$$");
}

/** A new workbook that holds these sheets and nothing to undo. */
export function openWorkbook(library: Library, sheets: readonly SheetContent[]): Model {
  const draft = new library.Model();
  const [blank] = draft.getters.getSheetIds();
  const grid = gridOf(library, draft);
  for (const sheet of sheets) grid.addSheet(sheet.name, sheet);
  if (sheets.length > 0 && blank !== undefined)
    draft.dispatch("DELETE_SHEET", { sheetId: blank, sheetName: draft.getters.getSheetName(blank) } as never);
  return new library.Model(draft.exportData());
}

/** The workbook as it was kept, or nothing where this version of the library cannot read it. */
export function reopenWorkbook(library: Library, kept: string): Model | undefined {
  try {
    return new library.Model(JSON.parse(kept));
  } catch {
    return undefined;
  }
}

/** Neither is a change of its own to the library, though the sheets differ afterwards. */
const CHANGES_TOO: ReadonlySet<string> = new Set(["REQUEST_UNDO", "REQUEST_REDO", "UNDO", "REDO"]);

/** Offers the whole workbook as text once changes pause; looking around and scrolling are no changes. */
export function onPause(
  library: Library,
  model: Model,
  pauseMs: number,
  keep: (workbook: () => string) => void,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  model.on("command-dispatched", model, (dispatched) => {
    const command = dispatched as Command;
    if (!library.isCoreCommand(command) && !CHANGES_TOO.has(command.type)) return;
    clearTimeout(timer);
    timer = setTimeout(() => keep(() => JSON.stringify(model.exportData())), pauseMs);
  });
}

export function gridOf(library: Library, model: Model): Grid {
  const { getters } = model;
  const idOf = (sheet: string) => {
    const id = getters.getSheetIdByName(sheet);
    if (id === undefined) throw new RangeError(`there is no sheet "${sheet}"`);
    return id;
  };
  const cellAt = (sheet: string, address: string) => {
    const { row, column } = positionOf(address);
    return { sheetId: idOf(sheet), row, col: column };
  };
  const show = (sheetId: UID) =>
    model.dispatch("ACTIVATE_SHEET", { sheetIdFrom: getters.getActiveSheetId(), sheetIdTo: sheetId });
  return {
    sheetNames: () => getters.getSheetIds().map((id) => getters.getSheetName(id)),
    addSheet(name, given) {
      const sheetId = new library.helpers.UuidGenerator().uuidv4();
      const taken = (rangeName: string) => getters.getNamedRange(rangeName) !== undefined;
      const content = withFreeNames(library, ownCopy(given), taken);
      const refusals: string[] = [];
      const sheet: SheetToAdd = {
        newSheetId: sheetId,
        name,
        content,
        layout: sheetLayout(content),
        refusals,
      };
      const result = model.dispatch(ADD_SHEET as never, sheet as never);
      if (!result.isSuccessful) refusals.push(result.reasons.join(", "));
      if (refusals.length > 0) throw new Error(`the spreadsheet refused ${refusals.join("; ")}`);
      show(sheetId);
    },
    showSheet: (name) => void show(idOf(name)),
    zoom: (fraction) => void model.dispatch("SET_ZOOM", { zoom: fraction }),
    valueAt: (sheet, address) => hostCell(getters.getEvaluatedCell(cellAt(sheet, address)) as EngineCell),
    textAt: (sheet, address) => getters.getEvaluatedCell(cellAt(sheet, address)).formattedValue,
    setCell(sheet, address, content) {
      model.dispatch("UPDATE_CELL", { ...cellAt(sheet, address), content });
    },
    placeOf(address) {
      const { row, column } = positionOf(address);
      const zone = { left: column, right: column, top: row, bottom: row };
      return getters.getVisibleRect(zone);
    },
    contents: () =>
      getters.getSheetIds().map((id) => ({
        sheet: getters.getSheetName(id),
        addresses: getters
          .getEvaluatedCellsPositions(id)
          .map(({ row, col }) => addressOf({ row, column: col })),
      })),
  };
}

/** Shows the workbook; resolves when the grid is on the page. */
export async function mountGrid(
  library: Library,
  owl: Owl,
  model: Model,
  target: HTMLElement,
  settings: { readonly templates: string; readonly dark: boolean },
): Promise<void> {
  await owl.mount(library.Spreadsheet, target, {
    props: { model, colorScheme: settings.dark ? "dark" : "light" },
    env: {},
    templates: settings.templates,
    dev: false,
  });
}
