/** The indices whose days a history may hold. */
export type IndexField = "spx" | "vix" | "vix1d" | "vix9d" | "vix3m" | "vix6m" | "vvix";

/** As tickers, codes and titles name them; the longer names first, since "VIX" stands in many. */
const NAMES: readonly (readonly [IndexField, RegExp])[] = [
  ["vvix", /(?:^|[^a-z])vvix|vix of vix/i],
  ["vix1d", /(?:^|[^a-z])vix ?1d|1-day volatility/i],
  ["vix9d", /(?:^|[^a-z])(?:vix ?9d|vxst)|9-day volatility/i],
  ["vix3m", /(?:^|[^a-z])(?:vix ?3m|vxv)(?![a-uw-z])|3-month volatility/i],
  ["vix6m", /(?:^|[^a-z])(?:vix ?6m|vxmt)|6-month volatility/i],
  ["vix", /(?:^|[^a-z])vix(?![a-z0-9])|vixcls|cboe volatility index/i],
  [
    "spx",
    /(?:^|[^a-z])(?:spx|gspc|inx|sp[ _-]?500|us500|s ?& ?p(?: ?500|$))(?![0-9a-z])|standard and poor'?s 500/i,
  ],
];

/** The index that a title, a ticker or the name of a file speaks of; nothing where it speaks of none, or of two. */
export function indexIn(text: string): IndexField | undefined {
  return indexAmong(text)?.index;
}

/** The index, and what the text says besides. */
export function indexAmong(text: string): { readonly index: IndexField; readonly rest: string } | undefined {
  let rest = text.replace(/_/g, " ");
  const found = NAMES.flatMap(([index, name]) => {
    const before = rest;
    rest = rest.replace(name, " ");
    return rest === before ? [] : [index];
  });
  return found.length === 1 ? { index: found[0] as IndexField, rest } : undefined;
}
