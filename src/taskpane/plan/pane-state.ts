import { type FieldName, fieldNames, fieldOf } from "./fields";
import { type Plan, type StrikesBy, withTyped } from "./plan";
import { type PlanCells, planCells } from "./plan-cells";
import { type Results, resultsOf } from "./results";

/** The whole state of the pane: what was typed, what it reads as, and what follows. */
export interface PaneState {
  readonly plan: Plan;
  readonly cells: PlanCells;
  readonly results: Results;
}

export type PaneAction =
  | { readonly kind: "typed"; readonly field: FieldName; readonly text: string }
  | { readonly kind: "by"; readonly by: StrikesBy }
  | { readonly kind: "opened"; readonly plan: Plan };

export function paneStateOf(plan: Plan, last?: Results): PaneState {
  const cells = planCells(plan);
  return { plan, cells, results: resultsOf(cells, last) };
}

export function nextPaneState(state: PaneState, action: PaneAction): PaneState {
  if (action.kind === "opened") return paneStateOf(action.plan, state.results);
  const plan =
    action.kind === "typed"
      ? withTyped(state.plan, action.field, action.text)
      : { ...state.plan, by: action.by };
  return paneStateOf(plan, state.results);
}

/** Every part stems from what now stands in the fields. */
export function isFresh({ results }: PaneState): boolean {
  return Object.values(results).every(({ fresh }) => fresh);
}

/** The first thing to put right: the field, which says what is wrong with it, or a function's own words. */
export function firstProblem({ cells, results }: PaneState): string | null {
  const typed = fieldNames.find((name) => cells.problems[name] !== undefined);
  if (typed !== undefined) return `Not accepted: ${fieldOf(typed).label}.`;
  return Object.values(results).find(({ problem }) => problem !== null)?.problem ?? null;
}
