import { demand } from "../../engine/errors";
import { episodes } from "../../engine/scenario/episodes";
import { ivRatio as planRatio } from "../../engine/scenario/plan-market";
import { flatRatio, fourVariants, SHOWN_RATIOS } from "../../engine/scenario/replay";
import type { IvRatio } from "../../engine/scenario/replay-condors";
import { bootstrapPlan, type JointMove, type Simulated, simulatePlan } from "../../engine/scenario/simulate";
import { nearestEpisode, type OutcomeLaw, outcomeLaw } from "../../engine/scenario/simulate-tally";
import { sources } from "../../engine/sources";
import { planVariants } from "../arguments/plan";
import { dailyHistory } from "../arguments/price-history";
import { omittable, optional, quantity } from "../arguments/quantity";
import type { CellValue } from "../cells";
import { defineFunction } from "../define";
import { costs } from "../quantities";
import { tableWithPicks } from "../returns";
import { ivRatio } from "./iv-ratio";

/** Path sessions in one call: about a second of a cell's patience. */
const MOST_STEPS = 2_520_000;
/** Paths of the joint model for each ratio shown beside the answer. */
const RATIO_PATHS = 1000;

const LINES: Readonly<Record<string, (law: OutcomeLaw) => number>> = {
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
};

const share = (summary: string) => ({ unit: "fraction", summary });
const PICKS = {
  mean: share("Mean result of a path"),
  median: share("Middle result of a path"),
  "5 % quantile": share("Result that one path in twenty stays below"),
  "CVaR 5 %": share("Mean result of the worst 5 %"),
  "95 % drawdown": share("Fall from the peak that one path in twenty exceeds"),
  "fell 20 %": share("Paths that fell 20 % from their peak"),
};

export const scenarioSimulate = defineFunction({
  id: "SCENARIO.SIMULATE",
  summary:
    "The plan over many simulated paths: spread of results, drawdown, CVaR, ruin; the same for the same seed.",
  arguments: {
    plan: planVariants(),
    paths: quantity(
      { unit: "paths", min: 1, max: MOST_STEPS, whole: true, typical: { from: 100, to: 1000 } },
      "Paths to simulate",
    ),
    seed: quantity(
      { unit: "whole number", min: 0, max: 2 ** 48, whole: true, typical: { from: 0, to: 1000 } },
      "Another seed, other paths",
    ),
    history: omittable(
      dailyHistory("Daily closes to draw blocks of sessions from"),
      "paths of the joint model of SPX and VIX",
    ),
    ivRatio: omittable(ivRatio(), "the plan's"),
    sessions: optional(
      quantity(
        { unit: "sessions", min: 2, max: 10_000, whole: true, typical: { from: 20, to: 252 } },
        "Length of a path",
      ),
      252,
    ),
    block: optional(
      quantity(
        { unit: "sessions", min: 1, max: 1000, whole: true, typical: { from: 1, to: 40 } },
        "Sessions of the history drawn in a row",
      ),
      20,
    ),
    hedgeCosts: optional(costs("Fee and slippage of a VIX contract, each trade"), 0.063),
    stressCosts: optional(costs("Points that a condor costs more above VIX 20"), 0.1),
  },
  returns: tableWithPicks(
    "Results of the paths, IV ratios 0.7 to 1.0, assumptions; a column a variant",
    PICKS,
  ),
  formula:
    "with a history: blocks of its sessions as the plan lived them (circular block bootstrap); without: x' = x + 0.0172 - 0.0448 x + 0.0384 m + 0.0643 e + jumps, x = ln VIX, m its 60-session mean, SPX moves with VIX, correlation -0.75, one jump a year",
  limits: `Model-priced: the IV ratio decides the result. Contracts are fractions. At most ${MOST_STEPS} path sessions a call. One plan column is shown at 1 % and 2 %, hedged and unhedged. In the joint model the hedge is struck anew each session and realised volatility is the fitted one, not the plan's view.`,
  source: `${sources.politisRomano1992}; ${sources.blackmanVigna2021}; ${sources.doornik2005}; joint model: own fit to SPX and VIX 1990-2026`,
  examples: [
    {
      given: {
        plan: [
          ["SPX", 7140, 7140],
          ["risk fraction", 0, 0],
        ],
        paths: 10,
        seed: 1,
        return: "95 % drawdown",
      },
      gives: 0,
      from: "by hand: with nothing at risk nothing is gained or lost",
    },
  ],
  compute({ plan, history, ivRatio: given, ...terms }) {
    const { paths, sessions, seed } = terms;
    demand(
      paths * sessions <= MOST_STEPS,
      () =>
        `paths: must be at most ${Math.floor(MOST_STEPS / sessions)} for ${sessions} sessions, got ${paths}; longer runs belong in the task pane`,
    );
    const [only, ...others] = plan;
    const variants = only !== undefined && others.length === 0 ? fourVariants(only.plan) : plan;
    const ratio: IvRatio = given ?? flatRatio(planRatio(variants[0]!.plan));
    const shown = SHOWN_RATIOS.map(flatRatio);
    const [main, ...beside] =
      history === undefined
        ? [
            simulatePlan(variants, ratio, terms),
            ...shown.map((each) =>
              simulatePlan(variants, each, { ...terms, paths: Math.min(paths, RATIO_PATHS) }),
            ),
          ]
        : bootstrapPlan(history, variants, [ratio, ...shown], terms);
    const laws = lawsOf(main!);
    const blank = variants.map(() => "");
    const ratioLaws = beside.map(lawsOf);
    const rows: CellValue[][] = [
      ["simulation", "at", ...variants.map(({ name }) => name)],
      ...Object.entries(LINES).map(([label, read]) => [label, "", ...laws.map(read)]),
      [
        "fell by its drawdown limit",
        "",
        ...laws.map((law, index) => law.fellBy(variants[index]!.plan.drawdownLimit)),
      ],
      ...(["median", "CVaR 5 %", "95 % drawdown"] as const).flatMap((label) =>
        ratioLaws.map((at, index) => [
          `${label} at IV ratio`,
          SHOWN_RATIOS[index]!,
          ...at.map(LINES[label]!),
        ]),
      ),
      ["worst session of the worst path", inWords(main!.worst), ...blank],
      [
        "model-priced",
        `condor volatility is VIX/100 x ${ratio.map((band) => band.ratio).join(", ")}; costs ${variants[0]!.plan.costs} points, ${terms.stressCosts} more above VIX 20, ${terms.hedgeCosts} a VIX trade`,
        ...blank,
      ],
      [
        "paths",
        history === undefined
          ? `${paths} of ${sessions} sessions, joint model from VIX ${variants[0]!.plan.vix}, seed ${seed}; ${Math.min(paths, RATIO_PATHS)} for each ratio`
          : `${paths} of ${sessions} sessions, blocks of ${terms.block} from ${history.count} sessions, seed ${seed}`,
        ...blank,
      ],
      ...(history?.notes ?? []).map(({ what, count, firstRow }) => [
        "rows",
        `${count} ${what} (first: row ${firstRow})`,
        ...blank,
      ]),
    ];
    const picks = Object.fromEntries(Object.keys(PICKS).map((key) => [key, LINES[key]!(laws[0]!)])) as Record<
      keyof typeof PICKS,
      number
    >;
    return { rows, picks };
  },
});

const lawsOf = ({ outcomes }: Simulated): readonly OutcomeLaw[] => outcomes.map(outcomeLaw);

function inWords(move: JointMove): string {
  const { spotMove, vixBefore, vixAfter } = move;
  const nearest = nearestEpisode(move, episodes.days);
  return `SPX ${(100 * spotMove).toFixed(1)} %, VIX ${vixBefore.toFixed(1)} to ${vixAfter.toFixed(1)}; nearest on record: ${nearest?.name ?? "none"}`;
}
