import type { CellValue } from "../../functions/cells";
import { type FieldName, fieldNames, fieldOf } from "./fields";
import { readingProblem } from "./gates";
import type { Plan, StrikesBy } from "./plan";
import { typedCell } from "./typed-cell";
import { problemWith } from "./worksheet";

/** The plan as cells: what each field would hold in a worksheet, and why a field is refused. */
export interface PlanCells {
  readonly by: StrikesBy;
  readonly cells: Readonly<Record<FieldName, CellValue | null>>;
  readonly problems: Readonly<Partial<Record<FieldName, string>>>;
}

export function planCells(plan: Plan): PlanCells {
  const cells = {} as Record<FieldName, CellValue | null>;
  const problems: Partial<Record<FieldName, string>> = {};
  for (const name of fieldNames) {
    const cell = plainlyTyped(name, typedCell(plan.typed[name]));
    const problem = judged(name, cell);
    cells[name] = cell;
    if (problem !== null && isUsed(plan, name)) problems[name] = problem;
  }
  return { by: plan.by, cells, problems };
}

/** A 0 in a field was typed; among readings, where a blank cell may arrive as one, it stands as a word. */
function plainlyTyped(name: FieldName, cell: CellValue | null): CellValue | null {
  return cell === 0 && fieldOf(name).reading !== undefined ? "none" : cell;
}

/** Readings are judged by the gates that watch them, everything else by its own argument. */
function judged(name: FieldName, cell: CellValue | null): string | null {
  const field = fieldOf(name);
  if (field.reading !== undefined) return readingProblem(field.reading, cell);
  return name === "layersHeld" ? null : problemWith(...field.argument, cell);
}

/** A credit target says nothing about strikes of one's own, and the other way round. */
export function isUsed(plan: Pick<Plan, "by">, name: FieldName): boolean {
  if (name === "target" || name === "width") return plan.by === "credit";
  return name !== "strikes" || plan.by === "own";
}
