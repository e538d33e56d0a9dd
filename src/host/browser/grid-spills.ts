/** Spills of many rows: what the library made of a cell serves as long as the formula answers the same there. */
import type { CellPosition, EvaluatedCell, Getters } from "@odoo/o-spreadsheet";

interface Answered {
  readonly value?: unknown;
  readonly format?: string;
  readonly origin?: unknown;
}
type Spread = (column: number, row: number) => void;
export interface Spilling {
  readonly getters: Getters;
  evaluatedCells: {
    get(position: CellPosition): EvaluatedCell | undefined;
    set(position: CellPosition, cell: EvaluatedCell): void;
  };
  spreadValues(from: CellPosition, answer: readonly (readonly Answered[])[]): Spread;
}

interface Spilled {
  readonly from: CellPosition;
  readonly locale: unknown;
  readonly cells: readonly (EvaluatedCell | undefined)[][];
}

/** One trade edited among thousands changes few cells of their list: the others are not formatted anew. */
export function keepSpills(evaluator: Spilling): void {
  const { getters } = evaluator;
  const known = evaluator.spreadValues;
  // By the formula's own cell, which another takes the place of when it is written.
  const spills = new WeakMap<object, Spilled>();
  evaluator.spreadValues = (from, answer) => {
    const spread = known.call(evaluator, from, answer);
    const formula = getters.getCell(from);
    if (formula === undefined) return spread;
    const [locale, before] = [getters.getLocale(), spills.get(formula)];
    const stands = before?.locale === locale && before.from.row === from.row && before.from.col === from.col;
    const cells: (EvaluatedCell | undefined)[][] = answer.map(() => []);
    spills.set(formula, { from, locale, cells });
    return (column, row) => {
      const position = { sheetId: from.sheetId, col: from.col + column, row: from.row + row };
      const earlier = stands ? before.cells[column]?.[row] : undefined;
      const result = answer[column]?.[row];
      if (result !== undefined && isMadeOf(earlier, result, getters.getCell(position)?.format))
        evaluator.evaluatedCells.set(position, earlier);
      else spread(column, row);
      (cells[column] ?? [])[row] = evaluator.evaluatedCells.get(position);
    };
  };
}

function isMadeOf(
  cell: EvaluatedCell | undefined,
  { value, format, origin }: Answered,
  formatOfCell: string | undefined,
): cell is EvaluatedCell {
  return (
    cell !== undefined &&
    cell.type !== "error" &&
    Object.is(cell.value, value) &&
    cell.format === (formatOfCell || format) &&
    origin === undefined
  );
}
