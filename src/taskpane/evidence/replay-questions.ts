/** The long questions over a history, each one call of a worksheet function. */
import { CellError, type RawArgument, type Result } from "../../functions/cells";
import type { Definition } from "../../functions/define";
import { scenarioLosses } from "../../functions/scenario/losses.fn";
import { scenarioReplay } from "../../functions/scenario/replay.fn";

export interface WorkerQuestion {
  readonly history: RawArgument;
  readonly plan: RawArgument;
  readonly lossPlan: RawArgument;
  readonly ivRatio: number;
}

export type Rows = readonly (readonly (string | number | boolean)[])[];

export interface WorkerAnswer {
  readonly summary: Rows;
  readonly days: Rows;
  readonly losses: Rows;
}

export type WorkerMessage =
  | { readonly kind: "progress"; readonly done: number; readonly of: number; readonly now: string }
  | { readonly kind: "answer"; readonly answer: WorkerAnswer }
  | { readonly kind: "refused"; readonly words: string };

function call(definition: Definition, given: Readonly<Record<string, RawArgument>>): Rows {
  const answer: Result = definition.call(
    Object.keys(definition.arguments).map((name) => given[name] ?? null),
  );
  if (answer instanceof CellError) throw new Error(answer.message);
  const rows = Array.isArray(answer) ? answer : [[answer]];
  return rows.map((row) => row.map((cell) => (cell instanceof CellError ? cell.message : cell)));
}

/** The three questions one after the other; each is one call of a worksheet function. */
export function answerOf(
  { history, plan, lossPlan, ivRatio }: WorkerQuestion,
  tell: (message: WorkerMessage) => void,
): void {
  const of = 3;
  const progress = (done: number, now: string) => tell({ kind: "progress", done, of, now });
  try {
    progress(0, "Replaying four variants at four IV ratios");
    const summary = call(scenarioReplay, { history, plan, ivRatio });
    progress(1, "Replaying day by day");
    const days = call(scenarioReplay, { history, plan, ivRatio, show: "days" });
    progress(2, "Looking for the losing days");
    const losses = call(scenarioLosses, { history, plan: lossPlan });
    tell({ kind: "answer", answer: { summary, days, losses } });
  } catch (error) {
    tell({ kind: "refused", words: error instanceof Error ? error.message : String(error) });
  }
}
