/** The replay of a history: three questions, each one call of a worksheet function. */

import { CellError, type CellValue, type RawArgument, type Result } from "../../../functions/cells";
import type { Definition } from "../../../functions/define";
import { scenarioLosses } from "../../../functions/scenario/losses.fn";
import { scenarioReplay } from "../../../functions/scenario/replay.fn";
import { words } from "../../../host/words";
import { Refusal } from "../../plan/graph/part";
import type { GivenCells, Progress, Rows } from "../long-run/asked";

export interface ReplayQuestion {
  readonly history: RawArgument;
  readonly plan: RawArgument;
  readonly lossPlan: RawArgument;
  readonly ivRatio: CellValue | null;
}

export interface ReplayAnswer {
  readonly summary: Rows;
  readonly days: Rows;
  readonly losses: Rows;
}

function call(definition: Definition, given: GivenCells): Rows {
  const answer: Result = definition.call(
    Object.keys(definition.arguments).map((name) => given[name] ?? null),
  );
  if (answer instanceof CellError) throw new Refusal(answer.message);
  const rows = Array.isArray(answer) ? answer : [[answer]];
  return rows.map((row) => row.map((cell) => (cell instanceof CellError ? cell.message : cell)));
}

export function replayAnswer(question: ReplayQuestion, progress: Progress): ReplayAnswer {
  const { history, plan, lossPlan, ivRatio } = question;
  progress(0, words`Replaying four variants at each share and ratio`);
  const summary = call(scenarioReplay, { history, plan, ivRatio });
  progress(1 / 3, words`Replaying day by day`);
  const days = call(scenarioReplay, { history, plan, ivRatio, show: "days" });
  progress(2 / 3, words`Looking for the losing days`);
  const losses = call(scenarioLosses, { history, plan: lossPlan });
  return { summary, days, losses };
}
