import { sources } from "../../engine/sources";
import { omittable, optional, quantity } from "../arguments/quantity";
import { defineFunction } from "../define";
import type { Computed } from "../outputs";
import { bounds, equity, shareAboveZero, width } from "../quantities";
import { type CarryAnswer, carryTable } from "./carry-table";
import {
  betas,
  condors,
  hedgeMarketOf,
  hedgePlanOf,
  hedgeTerms,
  indexNow,
  rollDays,
  shockOf,
  vvix,
} from "./hedge-arguments";
import { BLIND_SPOTS } from "./hedge-blind-spots";
import { WORKED_CURVE, WORKED_MAX_LOSS, WORKED_VOL_OF_VOL } from "./worked-unit";

export const tradesPerYear = () =>
  optional(quantity(bounds.tradesPerYear, { summary: "Condor trades a year" }), 252);
export const hedgeBudget = () =>
  optional(shareAboveZero({ summary: "Share of equity that the hedge may cost a year" }), 0.02);
export const replayedCost = () =>
  omittable(
    quantity(
      { ...bounds.signedUsd, zero: "none", typical: { from: 1000, to: 10_000 } },
      { summary: "Net hedge cost a year over your own history: hedge cost a year of SCENARIO.REPLAY" },
    ),
    { otherwise: "said to be not yet available" },
  );

const worked = { condors: 10, curve: WORKED_CURVE, volOfVol: WORKED_VOL_OF_VOL, equity: 100_000 };

const carryAt = (share: string, index: number) => ({
  unit: "fraction of equity a year",
  summary: `Unchanged-curve carry when ${share} is at risk`,
  of: ({ sharesAtRisk }: CarryAnswer) => sharesAtRisk[index] as Computed,
});

export const alvhCarry = defineFunction({
  id: "ALVH.CARRY",
  summary:
    "What the hedge costs: premium at risk, carry on an unchanged curve, replayed cost, beside what it pays.",
  arguments: {
    condors: condors(),
    equity: equity({ summary: "Account equity" }),
    ...hedgeTerms(),
    betas: betas(),
    rollDays: rollDays(),
    tradesPerYear: tradesPerYear(),
    budget: hedgeBudget(),
    maxLoss: optional(
      width({ summary: "Worst loss of one condor, for the sizes at 1, 2 and 10 %" }),
      WORKED_MAX_LOSS,
    ),
    replayed: replayedCost(),
  },
  appended: { vvix: vvix(), spot: indexNow() },
  formula:
    "carry = sum over layers, at their target days, of (premium - premium at roll days, on the unchanged curve) x contracts x 100 x 365 / days held; held to expiry a layer settles to the curve's point at 0 days; per condor = carry / (tradesPerYear x condors x 100)",
  limits: `${BLIND_SPOTS} In the carry VIX never moves: it is neither an expected cost nor the most that there can be, since a falling VIX costs more. It is that of layers kept at their target days, whatever is listed today. Negative, as in backwardation, it is no budget: the curve will not stay. The method's claim of 1-2 % a year is a budget, never a result. Columns at 1, 2 and 10 % hold unrounded contracts, maxLoss points at risk in each condor. Without a row at 0 days in the curve, VIX levels show nothing and layers held to expiry settle to the first future. The tier's layers are taken as held all year; a calendar without days left to roll at until its near leg expires.`,
  source: `${sources.method}: section 2.3 and amendments 4, 5 and 8`,
  standing: "house rule",
  examples: [
    {
      given: { ...worked, return: "carry" },
      gives: 9211,
      digits: 0,
      from: "the method's worked unit rolled at 10 / 60 / 150 days, curve and vol-of-vol through (0, 17.95) and (0, 110 %)",
    },
    {
      given: { ...worked, rollDays: "none", return: "carry" },
      gives: 12_590,
      digits: 0,
      from: "the same unit held to expiry",
    },
    {
      given: { ...worked, rollDays: [[21], [80], [190]], return: "carry" },
      gives: 7711,
      digits: 0,
      from: "the same unit rolled at 21 / 80 / 190 days",
    },
  ],
  compute: (given) =>
    carryTable({ ...given, plan: hedgePlanOf(given), market: hedgeMarketOf(given), shock: shockOf(given) }),
  outputs: {
    "at risk": {
      unit: "US dollars",
      summary: "Premium at risk now, for the sizing in use",
      of: ({ atRisk }) => atRisk,
    },
    carry: {
      unit: "US dollars a year",
      summary: "Unchanged-curve carry for the sizing in use",
      of: ({ carry }) => carry,
    },
    "carry share": {
      unit: "fraction of equity a year",
      summary: "The same over equity",
      of: ({ share }) => share,
    },
    "carry at 1 %": carryAt("1 %", 0),
    "carry at 2 %": carryAt("2 %", 1),
    "carry at 10 %": carryAt("10 %", 2),
    "per condor": {
      unit: "index points",
      summary: "Carry of one condor: the hedgeCost of CONDOR.*",
      of: ({ pointsPerCondor }) => pointsPerCondor,
    },
    "within budget": {
      unit: "yes/no",
      summary: "Whether the carry fits the yearly budget",
      of: ({ withinBudget }) => withinBudget,
    },
  },
  table: {
    summary:
      "For the sizing in use and at 1, 2 and 10 % of equity at risk: premium at risk, unchanged-curve carry, replayed net cost, carry of one condor in points, within budget, pays at VIX 25 / 35 / 50, share of losing days on which VIX did not rise, carry by layer",
    rows: ({ rows }) => rows,
  },
});
