/** The spreadsheet and this page use what browsers have since 2024. */
import { words } from "../host/words";

const NEEDED: readonly (readonly [what: string, isThere: () => boolean])[] = [
  [words`colours for light and dark pages`, () => CSS.supports("color", "light-dark(#000, #fff)")],
  ["Object.groupBy", () => "groupBy" in Object],
];

/** Why this browser cannot show the workbook, for the user; null where it can. */
export function tooOld(needed = NEEDED): string | null {
  const missing = needed.filter(([, isThere]) => !isThere()).map(([what]) => what);
  if (missing.length === 0) return null;
  return words`This browser is too old for the workbook: it lacks ${missing.join(words` and `)}. Chrome or Edge 123, Firefox 120, Safari 17.5 and newer ones have all of it. The add-in in Excel needs less.`;
}
