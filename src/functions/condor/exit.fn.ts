import { TRADING_DAYS_PER_YEAR } from "../../engine/calendar/time-to-expiry";
import { type ExitOutlook, exitOutlooks, USUAL_EXITS } from "../../engine/condor/exit";
import { demand } from "../../engine/errors";
import { sources } from "../../engine/sources";
import { omittable, optional, quantity } from "../arguments/quantity";
import { strikes } from "../arguments/strikes";
import { timeToExpiry } from "../arguments/time";
import { condorVolatility } from "../arguments/volatility";
import { defineFunction } from "../define";
import * as quantities from "../quantities";
import { profitTarget, stopLoss } from "./exit-levels";
import { type PolicyName, policyOutputs } from "./exit-policies";
import { lawfulCredit, receivedCredit } from "./lawful-credit";
import { marketOf } from "./market";

/** Nights beyond which nobody watches a condor: the steps of the computation stay few. */
const MOST_DAYS = 366;

const overnightShare = quantity(
  {
    ...quantities.bounds.fraction,
    unit: "fraction of the variance",
    hint: "a fraction: 0.35, not 35",
    zero: "none",
    typical: { from: 0.2, to: 0.5 },
  },
  { summary: "Share of the variance of a day that comes overnight, as one jump past every exit" },
);
const lookCount = quantity(
  { unit: "looks", min: 1, max: 390, whole: true, typical: { from: 5, to: 130 } },
  {
    summary:
      "Looks at the position in its whole life, shared out over its days; 130 in one session are three minutes apart",
  },
);

export const condorExit = defineFunction({
  id: "CONDOR.EXIT",
  summary:
    "What a profit target, a stop, both or neither do to a condor: EV at your view, win rate, worst 5 %, odds of each exit, time held.",
  arguments: {
    spot: quantities.spot(),
    strikes: strikes(),
    days: timeToExpiry(),
    vol: condorVolatility({
      summary: "Volatility that prices the condor, at entry and whenever it is marked",
    }),
    realVol: quantities.realizedVolatility({ summary: "Your view of realised volatility" }),
    credit: omittable(quantities.creditReceived({ summary: "Net credit received" }), {
      otherwise: "the model credit at vol",
    }),
    target: optional(profitTarget, USUAL_EXITS.target),
    stop: optional(stopLoss, USUAL_EXITS.stop),
    costs: optional(
      quantities.costs({ summary: "Fees and slippage of one condor that is held to expiry" }),
      0,
    ),
    overnight: optional(overnightShare, USUAL_EXITS.overnight),
    closing: omittable(
      quantities.costsOrNone({
        summary: "The same of one that is bought back before expiry, its opening included",
      }),
      { otherwise: `${USUAL_EXITS.closing}, or costs where they are more` },
    ),
    looks: optional(lookCount, USUAL_EXITS.looks),
    drift: omittable(quantities.growth({ summary: "Expected growth rate of the index" }), {
      otherwise: "rate less yield",
    }),
    rate: quantities.rate(),
    yield: quantities.dividendYield(),
    yearDays: quantities.yearDays(),
  },
  formula:
    "each day: one jump with its share overnight of realVol^2, then equal lognormal steps; after each the condor is marked at vol with the time left, bought back at the mark where that is <= (1 - target) credit or >= (1 + stop) credit, and settled otherwise; result: credit - cost to close - closing, or credit - loss at expiry - costs; worst 5 %: mean of the worst twentieth",
  limits:
    "A model, not quotes: marks are mid values at one volatility a leg that never moves, where quotes widen when a stop is due. Exits act at the looks only, at the mark found there; jumps make stops dearer. The open and the close of each day are looked at; a part of a day has no night, nor have hours, up to the 6.5 of one session. Time to expiry runs with the variance: a night takes its share. At most 366 days.",
  source: `Quadrature between the looks, edges to sixth order: ${sources.abramowitzStegun1964}, 23.1.30; worst 5 %: ${sources.rockafellarUryasev2000}, theorem 1; policies: ${sources.method}`,
  standing: "house rule",
  examples: [
    {
      given: {
        spot: 7140,
        strikes: "7005/7015/7265/7275",
        days: "1t",
        vol: 0.18,
        realVol: 0.18,
        costs: 0.1,
        return: "target: win rate",
      },
      gives: 0.933,
      digits: 3,
      from: "the method's figures for exits: a target of 50 % wins 93.3 %",
    },
    {
      given: {
        spot: 7140,
        strikes: "7005/7015/7265/7275",
        days: "1t",
        vol: 0.18,
        realVol: 0.15,
        costs: 0.1,
        return: "stop: EV at your view",
      },
      gives: 0.39,
      digits: 2,
      from: "the method's figures for exits: 0.39 with a stop at twice the credit, against 0.44 held",
    },
    {
      given: {
        spot: 7140,
        strikes: "7005/7015/7265/7275",
        days: "1t",
        vol: 0.18,
        realVol: 0.18,
        costs: 0.1,
        return: "hold: EV at your view",
      },
      gives: -0.1,
      digits: 9,
      from: "the law: zero at the pricing volatility, less the costs",
    },
  ],
  compute: (given) => {
    const { strikes, credit, target, stop, costs, overnight, closing, looks, realVol } = given;
    const market = marketOf(given);
    const days = typeof given.days === "number" ? given.days : given.days.years * TRADING_DAYS_PER_YEAR;
    const isToday = typeof given.days !== "number" && given.days.isToday;
    demand(
      days <= MOST_DAYS,
      () => `days: must be at most ${MOST_DAYS} where exits are watched, got ${days}`,
    );
    demand(
      closing === undefined || closing >= costs,
      () =>
        `closing (index points): must be at least costs, ${costs}, got ${closing} - all costs of a condor that is bought back, its opening included`,
    );
    const outlookOf = exitOutlooks(
      strikes,
      market,
      {
        realized: realVol,
        drift: given.drift ?? market.rate - market.yield,
        days,
        overnight: isToday ? 0 : overnight,
        looks,
      },
      {
        credit: receivedCredit(strikes, credit, market),
        costs: lawfulCredit(strikes, costs, "costs"),
        closing: closing ?? Math.max(USUAL_EXITS.closing, costs),
      },
    );
    const policies = { hold: {}, target: { target }, stop: { stop }, both: { target, stop } };
    const known = new Map<PolicyName, ExitOutlook>();
    const outlook = (policy: PolicyName) => {
      const found = known.get(policy) ?? outlookOf(policies[policy]);
      known.set(policy, found);
      return found;
    };
    return { outlook };
  },
  outputs: policyOutputs,
});
