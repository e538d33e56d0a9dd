/** Tables of an .xlsx file: their names, which the grid does not know, and formulas that mean their rows. */
import { addressOf, type Position, positionOf } from "../../host/cell-address";
import { attribute, type ListedSheet } from "./workbook-part";

export interface ListedTable {
  readonly name: string;
  readonly sheet: ListedSheet;
  /** "A37:K55", headings included. */
  readonly at: string;
}

type Parts = ReadonlyMap<string, string>;

export function tablesOf(sheets: readonly ListedSheet[], parts: Parts): readonly ListedTable[] {
  return sheets.flatMap((sheet) => {
    const relations = parts.get(sheet.part.replace(/[^/]+$/, "_rels/$&.rels")) ?? "";
    return [...relations.matchAll(/\btables\/[^"]+\.xml/g)].flatMap(([path]) => {
      const [tag = ""] = /<(?:\w+:)?table\b[^>]*>/.exec(parts.get(`xl/${path}`) ?? "") ?? [];
      const [name, at] = [attribute(tag, "displayName"), attribute(tag, "ref")];
      return name === undefined || at === undefined ? [] : [{ name, sheet, at }];
    });
  });
}

/** Twenty years of a condor a day, as the Journal keeps free. */
const ROOM = 5000;
const WHOLE = /\b([A-Za-z_]\w*)\[(?:#All|\[#Headers\],\s*\[#Data\])\]/gi;

/**
 * Excel's formulas follow a table as it grows, the grid's do not: a formula with a function of ours, to which blank rows
 * count nothing, gets headings and rows of a table with what is free below them.
 */
export function tablesSpelledOut(tables: readonly ListedTable[], parts: Parts) {
  const ranges = new Map(
    tables.map((table) => {
      let known: string | undefined;
      const range = () => (known ??= reaching(table.at, parts.get(table.sheet.part) ?? ""));
      return [table.name.toLowerCase(), { sheet: table.sheet.name, range }];
    }),
  );
  return (formula: string, on: string) =>
    formula.replace(WHOLE, (found, name: string) => {
      const table = ranges.get(name.toLowerCase());
      if (table === undefined) return found;
      return `${table.sheet === on ? "" : `'${table.sheet.replaceAll("'", "''")}'!`}${table.range()}`;
    });
}

/** From the table's first cell as far down as nothing else stands. */
function reaching(at: string, sheet: string): string {
  const [from, to] = at.split(":").map(positionOf) as [Position, Position];
  let bottom = to.row + ROOM;
  for (const [, address = ""] of sheet.matchAll(/<(?:\w+:)?c\b[^>]*\br="([A-Z]+\d+)"[^>]*[^/]>/g)) {
    const { row, column } = positionOf(address);
    if (row > to.row && row <= bottom && column >= from.column && column <= to.column) bottom = row - 1;
  }
  const fixed = (row: number, column: number) => addressOf({ row, column }).replace(/^[A-Z]+/, "$$$&$$");
  return `${fixed(from.row, from.column)}:${fixed(bottom, to.column)}`;
}
