import { sources } from "../../engine/sources";
import type { Summary } from "../arguments/argument";
import { planVariants } from "../arguments/plan";
import { dailyHistory } from "../arguments/price-history";
import { omittable, optional, quantity } from "../arguments/quantity";
import { defineFunction } from "../define";
import { outputsBy } from "../outputs";
import { costsOrNone } from "../quantities";
import { ivRatio } from "./iv-ratio";
import { CELL_PATH_SESSIONS, demandPaths, lineOf, type Simulation, simulation } from "./simulate-table";

const share = (described: Summary) => ({ unit: "fraction", summary: described.summary });
const PICKS = {
  mean: share({ summary: "Mean result of a path" }),
  median: share({ summary: "Middle result of a path" }),
  "5 % quantile": share({ summary: "Result that one path in twenty stays below" }),
  "CVaR 5 %": share({ summary: "Mean result of the worst 5 %" }),
  "95 % drawdown": share({ summary: "Fall from the peak that one path in twenty exceeds" }),
  "fell 20 %": share({ summary: "Paths that fell 20 % from their peak" }),
};

export const scenarioSimulate = defineFunction({
  id: "SCENARIO.SIMULATE",
  summary:
    "The plan over many simulated paths: spread of results, drawdown, CVaR, ruin; the same for the same seed.",
  arguments: {
    plan: planVariants(),
    paths: quantity(
      { unit: "paths", min: 1, max: CELL_PATH_SESSIONS, whole: true, typical: { from: 100, to: 1000 } },
      { summary: "Paths to simulate" },
    ),
    seed: quantity(
      { unit: "whole number", min: 0, max: 2 ** 48, whole: true, typical: { from: 0, to: 1000 } },
      { summary: "Another seed, other paths" },
    ),
    history: omittable(dailyHistory({ summary: "Daily closes to draw blocks of sessions from" }), {
      otherwise: "paths of the joint model of SPX and VIX",
    }),
    ivRatio: omittable(ivRatio(), { otherwise: "the plan's; with a history as in SCENARIO.REPLAY" }),
    sessions: optional(
      quantity(
        { unit: "sessions", min: 2, max: 10_000, whole: true, typical: { from: 20, to: 252 } },
        { summary: "Length of a path" },
      ),
      252,
    ),
    block: optional(
      quantity(
        { unit: "sessions", min: 1, max: 1000, whole: true, typical: { from: 1, to: 40 } },
        { summary: "Sessions of the history drawn in a row" },
      ),
      20,
    ),
    hedgeCosts: optional(costsOrNone({ summary: "Fee and slippage of a VIX contract, each trade" }), 0.063),
    stressCosts: optional(costsOrNone({ summary: "Points that a condor costs more above VIX 20" }), 0.1),
  },
  formula:
    "with a history: blocks of its sessions as the plan lived them (circular block bootstrap); without: joint law, x' = x + 0.025 - 0.101 x + 0.089 m - 0.047 y + 0.019 f + 0.006 f^2 + shock; x = ln VIX, m its recent mean, y move of SPX in VIX deviations, f its fall; spreads of y and shock follow recent falls and shocks",
  limits: `Model-priced: the share of VIX1D, or the IV ratio, decides the result; the joint model knows VIX alone. Contracts are fractions, by the risk fraction alone. At most ${CELL_PATH_SESSIONS} path sessions a call. One plan column is shown as it stands, then at 1 % and 2 %, hedged and unhedged. In the joint model cash earns no interest, the hedge is struck anew each session and realised volatility is the fitted one, not the plan's view.`,
  source: `${sources.politisRomano1992}; ${sources.guyonLekeufack2023} (the idea); ${sources.blackmanVigna2021}; ${sources.doornik2005}; joint model: own fit to SPX and VIX 1990-2026`,
  examples: [
    {
      given: {
        plan: [
          ["SPX", 7140, 7140],
          ["risk fraction", "none", "none"],
        ],
        paths: 10,
        seed: 1,
        return: "95 % drawdown",
      },
      gives: 0,
      from: "by hand: with nothing at risk nothing is gained or lost",
    },
  ],
  compute(question) {
    demandPaths(question, CELL_PATH_SESSIONS, "longer runs belong in the task pane");
    return simulation(question);
  },
  outputs: outputsBy(PICKS, ({ laws }: Simulation, label) => lineOf(laws[0]!, label)),
  table: {
    summary: "Results of the paths, IV ratios 0.7 to 1.0, assumptions; a column a variant",
    rows: ({ rows }) => rows,
  },
});
