/**
 * The part of the schema of SpreadsheetML (ISO/IEC 29500-1, transitional, annex A: sml.xsd and dml-chart.xsd) that our
 * files use, read off the standard by hand: which children an element may have, in which order, and which attributes.
 */
import { JSDOM } from "jsdom";

interface Rule {
  /** Children in the order that the schema asks for; a leading "*" lets them stand in any order. */
  readonly holds?: string;
  /** Attributes with their patterns; a trailing "!" makes one required. */
  readonly has?: Readonly<Record<string, RegExp>>;
  /** What the element's own text must look like. */
  readonly text?: RegExp;
}

const NUMBER = /^-?\d+(\.\d+)?(E[+-]?\d+)?$/;
const WHOLE = /^\d+$/;
const YES_NO = /^(0|1|true|false)$/;
const COLOUR = /^[0-9A-F]{8}$/;
const CELL = /^[A-Z]{1,3}[1-9]\d*$/;
const RANGE = /^[A-Z]{1,3}[1-9]\d*(:[A-Z]{1,3}[1-9]\d*)?$/;
const TEXT = /^[\s\S]+$/;
const val = (pattern: RegExp): Rule => ({ has: { "val!": pattern } });
const counted = (child: string): Rule => ({ holds: child, has: { count: WHOLE } });
const empty: Rule = {};

const workbook: Readonly<Record<string, Rule>> = {
  workbook: {
    holds:
      "fileVersion fileSharing workbookPr workbookProtection bookViews sheets externalReferences definedNames calcPr",
  },
  bookViews: { holds: "workbookView" },
  workbookView: {
    has: {
      xWindow: NUMBER,
      yWindow: NUMBER,
      windowWidth: WHOLE,
      windowHeight: WHOLE,
      activeTab: WHOLE,
    },
  },
  sheets: { holds: "sheet" },
  sheet: { has: { "name!": /^[^\\/?*[\]:]{1,31}$/, "sheetId!": WHOLE, "r:id!": TEXT } },
  definedNames: { holds: "definedName" },
  definedName: { has: { "name!": /^[A-Za-z_][\w.]*$/, localSheetId: WHOLE }, text: TEXT },
  calcPr: { has: { fullCalcOnLoad: YES_NO, calcId: /^[1-9]\d{5}$/ } },
};

const worksheet: Readonly<Record<string, Rule>> = {
  worksheet: {
    holds:
      "sheetPr dimension sheetViews sheetFormatPr cols sheetData mergeCells conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter drawing tableParts",
  },
  sheetPr: { holds: "tabColor outlinePr pageSetUpPr" },
  pageSetUpPr: { has: { fitToPage: YES_NO } },
  dimension: { has: { "ref!": RANGE } },
  sheetViews: { holds: "sheetView" },
  sheetView: { holds: "pane selection", has: { "workbookViewId!": WHOLE } },
  pane: {
    has: {
      xSplit: NUMBER,
      ySplit: NUMBER,
      topLeftCell: CELL,
      activePane: /^(bottomRight|topRight|bottomLeft|topLeft)$/,
      state: /^(split|frozen|frozenSplit)$/,
    },
  },
  sheetFormatPr: { has: { "defaultRowHeight!": NUMBER } },
  cols: { holds: "col" },
  col: { has: { "min!": WHOLE, "max!": WHOLE, width: NUMBER, customWidth: YES_NO, hidden: YES_NO } },
  sheetData: { holds: "row" },
  row: { holds: "c", has: { r: WHOLE } },
  c: { holds: "f v is", has: { r: CELL, s: WHOLE, t: /^(b|n|e|s|str|inlineStr|d)$/, cm: WHOLE } },
  f: { has: { t: /^(normal|array|dataTable|shared)$/, ref: RANGE }, text: TEXT },
  v: empty,
  conditionalFormatting: { holds: "cfRule", has: { sqref: RANGE } },
  cfRule: { holds: "formula colorScale", has: { type: TEXT, "priority!": WHOLE } },
  colorScale: { holds: "cfvo color" },
  cfvo: { has: { "type!": /^(num|percent|max|min|formula|percentile)$/, val: TEXT } },
  color: { has: { rgb: COLOUR } },
  pageMargins: {
    has: Object.fromEntries(
      ["left", "right", "top", "bottom", "header", "footer"].map((side) => [`${side}!`, NUMBER]),
    ),
  },
  pageSetup: { has: { orientation: /^(portrait|landscape)$/, fitToWidth: WHOLE, fitToHeight: WHOLE } },
  drawing: { has: { "r:id!": TEXT } },
  tableParts: counted("tablePart"),
  tablePart: { has: { "r:id!": TEXT } },
};

const table: Readonly<Record<string, Rule>> = {
  table: {
    holds: "autoFilter sortState tableColumns tableStyleInfo",
    has: {
      "id!": /^[1-9]\d*$/,
      name: TEXT,
      "displayName!": /^[A-Za-z_]\w*$/,
      "ref!": RANGE,
      totalsRowShown: YES_NO,
    },
  },
  autoFilter: { has: { ref: RANGE } },
  tableColumns: counted("tableColumn"),
  tableColumn: { has: { "id!": /^[1-9]\d*$/, "name!": TEXT } },
  tableStyleInfo: {
    has: {
      name: TEXT,
      showFirstColumn: YES_NO,
      showLastColumn: YES_NO,
      showRowStripes: YES_NO,
      showColumnStripes: YES_NO,
    },
  },
};

const styles: Readonly<Record<string, Rule>> = {
  styleSheet: {
    holds: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors",
  },
  numFmts: counted("numFmt"),
  numFmt: { has: { "numFmtId!": WHOLE, "formatCode!": TEXT } },
  fonts: counted("font"),
  font: { holds: "*b i u sz color name family scheme" },
  b: { has: { val: YES_NO } },
  i: { has: { val: YES_NO } },
  sz: val(NUMBER),
  name: val(TEXT),
  family: val(/^([0-9]|1[0-4])$/),
  color: { has: { rgb: COLOUR } },
  fills: counted("fill"),
  fill: { holds: "patternFill" },
  patternFill: { holds: "fgColor bgColor", has: { patternType: /^(none|solid|gray125)$/ } },
  fgColor: { has: { rgb: COLOUR } },
  borders: counted("border"),
  border: { holds: "left right top bottom diagonal" },
  left: empty,
  right: empty,
  top: empty,
  bottom: empty,
  diagonal: empty,
  cellStyleXfs: counted("xf"),
  cellXfs: counted("xf"),
  xf: {
    holds: "alignment protection",
    has: {
      numFmtId: WHOLE,
      fontId: WHOLE,
      fillId: WHOLE,
      borderId: WHOLE,
      xfId: WHOLE,
      applyNumberFormat: YES_NO,
      applyFont: YES_NO,
      applyFill: YES_NO,
      applyAlignment: YES_NO,
    },
  },
  alignment: { has: { horizontal: /^(left|right|center)$/, indent: WHOLE } },
  cellStyles: counted("cellStyle"),
  cellStyle: { has: { name: TEXT, "xfId!": WHOLE, builtinId: WHOLE } },
  dxfs: counted("dxf"),
  tableStyles: { has: { count: WHOLE, defaultTableStyle: TEXT, defaultPivotStyle: TEXT } },
};

const sharedStrings: Readonly<Record<string, Rule>> = {
  sst: { holds: "si", has: { count: WHOLE, uniqueCount: WHOLE } },
  si: { holds: "t" },
  t: { has: { "xml:space": /^preserve$/ } },
};

const chart: Readonly<Record<string, Rule>> = {
  "c:chartSpace": {
    holds: "c:date1904 c:lang c:roundedCorners c:style c:clrMapOvr c:pivotFmts c:chart c:spPr c:txPr",
  },
  "c:roundedCorners": val(YES_NO),
  "c:chart": {
    holds:
      "c:title c:autoTitleDeleted c:pivotFmts c:view3D c:plotArea c:legend c:plotVisOnly c:dispBlanksAs c:showDLblsOverMax",
  },
  "c:plotArea": { holds: "c:layout c:scatterChart c:valAx" },
  "c:scatterChart": { holds: "c:scatterStyle c:varyColors c:ser c:dLbls c:axId" },
  "c:ser": {
    holds: "c:idx c:order c:tx c:spPr c:marker c:dPt c:dLbls c:trendline c:errBars c:xVal c:yVal c:smooth",
  },
  "c:smooth": val(/^0$/),
  "c:valAx": {
    holds:
      "c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:crossBetween",
  },
  "c:tickLblPos": val(/^(high|low|nextTo|none)$/),
};

const schemas: readonly (readonly [RegExp, Readonly<Record<string, Rule>>])[] = [
  [/^xl\/workbook\.xml$/, workbook],
  [/^xl\/worksheets\/sheet\d+\.xml$/, worksheet],
  [/^xl\/tables\/table\d+\.xml$/, table],
  [/^xl\/styles\.xml$/, styles],
  [/^xl\/sharedStrings\.xml$/, sharedStrings],
  [/^xl\/charts\/chart\d+\.xml$/, chart],
];

/** What in the parts of a workbook breaks the schema, one sentence each. */
export function schemaProblems(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([name, text]) => {
    const rules = schemas.find(([pattern]) => pattern.test(name))?.[1];
    if (rules === undefined) return [];
    const { document } = new JSDOM(text, { contentType: "application/xml" }).window;
    return [...document.getElementsByTagName("*")]
      .flatMap((element) => problemsOf(element, rules, rules === chart))
      .map((problem) => `${name}: ${problem}`);
  });
}

function problemsOf(element: Element, rules: Readonly<Record<string, Rule>>, isPartial: boolean): string[] {
  const rule = Object.hasOwn(rules, element.tagName) ? rules[element.tagName] : undefined;
  if (rule === undefined) return isPartial ? [] : [`${element.tagName} is unknown`];
  return [
    ...childProblems(element, rule),
    ...attributeProblems(element, rule),
    ...textProblems(element, rule),
  ];
}

function childProblems(element: Element, { holds = "" }: Rule): string[] {
  const order = holds.replace("*", "").split(" ");
  const places = [...element.children].map(({ tagName }) => order.indexOf(tagName));
  if (places.includes(-1)) return [`${element.tagName} holds ${[...element.children].map((c) => c.tagName)}`];
  const sorted = places.every((place, index) => index === 0 || place >= (places[index - 1] as number));
  return sorted || holds.startsWith("*") ? [] : [`the children of ${element.tagName} are out of order`];
}

function attributeProblems(element: Element, { has = {} }: Rule): string[] {
  const found = [...element.attributes].filter(({ name }) => !name.startsWith("xmlns"));
  const missing = Object.keys(has)
    .filter((name) => name.endsWith("!") && !element.hasAttribute(name.slice(0, -1)))
    .map((name) => `${element.tagName} lacks ${name.slice(0, -1)}`);
  const wrong = found.flatMap(({ name, value }) => {
    const pattern = has[name] ?? has[`${name}!`];
    return pattern?.test(value) === true ? [] : [`${element.tagName} has ${name}="${value}"`];
  });
  const { count } = Object.fromEntries(found.map(({ name, value }) => [name, value]));
  const miscounted =
    count !== undefined && element.tagName !== "sst" && Number(count) !== element.children.length
      ? [`${element.tagName} counts ${count}, holds ${element.children.length}`]
      : [];
  return [...missing, ...wrong, ...miscounted];
}

function textProblems(element: Element, { text }: Rule): string[] {
  return text === undefined || text.test(element.textContent ?? "") ? [] : [`${element.tagName} is empty`];
}
