/** Cells and tables as Excel keeps them, by the requests that office.js sends: what it would refuse is a problem here. */
import { addressOf, positionOf } from "../../src/host/cell-address";
import type { Request } from "./fake-excel";

type Cell = string | number | boolean;
interface Table {
  name: string;
  readonly top: number;
  readonly left: number;
  readonly right: number;
  bottom: number;
}

const SETS = 4;

export class ExcelTables {
  readonly cells = new Map<string, Cell>();
  readonly tables: Table[] = [];
  readonly problems: string[] = [];
  private readonly byPath = new Map<number, Table>();

  /** Steps of one batch, in their order; a name that Excel has already is refused as Excel refuses it. */
  take({ Actions, ObjectPaths }: Request, taken: readonly string[] = []): void {
    const pathOf = (id: number) => ObjectPaths[id];
    for (const { ActionType, Name, ObjectPathId: id, ArgumentInfo } of Actions) {
      const path = pathOf(id);
      const [value] = (ArgumentInfo as typeof ArgumentInfo | undefined)?.Arguments ?? [];
      const [address] = path?.ArgumentInfo?.Arguments ?? [];
      if (path?.Name === "Add" && /^[A-Z]+\d+:[A-Z]+\d+$/.test(String(address)) && !this.byPath.has(id))
        this.byPath.set(id, this.add(String(address)));
      const table = this.byPath.get(id);
      if (ActionType !== SETS) continue;
      if (Name === "Formulas")
        this.write(
          String(pathOf(path?.ParentObjectPathId ?? -1)?.ArgumentInfo.Arguments?.[0]),
          value as Cell[][],
        );
      if (Name === "Name" && table !== undefined) {
        if (taken.includes(String(value))) this.problems.push(`the name ${value} is taken`);
        table.name = String(value);
      }
    }
  }

  /** A row typed right below a table, where nothing stands, joins it. */
  type(address: string, row: readonly Cell[]): void {
    const { row: at, column } = positionOf(address);
    const below = this.tables.find(
      ({ bottom, left, right }) => bottom + 1 === at && column >= left && column <= right,
    );
    this.write(address, [[...row]]);
    if (below !== undefined) below.bottom++;
  }

  /** What a formula gets that asks for headings and rows; a row of totals is not among them. */
  rowsOf(reference: string): Cell[][] {
    const [, name] = /^(\w+)\[\[#Headers\],\[#Data\]\]$/.exec(reference) ?? [];
    const table = this.tables.find((each) => each.name === name);
    if (table === undefined) throw new Error(`#NAME? ${reference}`);
    return Array.from({ length: table.bottom - table.top + 1 }, (_, down) =>
      Array.from(
        { length: table.right - table.left + 1 },
        (__, right) => this.cells.get(addressOf({ row: table.top + down, column: table.left + right })) ?? "",
      ),
    );
  }

  private add(address: string): Table {
    const [from, to] = address.split(":").map((each) => positionOf(each));
    if (from === undefined || to === undefined) throw new Error(address);
    const table = {
      name: `Table${this.tables.length + 1}`,
      top: from.row,
      left: from.column,
      right: to.column,
      bottom: to.row,
    };
    const headings = this.rowsIn(table);
    if (headings.some((heading) => typeof heading !== "string" || heading === ""))
      this.problems.push(`a heading of ${address} is no text: Excel puts one of its own`);
    if (new Set(headings.map((heading) => String(heading).toLowerCase())).size < headings.length)
      this.problems.push(`headings of ${address} are alike: Excel numbers them`);
    this.tables.push(table);
    return table;
  }

  private rowsIn({ top, left, right }: Table): (Cell | undefined)[] {
    return Array.from({ length: right - left + 1 }, (_, at) =>
      this.cells.get(addressOf({ row: top, column: left + at })),
    );
  }

  private write(address: string, rows: readonly (readonly (Cell | null)[])[]): void {
    const from = positionOf(address);
    for (const [down, row] of rows.entries())
      for (const [right, cell] of row.entries()) {
        const [at, column] = [from.row + down, from.column + right];
        const where = addressOf({ row: at, column });
        const inside = this.tables.find(
          (each) => at >= each.top && at <= each.bottom && column >= each.left && column <= each.right,
        );
        if (typeof cell === "string" && cell.startsWith("=") && inside !== undefined)
          this.problems.push(`${where}: #SPILL!, a formula that spills stands in a table`);
        for (const [name] of String(cell ?? "").matchAll(/\b\w+(?=\[\[)/g))
          if (!this.tables.some((each) => each.name === name))
            this.problems.push(`${where}: there is no table ${name} yet`);
        if (cell !== null) this.cells.set(where, typeof cell === "string" ? cell.replace(/^'/, "") : cell);
      }
  }
}
