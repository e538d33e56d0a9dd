import { TRADING_DAYS_PER_YEAR } from "../calendar/time-to-expiry";
import { type ExitOutlook, type ExitPolicy, exitOutlooks, USUAL_EXITS } from "../condor/exit";
import { attempt, DomainError } from "../errors";
import type { PlannedCondor, planMarket } from "../plan/market";
import type { Plan } from "../plan/plan";
import { type Contracts, USD_PER_POINT } from "../quantities";
import type { Protection } from "./bought-protection";

const EXITS: readonly { readonly choice: string; readonly policy: ExitPolicy }[] = [
  { choice: `exit: stop at a loss of ${USUAL_EXITS.stop} credits`, policy: { stop: USUAL_EXITS.stop } },
  {
    choice: `exit: target of ${USUAL_EXITS.target * 100} % of the credit`,
    policy: { target: USUAL_EXITS.target },
  },
];

/** What policies do to one condor of a plan, watched as usual. */
export function plannedExits(
  plan: Plan,
  market: ReturnType<typeof planMarket>,
  { condor, credit }: PlannedCondor,
): (policy: ExitPolicy) => ExitOutlook {
  return exitOutlooks(
    condor,
    market,
    {
      realized: market.volatility * plan.realizedRatio,
      drift: market.rate - market.yield,
      days: typeof plan.days === "number" ? plan.days : plan.days.years * TRADING_DAYS_PER_YEAR,
      overnight: USUAL_EXITS.overnight,
      looks: USUAL_EXITS.looks,
    },
    { credit, costs: plan.costs, closing: Math.max(USUAL_EXITS.closing, plan.costs) },
  );
}

/**
 * A stop and a profit target beside what is bought: their price is the expected result they give up. In a crash that
 * comes at once they are passed over, so they gain nothing in it; what they do to the worst twentieth is told.
 */
export function exitProtections(
  plan: Plan,
  market: ReturnType<typeof planMarket>,
  sold: PlannedCondor,
  held: Contracts,
): readonly Protection[] {
  const outlook = plannedExits(plan, market, sold);
  return EXITS.map(({ choice, policy }): Protection => {
    const costIs = "expected result forgone";
    const found = attempt(() => ({ hold: outlook({}), exit: outlook(policy) }));
    if (found instanceof DomainError) return { choice, cost: found, costIs, gain: found, note: "" };
    const { hold, exit } = found;
    const percent = (share: number) => `${(share * 100).toFixed(0)} %`;
    return {
      choice,
      cost: (hold.expected - exit.expected) * USD_PER_POINT * plan.tradesPerYear * held,
      costIs,
      gain: 0,
      note: `a jump passes it; worst 5 % ${exit.worst.toFixed(2)} points in place of ${hold.worst.toFixed(2)}, win rate ${percent(exit.winRate)} in place of ${percent(hold.winRate)}`,
    };
  });
}
