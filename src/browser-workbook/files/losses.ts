import { words } from "../../host/words";
import { hasColouredFormats } from "./number-formats";

/** What a foreign workbook holds and this grid cannot keep, by the parts of its file. */
const byPart: readonly (readonly [RegExp, string])[] = [
  [/^xl\/vbaProject/, words`macros`],
  [/^xl\/pivotTables\//, words`pivot tables (their last values stay)`],
  [/^xl\/(comments|threadedComments)/, words`comments`],
  [/^xl\/externalLinks\//, words`links to other workbooks (their last values stay)`],
  [/^xl\/(slicers|timelines)/, words`slicers and timelines`],
  [/^xl\/(connections|queryTables|model)/, words`data connections`],
  [/^xl\/(ctrlProps|activeX)/, words`form controls`],
  [/^xl\/embeddings\//, words`embedded files`],
  [/^xl\/charts\/chartEx|^xl\/extendedCharts/, words`charts of a newer kind`],
  [/^xl\/(chartsheets|dialogsheets|macrosheets)\//, words`sheets that are no worksheets`],
  [/^xl\/richData\//, words`linked data types and pictures in cells`],
  [/^xl\/diagrams\//, "SmartArt"],
  [/^customXml\//, words`parts that add-ins keep in the file`],
];

const inSheets: readonly (readonly [RegExp, string])[] = [
  [/<(\w+:)?sheetProtection\b/, words`the protection of sheets`],
  [/<(\w+:)?(headerFooter|rowBreaks|colBreaks)\b/, words`headers, footers and page breaks`],
  [/<(\w+:)?f\b[^>]*t="dataTable"/, words`what-if data tables (their last values stay)`],
  [/<(\w+:)?sparklineGroup\b/, words`sparklines`],
  [/<x14:dataValidation\b/, words`lists and limits of cells that refer to other sheets`],
  [/<(\w+:)?filterColumn\b/, words`criteria of filters (what they hid stays hidden)`],
];

/** Charts that the grid draws nothing of. */
const UNDRAWN = /<(?:\w+:)?((?:area|bubble|ofPie|stock|surface|area3D|bar3D|line3D|pie3D|surface3D))Chart\b/g;

function undrawnCharts(parts: ReadonlyMap<string, string>): string[] {
  const charts = [...parts].filter(([name]) => /^xl\/charts\/chart/.test(name));
  const kinds = charts.flatMap(([, xml]) => [...xml.matchAll(UNDRAWN)].map(([, kind = ""]) => kind));
  return kinds.length === 0 ? [] : [words`charts of the kind ${[...new Set(kinds)].join(", ")}`];
}

export function lossesIn(
  names: Iterable<string>,
  sheets: Iterable<string>,
  parts: ReadonlyMap<string, string>,
): string[] {
  const [all, texts] = [[...names], [...sheets]];
  const found = [
    ...byPart.filter(([part]) => all.some((name) => part.test(name))),
    ...inSheets.filter(([mark]) => texts.some((text) => mark.test(text))),
  ].map(([, words]) => words);
  const colours = hasColouredFormats(parts.get("xl/styles.xml") ?? "")
    ? [words`colours that number formats give`]
    : [];
  return [...found, ...colours, ...undrawnCharts(parts)];
}

/** The grid's library names what it replaced; these are of no consequence to a trader. */
const TRIFLES = /font|indexed color|border style|Fill/i;
/** Of a chart that it does not draw it tells the place in its own program. */
const ALREADY_TOLD = /Unsupported chart type/;

const FORMAT = /^Number format "(.*)" is not yet supported/;

export function warningsThatMatter(warnings: readonly string[]): string[] {
  const formats = warnings.flatMap((warning) => FORMAT.exec(warning)?.[1] ?? []);
  const others = warnings
    .filter((warning) => ![TRIFLES, ALREADY_TOLD, FORMAT].some((each) => each.test(warning)))
    .map((warning) => (/^Error when/.test(warning) ? inWords(warning) : warning.trim()));
  return formats.length === 0
    ? others
    : [words`number formats, whose cells show plain numbers: ${formats.join(", ")}`, ...others];
}

/** "Error when parsing an element <c:chart> of file xl/charts/chart1.xml, ..." without where its program stood. */
function inWords(warning: string): string {
  const [, part = words`the file`] = /of file (\S+?)[,.]/.exec(warning) ?? [];
  return words`something in ${part} that the grid cannot read`;
}
