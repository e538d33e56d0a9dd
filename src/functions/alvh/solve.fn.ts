import { futuresCurve, vixOf } from "../../engine/hedge/futures-curve";
import { solveCandidates } from "../../engine/hedge/layers";
import { planHedgeMarket } from "../../engine/plan/hedge";
import { crashDays } from "../../engine/scenario/episodes";
import { type FittedHedge, hedgeThatFits } from "../../engine/scenario/hedge-that-fits";
import { sources } from "../../engine/sources";
import { choice } from "../arguments/choice";
import { layerCells, layers } from "../arguments/layers";
import { planVariants } from "../arguments/plan";
import { omittable, optional, quantity } from "../arguments/quantity";
import { shocks } from "../arguments/shocks";
import { volOfVolOf } from "../arguments/vol-of-vol";
import { defineFunction } from "../define";
import type { Computed, Rows } from "../outputs";
import { shareAboveZero } from "../quantities";
import { curve, ownVolOfVol } from "./hedge-arguments";
import { BLIND_SPOTS } from "./hedge-blind-spots";

const VIEWS = ["layers", "shocks", "frontier"] as const;

export const alvhSolve = defineFunction({
  id: "ALVH.SOLVE",
  summary:
    "How many of what: the cheapest whole contracts that cover the condors' loss in shocks of the past.",
  arguments: {
    plan: planVariants(),
    curve: omittable(curve(), { otherwise: "the plan's futures, VIX at 0 days" }),
    volOfVol: omittable(ownVolOfVol(), { otherwise: "the plan's" }),
    target: optional(
      shareAboveZero({ summary: "Share of the condors' loss that each shock shall be paid" }),
      0.5,
    ),
    budget: optional(shareAboveZero({ summary: "Share of equity that the hedge may cost a year" }), 0.02),
    shocks: omittable(
      shocks({ summary: "Shocks to cover: names of SCENARIO.STRESS, or rows of (move of SPX, move of VIX)" }),
      { otherwise: `six crashes: ${crashDays.map(({ name }) => name).join("; ")}` },
    ),
    candidates: omittable(
      layers({ summary: "Layers to choose from, as ALVH.LAYERS spills; their sizes play no part" }, "none"),
      {
        otherwise: "calls of 0.50, 0.30 and 0.15 delta at 30, 60, 110 and 220 days",
      },
    ),
    most: optional(
      quantity(
        { unit: "contracts", min: 1, max: 100_000, whole: true, typical: { from: 5, to: 100 } },
        { summary: "Most contracts of one layer" },
      ),
      100,
    ),
    show: optional(
      choice(VIEWS, {
        summary:
          "The hedge as layers for ALVH.LADDER; each shock under it; or the least cost of each share covered",
      }),
      "layers",
    ),
  },
  formula:
    "least sum of contracts x carry (at least 0) over whole contracts such that in each shock sum(contracts x gain) >= target x condors' loss, by branch and bound, exactly; of hedges that cost alike the one of fewest contracts. Gains as SCENARIO.STRESS, carry as ALVH.CARRY",
  limits: `${BLIND_SPOTS} Shocks in which no layer gains, melt-ups first, stand on top of their table and bind nothing. Where the budget does not pay the target, the largest share that it does pay. The carry is that of a year in which nothing moves, and counts as nothing where it is negative, as in backwardation; model prices at mid, no costs; the next shock is another one. Whole contracts of the first variant of the plan. No advice: it answers how many, not whether.`,
  source: `${sources.method}; see SCENARIO.STRESS and ALVH.CARRY`,
  standing: "house rule",
  examples: [
    {
      given: {
        plan: [
          ["SPX", 7140],
          ["condors", 10],
          ["strikes", "7005/7015/7265/7275"],
          ["costs", "none"],
          ["volatility", 0.18],
        ],
        shocks: [[-0.06, 10]],
        candidates: [
          ["days", "instrument", "by", "strike", "width", "per 10 condors", "tier"],
          [30, "future", "", "", "", 1, 0],
        ],
        budget: 1,
        target: 0.4,
        return: "contracts",
      },
      gives: 8,
      from: "by hand: of $8,910 0.4 are $3,564; a 30-day future gains 10 x 0.47 x 100 = $470 less a day's roll-down: 8 of them",
    },
  ],
  compute: ({ plan, curve, volOfVol, target, budget, shocks, candidates, most, show }) => {
    const [{ plan: first }] = plan as [(typeof plan)[0]];
    const own = planHedgeMarket(first, first.vix);
    const market = {
      ...own,
      curve: curve === undefined ? own.curve : futuresCurve(curve, undefined),
      volOfVol: volOfVol === undefined ? own.volOfVol : volOfVolOf(volOfVol, undefined),
    };
    const vix = vixOf(market.curve) ?? first.vix;
    const fitted = hedgeThatFits(first, market, {
      target,
      budget: budget * first.equity,
      shocks: (shocks ?? crashDays).map((shock, index) =>
        "vixMove" in shock
          ? {
              name: `own shock ${index + 1}`,
              when: "",
              sessions: 1,
              spotMove: shock.spotMove,
              vixBefore: vix,
              vixAfter: vix + shock.vixMove,
              futures: [],
              note: "",
            }
          : shock,
      ),
      layers: candidates ?? solveCandidates,
      most,
    });
    return { fitted, target, budget, show };
  },
  outputs: {
    "cost a year": {
      unit: "US dollars a year",
      summary: "Carry of the hedge while nothing moves",
      of: ({ fitted }) => fitted.cost,
    },
    contracts: {
      unit: "contracts",
      summary: "Contracts of all layers",
      of: ({ fitted }) => fitted.contracts,
    },
    covered: {
      unit: "fraction",
      summary: "Least share of the condors' loss that it pays, over the shocks in which a layer gains",
      of: ({ fitted }) => fitted.covered,
    },
    why: { unit: "text", summary: "Whether the target is reached, and what is not covered", of: whyOf },
  },
  table: {
    summary:
      "Layers: a table for ALVH.LADDER, empty where no contract fits the budget. Shocks: condors, hedge, share covered of each, those that no layer pays first. Frontier: least cost a year and contracts of each share",
    rows: ({ fitted, show }) => VIEW[show](fitted),
  },
});

function whyOf({ fitted, target, budget }: { fitted: FittedHedge; target: number; budget: number }): string {
  const blind = fitted.shocks.filter(({ condors, canPay }) => condors < 0 && !canPay);
  const parts = [
    fitted.reaches
      ? `covers ${percent(fitted.covered)} in each shock for $${fitted.cost.toFixed(0)} a year`
      : `no hedge of ${percent(budget)} of equity a year covers ${percent(target)}: the nearest covers ${percent(fitted.covered)} for $${fitted.cost.toFixed(0)}`,
    ...(blind.length > 0 ? [`uncovered: ${blind.map(({ episode }) => episode.name).join(", ")}`] : []),
  ];
  return parts.join("; ");
}

const percent = (share: number) => `${Number((100 * share).toFixed(1))} %`;

const VIEW: Readonly<Record<(typeof VIEWS)[number], (fitted: FittedHedge) => Rows>> = {
  layers: ({ layers }) => layerCells(layers),
  shocks: ({ shocks }) => [
    ["shock", "when", "condors", "hedge", "covered", "note"],
    ...shocks.map(({ episode, condors, hedge, canPay }): Computed[] => [
      episode.name,
      episode.when,
      condors,
      hedge,
      condors < 0 ? Math.max(0, hedge / -condors) : "no loss",
      canPay ? "" : "no layer gains in it",
    ]),
  ],
  frontier: ({ frontier }) => [
    ["share covered", "cost a year", "contracts"],
    ...frontier().map(({ share, cost, contracts }): Computed[] => [
      share,
      cost ?? "out of reach",
      contracts ?? "out of reach",
    ]),
  ],
};
