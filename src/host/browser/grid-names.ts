import { addressOf, positionOf } from "../cell-address";
import type { SheetContent } from "../workbook";
import type { Library } from "./grid-library";

/**
 * Here a name belongs to the whole workbook, and a taken one keeps its cell: a formula of the new sheet that
 * means its own cell by it gets that cell's address instead.
 */
export function withFreeNames(
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
    names: Object.fromEntries(
      all.flatMap(([name, at]) => {
        if (!taken.has(name.toLowerCase())) return [[name, at]];
        return PRINTS.test(name) ? [[numbered(name, isTaken), at]] : [];
      }),
    ),
    blocks: content.blocks.map((block) => ({
      ...block,
      cells: block.cells.map((row) =>
        row.map((cell) => (typeof cell === "string" && cell.startsWith("=") ? spelledOut(cell) : cell)),
      ),
    })),
  };
}

/** What a sheet prints of itself goes by a name that no formula means: a second sheet of the kind has a number. */
const PRINTS = /^(?:page|printed)$/i;

function numbered(name: string, isTaken: (name: string) => boolean): string {
  let number = 2;
  while (isTaken(`${name}${number}`)) number++;
  return `${name}${number}`;
}

/** "B4" is "$B$4", "E1:M61" is "$E$1:$M$61". */
function fixed(range: string): string {
  const corner = (address: string) => addressOf(positionOf(address)).replace(/^([A-Z]+)/, "$$$1$$");
  return range.split(":").map(corner).join(":");
}
