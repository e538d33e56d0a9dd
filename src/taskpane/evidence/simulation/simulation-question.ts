/** A simulation of any length: the table that a cell spills, and what a picture needs besides. */

import { type HedgeOnPaths, hedgeOnPaths } from "../../../engine/simulation/hedge-on-paths";
import { asRows, CellError, type CellValue, type RawArgument } from "../../../functions/cells";
import { scenarioSimulate } from "../../../functions/scenario/simulate.fn";
import {
  demandPaths,
  type SimulationQuestion as Read,
  simulation,
} from "../../../functions/scenario/simulate-table";
import { words } from "../../../host/words";
import { Refusal } from "../../plan/graph/part";
import type { GivenCells, Progress, Rows } from "../long-run/asked";
import { pairs, sizeName } from "../replay/episodes";
import { fallsOf, histogramOf, type Spread } from "./spread";

/** Fifty times what a cell may ask: the memory of half a million paths of a year. */
export const PANE_PATH_SESSIONS = 126_000_000;

/** The arguments of SCENARIO.SIMULATE, as cells; null leaves one out. */
export interface SimulationQuestion {
  readonly plan: RawArgument;
  readonly paths: CellValue | null;
  readonly seed: CellValue | null;
  readonly history: RawArgument;
  readonly ivRatio: CellValue | null;
  readonly sessions: CellValue | null;
  readonly block: CellValue | null;
}

export interface SimulationAnswer {
  /** What the same question in a cell spills. */
  readonly rows: Rows;
  readonly names: readonly string[];
  readonly paths: number;
  readonly sessions: number;
  /** Days of a history, or paths of the joint model. */
  readonly model: "days" | "joint";
  readonly results: Spread;
  readonly falls: Spread;
  /** Each hedged variant beside its unhedged one, path by path. */
  readonly hedge: readonly (HedgeOnPaths & { readonly name: string })[];
}

export function simulationAnswer(question: SimulationQuestion, progress: Progress): SimulationAnswer {
  const read = readQuestion(question as unknown as GivenCells);
  const { paths, sessions } = read;
  demandPaths(read, PANE_PATH_SESSIONS, words`memory bears no more`);
  progress(
    0,
    read.history === undefined ? words`Pricing the plan at every VIX` : words`Replaying the history`,
  );
  const { variants, main, laws, rows } = simulation({
    ...read,
    progress: (done) => progress(done / paths, words`Simulating ${paths.toLocaleString("en-US")} paths`),
  });
  const names = variants.map(({ name }) => name);
  const outcome = (index: number) => main.outcomes[index] as (typeof main.outcomes)[number];
  return {
    rows,
    names,
    paths,
    sessions,
    model: read.history === undefined ? "joint" : "days",
    results: histogramOf(
      main.outcomes.map(({ growth }) => growth),
      laws,
    ),
    falls: fallsOf(laws),
    hedge: pairs(names).map(([hedged, unhedged]) => ({
      name: sizeName(names[hedged]),
      ...hedgeOnPaths(outcome(hedged), outcome(unhedged)),
    })),
  };
}

/** Reads the cells as the worksheet function itself does: same rules, defaults and refusals. */
function readQuestion(given: GivenCells): Read {
  const rowsOf = (name: string) => asRows(given[name] ?? null);
  const read = Object.entries(scenarioSimulate.arguments).map(([name, argument]) => {
    const found = name === "return" ? undefined : argument.supply(rowsOf(name), name, rowsOf).values[0];
    if (found instanceof CellError) throw new Refusal(found.message);
    return [name, found];
  });
  return Object.fromEntries(read) as Read;
}
