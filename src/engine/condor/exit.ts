import { demand } from "../errors";
import { forwardPrice } from "../options/parity";
import type { Fraction, Points, Probability, Rate, Volatility } from "../quantities";
import type { Condor } from "./condor";
import type { Market } from "./credit";
import { sameLooksAt } from "./exit-looks";
import { type ExitTerms, expectedResult, type Results, winRate, worstResult } from "./exit-results";
import type { HeldToExpiry } from "./exit-settlement";
import { stretchesBetweenLooks } from "./exit-stretches";
import { type ExitMarks, walkToExit } from "./exit-walk";
import { legVolatilities } from "./leg-volatility";

/** When a condor is bought back before expiry; without either it is held. */
export interface ExitPolicy {
  /** Share of the credit that is then kept. */
  readonly target?: Fraction;
  /** Loss at the mark, in credits: at 2 the condor costs three credits to close. */
  readonly stop?: number;
}

/**
 * Exits and charges where nothing is said: half the credit, a loss of twice it, 35 % of the variance overnight,
 * looks three minutes apart in one session, 0.15 points for a condor that is bought back. House rule.
 */
export const USUAL_EXITS = { target: 0.5, stop: 2, overnight: 0.35, looks: 130, closing: 0.15 } as const;

/** How the index is expected to move, and how the position is watched. */
export interface ExitView {
  readonly realized: Volatility;
  readonly drift: Rate;
  /** Days or sessions to expiry on the clock that the time to expiry is told on. */
  readonly days: number;
  /** Share of a day's variance that comes overnight, as one move. */
  readonly overnight: Fraction;
  /** Looks at the position in the whole life. */
  readonly looks: number;
}

/** What a policy does, in points of one condor. */
export interface ExitOutlook {
  readonly expected: Points;
  readonly winRate: Probability;
  /** Mean of the worst twentieth of the results. */
  readonly worst: Points;
  readonly target: Probability;
  readonly stop: Probability;
  /** Mean time held, on the clock of `days`. */
  readonly days: number;
}

/** What is charged, in index points. */
export type ExitCharges = Pick<ExitTerms, "credit" | "costs" | "closing">;

/** The outlook of any policy for one condor; the policies share the looks, which are priced when first needed. */
export function exitOutlooks(
  condor: Condor,
  market: Market,
  view: ExitView,
  charges: ExitCharges,
): (policy: ExitPolicy) => ExitOutlook {
  const { years, rate } = market;
  const { realized: volatility, drift } = view;
  const terms = { ...charges, discount: (elapsed: Fraction) => Math.exp(-rate * years * elapsed) };
  const stretches = years > 0 ? stretchesBetweenLooks(view.days, view.overnight, view.looks) : [1];
  const looks = () => {
    const volatilities = legVolatilities(market.volatility, condor, forwardPrice(market), years);
    const pricing = { volatilities, rate, yield: market.yield };
    return sameLooksAt(condor, market, pricing, { stretches, volatility, drift });
  };
  const held = (spots: Float64Array, mass: Float64Array, share: Fraction): HeldToExpiry => ({
    spots,
    mass,
    years: years * share,
    volatility,
    drift,
  });
  const told = (results: Results, odds: Pick<ExitOutlook, "target" | "stop" | "days">): ExitOutlook => ({
    expected: expectedResult(condor, terms, results),
    winRate: winRate(condor, terms, results),
    worst: worstResult(condor, terms, results),
    ...odds,
  });
  return (policy) => {
    const levels = marksOf(policy, charges.credit);
    const isHeld = levels.target === undefined && levels.stop === undefined;
    if (isHeld || stretches.length === 1) {
      const heldToExpiry = held(Float64Array.of(market.spot), Float64Array.of(1), 1);
      return told({ paid: NOTHING_PAID, winning: 0, heldToExpiry }, { target: 0, stop: 0, days: view.days });
    }
    const last = stretches.at(-1)!;
    const watched = looks();
    const { spotAt } = watched;
    const fate = walkToExit(watched, stretches, levels, terms);
    const open = [...fate.open.keys()].filter((node) => Math.abs(fate.open[node]!) > NOTHING);
    const heldToExpiry = held(
      Float64Array.from(open, (node) => spotAt(node, 1 - last)),
      Float64Array.from(open, (node) => fate.open[node]!),
      last,
    );
    const { paid, winning, target, stop } = fate;
    return told({ paid, winning, heldToExpiry }, { target, stop, days: fate.held * view.days });
  };
}

/** Mass that no figure would show. */
const NOTHING = 1e-15;
const NOTHING_PAID = { costs: new Float64Array(0), odds: new Float64Array(0) };

function marksOf({ target, stop }: ExitPolicy, credit: Points): ExitMarks {
  demand(
    credit > 0 || (target === undefined && stop === undefined),
    () => "credit: a condor sold for nothing has no target and no stop",
    "no-solution",
  );
  return {
    target: target === undefined ? undefined : (1 - target) * credit,
    stop: stop === undefined ? undefined : (1 + stop) * credit,
  };
}
