import { attempt, type DomainError } from "../errors";
import { forwardPrice } from "../options/parity";
import type { Fraction, Points, Probability, Rate, Usd, Volatility, Years } from "../quantities";
import { type Condor, width } from "./condor";
import { expectedLoss, lawfulModelCredit, type Market } from "./credit";
import { type CondorGreeks, condorGreeks } from "./greeks";
import { smileOf, volatilityAt } from "./leg-volatility";
import { condorMargin } from "./margin";
import { type BreakEvens, breakEvens, maxLoss } from "./payoff";
import { settlementOdds } from "./probability";
import { condorTouch, type TouchOdds } from "./touch";

/** What the report assumes beside the market. */
export interface ReportTerms {
  /** Credit received; the model's when absent. */
  readonly credit: Points | undefined;
  /** Cost of the hedge charged to one condor, the hedge paying nothing. */
  readonly hedgeCost: Points;
  /** Fees and slippage of one condor, round trip. */
  readonly costs: Points;
  /** The user's own view of volatility; absent when there is none. */
  readonly realizedVolatility: Volatility | undefined;
  /** The day of "per day" figures. */
  readonly dayInYears: Years;
}

export interface CondorReport {
  readonly years: Years;
  readonly oneDeviation: Points;
  /** The pricing volatility at the forward. */
  readonly volatility: Volatility;
  readonly credit: Points;
  readonly maxProfit: Points;
  readonly maxLoss: Points;
  readonly unhedged: BreakEvens | DomainError;
  readonly hedged: BreakEvens | DomainError;
  readonly profitProbability: Probability | DomainError;
  readonly effectiveWinRate: Probability;
  readonly breakEvenWinRate: Probability;
  readonly edge: Fraction;
  readonly touch: TouchOdds;
  readonly expectedValue: Points;
  readonly expectedValueRealized: Points | undefined;
  readonly returnOnRisk: Fraction;
  readonly greeks: CondorGreeks;
  readonly margin: Usd;
}

/**
 * Everything a trader asks of one condor, at one volatility and net of all stated costs.
 *
 * Partial losses make the probability of profit the wrong thing to hold against a break-even rate. The
 * effective win rate is 1 - (discounted expected loss at expiry) / width; the break-even win rate is
 * 1 - (net credit) / width; their difference, the edge, is EV / width exactly. At the pricing volatility, the
 * model credit and no costs, EV is zero by construction. Source: house rule, from the expectation of the payoff.
 */
export function condorReport(condor: Condor, market: Market, terms: ReportTerms): CondorReport {
  const { spot, years, rate } = market;
  const { hedgeCost, costs, realizedVolatility } = terms;
  const forward = forwardPrice(market);
  const drift: Rate = rate - market.yield;
  const fair = lawfulModelCredit(condor, market);
  const credit = terms.credit ?? fair;
  const charges = costs + hedgeCost;
  const net = credit - charges;
  const wing = width(condor);
  const realized =
    realizedVolatility === undefined ? undefined : { ...market, volatility: realizedVolatility };
  const volatility = volatilityAt(smileOf(market.volatility, condor), forward, forward, years);
  const worst = maxLoss(condor, credit, charges);
  return {
    years,
    oneDeviation: spot * volatility * Math.sqrt(years),
    volatility,
    credit,
    maxProfit: net,
    maxLoss: worst,
    unhedged: breakEvens(condor, credit, costs),
    hedged: breakEvens(condor, credit, charges),
    profitProbability: attempt(() => settlementOdds(condor, market, credit, charges, drift).profit),
    effectiveWinRate: 1 - fair / wing,
    breakEvenWinRate: 1 - net / wing,
    edge: (net - fair) / wing,
    touch: condorTouch(condor, market, drift),
    expectedValue: net - fair,
    expectedValueRealized: realized === undefined ? undefined : net - expectedLoss(condor, realized, drift),
    returnOnRisk: net / worst,
    greeks: condorGreeks(condor, market, terms.dayInYears),
    margin: condorMargin(condor, 1, "wider side"),
  };
}
