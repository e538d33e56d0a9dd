import { demand } from "../../engine/errors";
import { byThousands } from "../../engine/great-numbers";
import { historySoldAt, planSoldAt } from "../../engine/plan/market";
import type { Variant } from "../../engine/plan/plan";
import type { MarketDays } from "../../engine/replay/history";
import { SHOWN_RATIOS, shownVariants } from "../../engine/replay/replay";
import { episodes } from "../../engine/scenario/episodes";
import {
  bootstrapPlan,
  type JointMove,
  type Simulated,
  type SimulationTerms,
  simulatePlan,
} from "../../engine/simulation/simulate";
import { nearestEpisode, type OutcomeLaw, outcomeLaw } from "../../engine/simulation/tally";
import { flatRatio, isRatio, type SoldAt } from "../../engine/vix1d/sold-at";
import type { CellValue } from "../cells";
import { soldWords } from "./sold-words";

/** Path sessions in one call of a cell: about a second of its patience. */
export const CELL_PATH_SESSIONS = 2_520_000;

/** Refuses more path sessions than whoever asks can bear. */
export function demandPaths(
  { paths, sessions }: Pick<SimulationTerms, "paths" | "sessions">,
  most: number,
  hint: string,
): void {
  demand(
    paths * sessions <= most,
    () =>
      `paths: must be at most ${byThousands(Math.floor(most / sessions))} for ${sessions} sessions, got ${paths}; ${hint}`,
  );
}

/** Paths of the joint model for each ratio shown beside the answer. */
const RATIO_PATHS = 1000;

const LINES = {
  mean: ({ mean }) => mean,
  "5 % quantile": (law) => law.result(0.05),
  "25 % quantile": (law) => law.result(0.25),
  median: (law) => law.result(0.5),
  "75 % quantile": (law) => law.result(0.75),
  "95 % quantile": (law) => law.result(0.95),
  "losing paths": ({ losing }) => losing,
  "CVaR 5 %": ({ shortfall }) => shortfall,
  "median drawdown": (law) => law.drawdown(0.5),
  "95 % drawdown": (law) => law.drawdown(0.95),
  "fell 10 %": (law) => law.fellBy(0.1),
  "fell 20 %": (law) => law.fellBy(0.2),
  "fell 30 %": (law) => law.fellBy(0.3),
  "fell 50 %": (law) => law.fellBy(0.5),
} as const satisfies Record<string, (law: OutcomeLaw) => number>;
export type SimulationLine = keyof typeof LINES;
export const lineOf = (law: OutcomeLaw, line: SimulationLine): number => LINES[line](law);

export interface SimulationQuestion extends SimulationTerms {
  readonly plan: readonly Variant[];
  readonly history: MarketDays | undefined;
  /** Left out: the plan's own. */
  readonly ivRatio: SoldAt | undefined;
}

export interface Simulation {
  readonly variants: readonly Variant[];
  /** The paths at the ratio asked for, and their law for each variant. */
  readonly main: Simulated;
  readonly laws: readonly OutcomeLaw[];
  /** What a cell spills. */
  readonly rows: readonly (readonly CellValue[])[];
}

/** Simulates at the ratio asked for and at those that are always shown: whoever asks gets the same numbers. */
export function simulation(question: SimulationQuestion): Simulation {
  const { plan, history, paths } = question;
  const variants = shownVariants(plan.map(bySize));
  const first = variants[0]!.plan;
  const ratio = question.ivRatio ?? (history === undefined ? planSoldAt(first) : historySoldAt(first));
  demand(
    history !== undefined || isRatio(ratio),
    () => `ivRatio: "${ratio.by}" needs a history; without one give "measured" or a ratio`,
  );
  const shown = SHOWN_RATIOS.map(flatRatio);
  const few = { ...question, paths: Math.min(paths, RATIO_PATHS), progress: () => undefined };
  const [main, ...beside] =
    history === undefined
      ? [simulatePlan(variants, ratio, question), ...shown.map((each) => simulatePlan(variants, each, few))]
      : bootstrapPlan(history, variants, [ratio, ...shown], question);
  const laws = lawsOf(main!);
  const byRatio = beside.map(lawsOf);
  const rows: CellValue[][] = [
    ["simulation", "at", ...variants.map(({ name }) => name)],
    ...Object.entries(LINES).map(([label, read]) => [label, "", ...laws.map(read)]),
    [
      "fell by its drawdown limit",
      "",
      ...laws.map((law, index) => law.fellBy(variants[index]!.plan.drawdownLimit)),
    ],
    ...(paths > 1 ? [["standard error of the mean", "", ...laws.map(({ meanError }) => meanError)]] : []),
    ...(["median", "CVaR 5 %", "95 % drawdown"] as const).flatMap((label) =>
      byRatio.map((at, index) => [`${label} at IV ratio`, SHOWN_RATIOS[index]!, ...at.map(LINES[label])]),
    ),
    ...notes(question, main!, ratio, variants).map(([label, words]) => [
      label,
      words,
      ...variants.map(() => ""),
    ]),
  ];
  return { variants, main: main!, laws, rows };
}

/** Paths outgrow any number of contracts: whatever the plan holds today, it is sized by its risk fraction. */
const bySize = ({ name, plan }: Variant): Variant => ({ name, plan: { ...plan, condors: undefined } });

const lawsOf = ({ outcomes }: Simulated): readonly OutcomeLaw[] => outcomes.map(outcomeLaw);

/** What the numbers rest on, in words. */
function notes(
  { history, paths, sessions, seed, block, ...terms }: SimulationQuestion,
  { worst }: Simulated,
  ratio: SoldAt,
  [first]: readonly Variant[],
): readonly (readonly [label: string, words: string])[] {
  const { costs, vix } = first!.plan;
  const drawn = `${paths} of ${sessions} sessions`;
  return [
    ["worst session of the worst path", inWords(worst)],
    [
      "model-priced",
      `${soldWords(ratio, history)}; costs ${costs} points, ${terms.stressCosts} more above VIX 20, ${terms.hedgeCosts} a VIX trade`,
    ],
    [
      "paths",
      history === undefined
        ? `${drawn}, joint model from VIX ${vix}, seed ${seed}; ${Math.min(paths, RATIO_PATHS)} for each ratio`
        : `${drawn}, blocks of ${block} from ${history.count} sessions, seed ${seed}`,
    ],
    ...(history === undefined
      ? []
      : [
          [
            "long gaps",
            isRatio(ratio)
              ? "sessions after four or more calendar days: the volatility of their condors is raised by sqrt(1.5)"
              : "in VIX1D and its estimate already",
          ] as const,
        ]),
    ...(history?.notes ?? []).map(
      ({ what, count, firstRow }) => ["rows", `${count} ${what} (first: row ${firstRow})`] as const,
    ),
  ];
}

function inWords(move: JointMove): string {
  const { spotMove, vixBefore, vixAfter } = move;
  const nearest = nearestEpisode(move, episodes.days);
  return `SPX ${spotMove > 0 ? "+" : ""}${(100 * spotMove).toFixed(1)} %, VIX ${vixBefore.toFixed(1)} to ${vixAfter.toFixed(1)}; nearest on record: ${nearest?.name ?? "none"}`;
}
