/** Number formats of a file, without what is looks alone and would keep the grid from reading the rest. */
import { plainText, xmlText } from "./workbook-part";

const COLOUR = /\[(?:black|blue|cyan|green|magenta|red|white|yellow|color\d+)\]/i;
/** Texts and escaped signs stay; room for a bracket, filling, colours and the marks of languages go. */
const PARTS = new RegExp(
  String.raw`"[^"]*"|\\.|[_*].|${COLOUR.source}|\[\$(?<currency>[^\]-]*)-[^\]]*\]|\?|[€£¥]`,
  "gi",
);
const CODE = /(<(?:\w+:)?numFmt\b[^>]*\bformatCode=")([^"]*)(")/g;

export function withPlainFormats(styles: string): string {
  return styles.replace(CODE, (_, start: string, code: string, end: string) => {
    const format = plainFormat(plainText(code));
    return `${start}${xmlText(format).replaceAll('"', "&quot;")}${end}`;
  });
}

export const hasColouredFormats = (styles: string) =>
  [...styles.matchAll(CODE)].some(([, , code = ""]) => COLOUR.test(plainText(code)));

function plainFormat(code: string): string {
  const isFraction = /\?\s*\//.test(code);
  return code.replace(PARTS, (part, ...found) => {
    const { currency } = found.at(-1) as { currency?: string };
    if (currency !== undefined) return currency === "" ? "" : `[$${currency}]`;
    if (/[€£¥]/.test(part) && part.length === 1) return `[$${part}]`;
    if (part === "?") return isFraction ? part : "#";
    return part.startsWith('"') || part.startsWith("\\") ? part : "";
  });
}
