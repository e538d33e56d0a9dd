/** Tables of a sheet that is given as data: what formulas call them, and what that is where no formula knows a table. */
import type { SheetContent, SheetTable } from "./workbook";

/**
 * Headings and rows as a formula of Excel means them: they grow as rows are typed below, whatever stands under the table
 * or is moved, and hand over no blank row. "#All" would take a row of totals along, which is no trade.
 */
export const rowsOf = (table: string) => `${table}[[#Headers],[#Data]]`;

/** The table's range with the rows that are kept free for it. */
function wholeRange({ at, room }: SheetTable): string {
  const [, left, top, right, bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(at) ?? [];
  return `$${left}$${top}:$${right}$${Number(bottom) + room}`;
}

/** For a grid whose formulas know no tables: a range that reaches as far as the table may grow, blank rows counting nothing. */
export function withTablesAsRanges(content: SheetContent): SheetContent {
  return (content.tables ?? []).reduce(
    (changed, table) => withFormulas(changed, rowsOf(table.name), wholeRange(table)),
    content,
  );
}

/** A table's name is one of the whole workbook, beside its defined names: a taken one gets a number. */
export function withFreeTables(content: SheetContent, taken: readonly string[]): SheetContent {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return (content.tables ?? []).reduce((changed, table) => {
    const name = freeTableName(table.name, used);
    used.add(name.toLowerCase());
    const tables = (changed.tables ?? []).map((each) => (each === table ? { ...each, name } : each));
    return { ...withFormulas(changed, rowsOf(table.name), rowsOf(name)), tables };
  }, content);
}

export function freeTableName(wanted: string, used: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}_${number}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** Whether a table bears this name, or this name and the number that a second one gets. */
export function isCalled(name: string, wanted: string): boolean {
  const [plain, sought] = [name.toLowerCase(), wanted.toLowerCase()];
  return plain === sought || (plain.startsWith(`${sought}_`) && /^\d+$/.test(plain.slice(sought.length + 1)));
}

function withFormulas(content: SheetContent, what: string, by: string): SheetContent {
  if (what === by) return content;
  const blocks = content.blocks.map((block) => ({
    ...block,
    cells: block.cells.map((row) =>
      row.map((cell) =>
        typeof cell === "string" && cell.startsWith("=") ? cell.replaceAll(what, by) : cell,
      ),
    ),
  }));
  return { ...content, blocks };
}
