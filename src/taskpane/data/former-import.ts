/** The sheet that the same kind of file became before: what is imported now can stand in its place. */
import { addressOf, positionOf } from "../../host/cell-address";
import { columnsOf } from "../../host/rewritten";
import type { ReadCell, SheetCell, Workbook } from "../../host/workbook";
import type { Proposal } from "./proposal";

export interface FormerImport {
  readonly name: string;
  /** The last of the columns that are written anew: "N". */
  readonly lastColumn: string;
  /** The cells of them that stay as the user typed them. */
  readonly typed: string | undefined;
}

/** Of the sheets that begin with the same headings or labels the one of the same name, else the last. */
export async function formerImport(workbook: Workbook, proposal: Proposal): Promise<FormerImport | null> {
  const { at, cells, columns, name, typed } = marks(proposal);
  const alike: string[] = [];
  for (const sheet of await workbook.sheets()) {
    const [found] = await workbook.valuesOf(sheet, [at]);
    if (
      found != null &&
      cells.every((row, down) => row.every((cell, right) => isSame(cell, found[down]?.[right])))
    )
      alike.push(sheet);
  }
  const former = alike.find((each) => each.toLowerCase() === name.toLowerCase()) ?? alike.at(-1);
  return former === undefined
    ? null
    : { name: former, lastColumn: addressOf({ row: 0, column: columns - 1 }).slice(0, -1), typed };
}

/** What tells such a sheet: the headings of a table, the labels of a sheet's inputs. */
function marks({ table, sheet }: Proposal) {
  const [headings = []] = table.rows;
  const labels = sheet?.blocks.find(({ style }) => style === "label");
  if (sheet === undefined || labels === undefined)
    return {
      at: rangeOf("A1", [headings]),
      cells: [headings],
      columns: headings.length,
      name: table.name,
      typed: undefined,
    };
  return {
    at: rangeOf(labels.at, labels.cells),
    cells: labels.cells,
    columns: columnsOf(sheet),
    name: sheet.name,
    typed: sheet.typed?.join(", "),
  };
}

function rangeOf(at: string, cells: readonly (readonly SheetCell[])[]): string {
  const { row, column } = positionOf(at);
  const last = { row: row + cells.length - 1, column: column + (cells[0]?.length ?? 1) - 1 };
  return `${at}:${addressOf(last)}`;
}

const isSame = (wanted: SheetCell, found: ReadCell | undefined) => (wanted ?? "") === (found ?? "");
