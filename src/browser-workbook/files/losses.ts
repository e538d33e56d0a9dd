/** What a foreign workbook holds and this grid cannot keep, by the parts of its file. */
const byPart: readonly (readonly [RegExp, string])[] = [
  [/^xl\/vbaProject/, "macros"],
  [/^xl\/pivotTables\//, "pivot tables (their last values stay)"],
  [/^xl\/(comments|threadedComments)/, "comments"],
  [/^xl\/externalLinks\//, "links to other workbooks (their last values stay)"],
  [/^xl\/(slicers|timelines)/, "slicers and timelines"],
  [/^xl\/(connections|queryTables|model)/, "data connections"],
  [/^xl\/(ctrlProps|activeX)/, "form controls"],
  [/^xl\/embeddings\//, "embedded files"],
  [/^xl\/charts\/chartEx|^xl\/extendedCharts/, "charts of a newer kind"],
  [/^xl\/(chartsheets|dialogsheets|macrosheets)\//, "sheets that are no worksheets"],
  [/^xl\/richData\//, "linked data types and pictures in cells"],
  [/^xl\/diagrams\//, "SmartArt"],
  [/^customXml\//, "parts that add-ins keep in the file"],
];

const inSheets: readonly (readonly [RegExp, string])[] = [
  [/<(\w+:)?sheetProtection\b/, "the protection of sheets"],
  [/<(\w+:)?(headerFooter|rowBreaks|colBreaks)\b/, "headers, footers and page breaks"],
  [/<(\w+:)?f\b[^>]*t="dataTable"/, "what-if data tables (their last values stay)"],
  [/<(\w+:)?sparklineGroup\b/, "sparklines"],
];

export function lossesIn(names: Iterable<string>, sheets: Iterable<string>): string[] {
  const [all, texts] = [[...names], [...sheets]];
  return [
    ...byPart.filter(([part]) => all.some((name) => part.test(name))),
    ...inSheets.filter(([mark]) => texts.some((text) => mark.test(text))),
  ].map(([, words]) => words);
}

/** The grid's library names what it replaced; these are of no consequence to a trader. */
const TRIFLES = /font|indexed color|border style|Fill/i;

export const warningsThatMatter = (warnings: readonly string[]) =>
  warnings.filter((warning) => !TRIFLES.test(warning)).map((warning) => warning.trim());
