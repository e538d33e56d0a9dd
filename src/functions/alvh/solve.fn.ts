import { futuresCurve, vixOf } from "../../engine/hedge/futures-curve";
import { solveCandidates } from "../../engine/hedge/layers";
import { COST_BASES } from "../../engine/hedge/replayed-cost";
import { SEVERAL_SORTS } from "../../engine/hedge/whole-lots";
import { keysOf } from "../../engine/plan/field";
import { planHedgeMarket } from "../../engine/plan/hedge";
import { crashDays } from "../../engine/scenario/episodes";
import { AIMS, fitting } from "../../engine/scenario/hedge-that-fits";
import { sources } from "../../engine/sources";
import { choice } from "../arguments/choice";
import { layers } from "../arguments/layers";
import { planVariants } from "../arguments/plan";
import { omittable, optional, quantity } from "../arguments/quantity";
import { shocks } from "../arguments/shocks";
import { volOfVolOf } from "../arguments/vol-of-vol";
import { positions } from "../condor/positions";
import { defineFunction } from "../define";
import { bounds, day, shareAboveZero } from "../quantities";
import { curve, ownVolOfVol } from "./hedge-arguments";
import { BLIND_SPOTS, DAYS_OF_RESPONSE } from "./hedge-blind-spots";
import { demandListed, episodesOfShocks, heldCondors } from "./solve-given";
import { SOLVE_VIEWS, whyOf } from "./solve-views";

export const alvhSolve = defineFunction({
  id: "ALVH.SOLVE",
  summary:
    "How many of what: the cheapest whole contracts that cover the condors' loss in shocks of the past.",
  arguments: {
    plan: planVariants({
      summary: "The plan, as SCENARIO.PLAN spills it; beside a book its SPX, VIX and equity count",
      also: "; condors that are held stand under book, beside a plan of SPX, VIX and equity",
    }),
    curve: omittable(curve(), { otherwise: "the plan's futures, VIX at 0 days" }),
    volOfVol: omittable(ownVolOfVol(), { otherwise: "the plan's" }),
    target: optional(
      shareAboveZero({ summary: "Share of the condors' loss that each shock shall be paid" }),
      0.5,
    ),
    budget: optional(
      quantity(
        { ...bounds.fraction, zero: "none", typical: { from: 0.005, to: 0.05 } },
        { summary: 'Share of equity that the layers may cost a year; "none": only what needs no money' },
      ),
      0.02,
    ),
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
      choice(keysOf(SOLVE_VIEWS), {
        summary:
          "The hedge as layers for ALVH.LADDER; each shock under it; the least cost of each share covered; or three hedges side by side",
      }),
      "layers",
    ),
  },
  appended: {
    book: omittable(
      positions({
        summary: "Condors that are held, as CONDOR.BOOK reads them; SPX, VIX and equity stay the plan's",
      }),
      {
        otherwise: "the condors that the plan sells",
      },
    ),
    asOf: omittable(day({ summary: "Date: layers sit on listed monthly expiries and strikes" }), {
      otherwise: "each layer exactly at its target days",
    }),
    aim: optional(choice(AIMS, { summary: "Which of the hedges that reach the target" }), "cheapest"),
    kinds: omittable(
      quantity(
        { unit: "layers", min: 1, max: 50, whole: true, typical: { from: 1, to: 4 } },
        { summary: "Most layers held together" },
      ),
      { otherwise: "all that are given" },
    ),
    condors: optional(
      choice(["stay", "may shrink"], {
        summary:
          "Whether fewer condors, condors with half the wing and, where gap is below 1, condors with a stop may stand in for a hedge",
      }),
      "stay",
    ),
    budgetBy: optional(
      choice(COST_BASES, {
        summary:
          "What a year costs: on record over the median start date, over the mean of them, or while nothing moves",
      }),
      "replayed median",
    ),
    gap: optional(
      shareAboveZero({
        summary:
          "Share of each move of SPX that comes at once, overnight: where it alone is past a stop, the stop saves nothing",
      }),
      1,
    ),
  },
  formula:
    "least sum of contracts x cost (carry x what calls cost on record over it, at least 0) over whole contracts such that in each shock sum(contracts x gain) >= target x condors' loss, and budget, by branch and bound, exactly; most even: the largest share above the target is least; of hedges that cost alike the one of fewest contracts. Gains as SCENARIO.STRESS, carry as ALVH.CARRY",
  limits: `${BLIND_SPOTS} Shocks in which no layer gains stand on top of their table and bind nothing; the melt-ups on record are looked at there even where they are not asked for. Where the budget does not pay the target, the largest share that it does pay. A cost below nothing, as in backwardation, counts as nothing; model prices at mid, no costs. Cost of VIX options is their carry times 1.02 / 1.05 / 1.10 / 1.14 at 30 / 60 / 110 / 220 days, the median over start dates of 2013-2026 (calls of 0.15 to 0.50 delta came within 6 % of it; of 0.50 delta in each half of these years within 8 %, but at 220 days since 2019 14 % below), or times 0.50 / 0.67 / 0.62 / 0.73, their mean, since crashes paid; futures and SPX puts count their carry. ${DAYS_OF_RESPONSE} The next shock is another one. Whole contracts of the first variant of the plan. Fewer or narrower condors and stops cost the expected result of a year that they give up, which takes no budget. A stop (CONDOR.EXIT, at a loss of twice the credit) saves nothing in a shock that comes at once, so none is offered unless gap says that a part comes within the session. A book is settled at the index after the shock; its condors are bought back, or their wings are, at the model's price on the plan's volatility and asOf, costs on top, as often a year as their days left fit in it; without asOf the plan's days stand for those left, and what cannot be had is named. Condors of several sorts are searched ${SEVERAL_SORTS} branches far: near the least, not the least. No advice: it answers how many, not whether.`,
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
  compute(given) {
    const { plan, curve, volOfVol, target, budget, most, show, aim } = given;
    const [{ plan: first }] = plan as [(typeof plan)[0]];
    const asOf = given.asOf === undefined ? undefined : Math.floor(given.asOf);
    const own = planHedgeMarket(first, first.vix);
    const market = {
      ...own,
      asOf,
      curve: curve === undefined ? own.curve : futuresCurve(curve, asOf),
      volOfVol: volOfVol === undefined ? own.volOfVol : volOfVolOf(volOfVol, asOf),
    };
    const layers = given.candidates ?? solveCandidates;
    if (asOf !== undefined) demandListed(layers, asOf);
    const found = fitting(first, market, {
      target,
      budget: budget * first.equity,
      shocks: episodesOfShocks(given.shocks ?? crashDays, vixOf(market.curve) ?? first.vix),
      layers,
      most,
      kinds: given.kinds,
      smaller: given.condors === "may shrink",
      gap: given.gap,
      costs: given.budgetBy,
      book: given.book === undefined ? undefined : heldCondors(given.book, first.costs, given.asOf),
    });
    const smaller = given.condors === "may shrink";
    const dateless = given.book !== undefined && asOf === undefined;
    return {
      ...{ found, fitted: found.hedge(aim), target, budget, equity: first.equity, most, show },
      ...{ smaller, dateless },
    };
  },
  outputs: {
    "cost a year": {
      unit: "US dollars a year",
      summary: "Of the layers, told as budgetBy says, and of smaller trades their expected result forgone",
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
    "layers in one cell": {
      unit: "text",
      summary: "The layers as the plan's label layers takes them: contracts per 10 condors",
      of: ({ fitted }) => fitted.text || "none",
    },
    "condors kept": {
      unit: "condors",
      summary: "Condors that are left, those with half the wing among them",
      of: ({ fitted }) => fitted.condors,
    },
    "half the wing": {
      unit: "condors",
      summary: "Condors kept with half the wing",
      of: ({ fitted }) => fitted.narrower,
    },
    "with a stop": {
      unit: "condors",
      summary: "Condors kept with a stop at a loss of twice the credit",
      of: ({ fitted }) => fitted.stopped,
    },
  },
  table: {
    summary:
      "Layers: a table for ALVH.LADDER, empty where no contract fits the budget. Shocks: condors, hedge, share covered of each, melt-ups (asked for or not) and others that no layer pays first. Frontier: least cost a year and contracts of each share. Proposals: cheapest, most even and fewest contracts side by side",
    rows: (answer) => SOLVE_VIEWS[answer.show](answer),
  },
});
