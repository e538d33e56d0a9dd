/** A sheet that is written again in its place: what of it is emptied first, and what stays. */
import { addressOf, positionOf } from "./cell-address";
import type { SheetContent } from "./workbook";

/** The blocks but for what the user types; names, charts, tables and widths of columns stand already. */
export function rewritten({ name, blocks, typed = [], printArea }: SheetContent): SheetContent {
  const stays = typed.map((range) => range.split(":")[0]);
  return {
    name,
    blocks: blocks.filter(({ at }) => !stays.includes(at)),
    ...(printArea !== undefined && { printArea }),
  };
}

/** How many columns the content takes, from A on. */
export function columnsOf({ blocks }: Pick<SheetContent, "blocks">): number {
  return Math.max(
    0,
    ...blocks.map(
      ({ at, cells, spill }) =>
        positionOf(at).column + Math.max(spill?.columns ?? 0, ...cells.map(({ length }) => length)),
    ),
  );
}

/** Ranges of the first columns of a sheet, down to its last row, around those that the user types. */
export function emptied(columns: number, lastRow: number, typed: readonly string[] = []): string[] {
  return Array.from({ length: columns }, (_, column) => {
    const ranges: string[] = [];
    let from = 0;
    const until = (row: number) => {
      if (row > from)
        ranges.push(`${addressOf({ row: from, column })}:${addressOf({ row: row - 1, column })}`);
    };
    for (const range of typed) {
      const [first, last = first] = range.split(":").map(positionOf);
      if (first === undefined || last === undefined || column < first.column || column > last.column)
        continue;
      until(first.row);
      from = last.row + 1;
    }
    until(lastRow);
    return ranges;
  }).flat();
}
