import { DomainError } from "../../engine/errors";
import { isBackwardated } from "../../engine/hedge/futures-curve";
import { type HedgeCost, hedgeCost, RISK_FRACTIONS, VIX_LEVELS } from "../../engine/hedge/hedge-cost";
import type { HedgeMarket, HedgePlan } from "../../engine/hedge/ladder";
import type { Shock } from "../../engine/hedge/payoff";
import { type Fraction, type Points, USD_PER_POINT, type Usd } from "../../engine/quantities";
import type { Computed, Rows } from "../outputs";
import { evenRows, LOSING_DAYS_BLIND_SHARE, LOSING_DAYS_NOTE } from "./hedge-blind-spots";

export interface CarryQuestion {
  readonly plan: HedgePlan;
  readonly market: HedgeMarket;
  readonly shock: Omit<Shock, "vixMove">;
  readonly rollDays: readonly number[] | undefined;
  readonly tradesPerYear: number;
  readonly budget: Fraction;
  readonly maxLoss: Points;
  readonly replayed: Usd | undefined;
}

const NOT_YET = "not yet available: needs a replay of your own history";
const NO_EQUITY = new DomainError(
  "not-enough-data",
  "equity (US dollars): is missing; shares of equity need it",
);
/** From this share of equity a year on the cost is worth a word even inside the budget. House rule. */
const WORTH_A_WORD = 0.01;

export interface CarryAnswer {
  readonly rows: Rows;
  /** For the sizing in use, US dollars and US dollars a year; the shares are of equity a year. */
  readonly atRisk: Computed;
  readonly carry: Computed;
  readonly share: Computed;
  /** When 1, 2 and 10 % of equity are at risk. */
  readonly sharesAtRisk: readonly Computed[];
  readonly pointsPerCondor: Computed;
  readonly withinBudget: Computed;
}

/** The cost of the hedge three ways, for the sizing in use and at 1, 2 and 10 %, beside what it pays. */
export function carryTable(question: CarryQuestion): CarryAnswer {
  const { plan, market, shock, rollDays, budget, maxLoss } = question;
  const cost = (of: HedgePlan) => hedgeCost(of, market, rollDays, shock);
  const inUse = cost(plan);
  const sized = RISK_FRACTIONS.map((fraction) => {
    if (plan.equity === undefined) return NO_EQUITY;
    const condors = (plan.equity * fraction) / (maxLoss * USD_PER_POINT);
    return cost({ ...plan, condors, rounding: "none" });
  });
  const all = [inUse, ...sized];
  const row = (label: string, of: (cost: HedgeCost) => Computed, note: string): readonly Computed[] => [
    label,
    ...all.map((one) => (one instanceof DomainError ? one : of(one))),
    note,
  ];
  const ofEquity = (usd: Computed): Computed => overEquity(usd, plan.equity);
  const shareOf = (one: HedgeCost | DomainError | undefined): Computed =>
    one === undefined || one instanceof DomainError ? (one ?? NOT_YET) : ofEquity(one.carry);
  const perCondor = (one: HedgeCost) => pointsPerCondor(one, question.tradesPerYear);
  const fits = (one: HedgeCost) => withinBudget(one.carry, plan.equity, budget);
  const rows = [
    ["measure", "in use", "at 1 %", "at 2 %", "at 10 %", "note"],
    row(
      "condors",
      ({ condors }) => condors,
      `at 1, 2 and 10 %: before rounding, worst loss ${maxLoss} points each`,
    ),
    row("premium at risk, $", ({ atRisk }) => atRisk, "the most that the layers held now can lose"),
    row("premium at risk, share of equity", ({ atRisk }) => ofEquity(atRisk), ""),
    row("unchanged-curve carry a year, $", ({ carry }) => carry, carryNote(all, market)),
    row("unchanged-curve carry a year, share of equity", ({ carry }) => ofEquity(carry), ""),
    [
      "replayed net cost a year, $",
      question.replayed ?? NOT_YET,
      "",
      "",
      "",
      "what the hedge cost less what it paid",
    ],
    row(
      "carry of one condor, points",
      perCondor,
      `${question.tradesPerYear} trades a year; the hedgeCost of CONDOR.*`,
    ),
    row("within budget", fits, `budget ${percent(budget)} of equity a year against the carry`),
    ...VIX_LEVELS.map((level, index) =>
      row(
        `pays if VIX goes to ${level}, $`,
        ({ pays }) => pays[index] as Computed,
        "at once, each layer on its own future",
      ),
    ),
    row("losing days on which VIX did not rise", () => LOSING_DAYS_BLIND_SHARE, LOSING_DAYS_NOTE),
    ...plan.layers.map((layer, index) =>
      row(
        `carry of layer ${index + 1} a year, $`,
        ({ carries }) => carries[index] as Computed,
        `${layer.days}-day ${layer.instrument}`,
      ),
    ),
  ];
  return {
    rows: evenRows(rows),
    atRisk: inUse.atRisk,
    carry: inUse.carry,
    share: ofEquity(inUse.carry),
    sharesAtRisk: sized.map(shareOf),
    pointsPerCondor: perCondor(inUse),
    withinBudget: fits(inUse),
  };
}

/** What a carry is not: an expectation, and where it is negative not even a budget. */
function carryNote(costs: readonly (HedgeCost | DomainError)[], { curve }: HedgeMarket): string {
  if (!costs.some((cost) => !(cost instanceof DomainError) && cost.carry < 0))
    return "nothing ever moves in it: no expectation, and no most, since a falling VIX costs more";
  return isBackwardated(curve)
    ? "negative: the curve is in backwardation; not a budget"
    : "negative: these layers gain while nothing moves; not a budget";
}

function overEquity(usd: Computed, equity: Usd | undefined): Computed {
  if (typeof usd !== "number") return usd;
  if (equity === undefined) return NO_EQUITY;
  return equity > 0
    ? usd / equity
    : new DomainError("no-solution", "there is no equity to measure the cost by");
}

/** The carry charged to one condor, in points: the conservative hedgeCost of the condor's own questions. */
function pointsPerCondor({ carry, condors }: HedgeCost, tradesPerYear: number): Computed {
  return condors > 0
    ? carry / (tradesPerYear * condors * USD_PER_POINT)
    : new DomainError("no-solution", "no condors to charge the carry to");
}

function withinBudget(carry: Usd, equity: Usd | undefined, budget: Fraction): Computed {
  const share = overEquity(carry, equity);
  if (typeof share !== "number") return share;
  if (share > budget) return "no";
  if (share < 0) return "yes, but negative: not a budget";
  return share >= WORTH_A_WORD ? `yes, though above ${percent(WORTH_A_WORD)}` : "yes";
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))} %`;
}
