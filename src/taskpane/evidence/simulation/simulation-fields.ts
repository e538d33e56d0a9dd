import type { CellValue } from "../../../functions/cells";
import { scenarioSimulate } from "../../../functions/scenario/simulate.fn";
import { CELL_PATH_SESSIONS } from "../../../functions/scenario/simulate-table";
import { words } from "../../../host/words";
import * as write from "../../format";
import { typedCell } from "../../plan/typed-cell";
import { problemWith } from "../../plan/worksheet";
import { PANE_PATH_SESSIONS } from "./simulation-question";

export const MODELS = words({
  joint: "Joint model of SPX and VIX",
  days: "Days of a history, in blocks",
} as const);
export type Model = keyof typeof MODELS;

/** What is asked of a simulation besides the plan: each an argument of SCENARIO.SIMULATE. */
export const simulationFields = words({
  ivRatio: { label: "IV ratio, else the plan's", unit: "vol / VIX", initial: "", format: "General" },
  paths: { label: "Paths", unit: "paths", initial: "100,000", format: "#,##0" },
  sessions: { label: "Length of a path", unit: "sessions", initial: "252", format: "0" },
  seed: { label: "Seed", unit: "", initial: "1", format: "0" },
  block: { label: "Drawn in a row", unit: "sessions", initial: "20", format: "0" },
} as const);
export type SimulationField = keyof typeof simulationFields;
export type SimulationCells = Readonly<Record<SimulationField, CellValue | null>>;

export const fieldsOf = (model: Model): readonly SimulationField[] =>
  (Object.keys(simulationFields) as SimulationField[]).filter((name) => name !== "block" || model === "days");

export const firstTyped = Object.fromEntries(
  Object.entries(simulationFields).map(([name, { initial }]) => [name, initial]),
) as Record<SimulationField, string>;

export const cellsOf = (typed: Readonly<Record<SimulationField, string>>): SimulationCells =>
  Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, typedCell(text)])) as Record<
    SimulationField,
    CellValue | null
  >;

const USUAL_SESSIONS = 252;
const lengthOf = ({ sessions }: SimulationCells) =>
  typeof sessions === "number" && sessions > 0 ? sessions : USUAL_SESSIONS;

/** Why an entry is refused, in the words of SCENARIO.SIMULATE, whose cap alone is the pane's own. */
export function fieldProblem(name: SimulationField, cells: SimulationCells): string | null {
  const problem = problemWith(scenarioSimulate, name, cells[name]);
  if (problem !== null || name !== "paths") return problem;
  const most = Math.floor(PANE_PATH_SESSIONS / lengthOf(cells));
  return Number(cells.paths) > most
    ? words`paths: must be at most ${write.count(most)} for ${write.plural(lengthOf(cells), "session")}, got ${write.count(Number(cells.paths))}`
    : null;
}

/** The most paths that a cell simulates at that length. */
export const pathsInCell = (cells: SimulationCells): number =>
  Math.min(Number(cells.paths), Math.floor(CELL_PATH_SESSIONS / lengthOf(cells)));
