import type { Fraction, Probability, Usd } from "../quantities";
import type { DrawdownQuestion } from "./drawdown-odds";
import { affordable, equityLevels } from "./equity-levels";
import { type LossChain, lossChances } from "./loss-clustering";
import { oddsFromTheEnd } from "./odds-from-the-end";
import { peaksOf } from "./running-peaks";
import { lossOf } from "./two-outcome-trade";

// Read once: some hosts look a global up at every use.
const { max, min } = Math;

/** Levels of equity below a running peak that are followed after a trade, on average, before peaks are thinned. */
const STATES_A_TRADE = 5000;
/** The same in all, however few the trades. */
const FEW_STATES = 1_000_000;
/** Dollars below which levels are the same. */
const CENT_TENTH = 0.001;
/** Near levels lie within this share of the way from a win to a loss of the contracts at first, over a year of trades. */
const NEAR: Fraction = 1 / 4;
/** More contracts than these, or more trades, put levels no further together, until a contract is next to nothing. */
const MANY_CONTRACTS = 4;
const VERY_MANY = 64;
const MANY_TRADES = 252;
/** Levels in all that are kept apart in any case; where the number of contracts stays the same each trade adds one. */
const FEW_LEVELS = 3000;
/** Of more than these a simulation is quicker. */
const MANY_LEVELS = 250_000;
/** Levels with such odds are not followed: of all of them, and of those put together. */
const NOTHING: Probability = 1e-12;
const RARE: Probability = 1e-6;
/** A fall that rounding put just above the limit has met it. */
const TIE = 1e-12;

export interface WholeContractQuestion extends Omit<DrawdownQuestion, "drawdown"> {
  readonly equity: Usd;
  readonly usdPerPoint: Usd;
}

export interface WholeContractOdds {
  /** Exact, or near levels put together and odds between peaks interpolated: within about 0.005, 0.025 where one or two losses decide. */
  readonly method: "exact" | "lattice";
  of(drawdown: Fraction): Probability;
}

/**
 * Odds of a drawdown from the running peak on an account that trades whole contracts, backward over what equity
 * and its peak can be after each trade, without simulation. Odds of levels below 1e-12 are left out. Nothing is
 * answered where there are too many levels.
 * Limits: two outcomes, closed trades; where no contract is affordable any more, nothing is traded.
 * Source: sources.feller1968, XV.2 (Markov chains); the lattice is this product's derivation.
 */
export function wholeContractOdds(
  { trade, trades, riskFraction, equity, usdPerPoint }: WholeContractQuestion,
  pattern: LossChain,
): WholeContractOdds | undefined {
  const chances = lossChances(trade.winRate, pattern);
  const [win, loss] = [trade.credit * usdPerPoint, lossOf(trade) * usdPerPoint];
  const account = { equity, win, loss, riskFraction };
  const contracts = affordable(equity * riskFraction, loss);
  const nearness = max(min(MANY_CONTRACTS, contracts), contracts / VERY_MANY) * min(1, trades / MANY_TRADES);
  // Halves and quarters, so that what a win in place of a loss makes is a whole number of cells.
  const near = NEAR * 2 ** Math.floor(Math.log2(nearness)) * (win + loss);
  const separate = equityLevels(account, trades, chances, {
    apart: CENT_TENTH,
    contracts: Number.POSITIVE_INFINITY,
    nothing: NOTHING,
    most: (trade, sofar) => (sofar < FEW_LEVELS ? FEW_LEVELS : trade + 50),
  });
  const levels =
    separate ??
    equityLevels(account, trades, chances, {
      apart: near,
      contracts,
      nothing: RARE,
      most: (_, sofar) => (sofar < MANY_LEVELS ? MANY_LEVELS / 10 : 0),
    });
  if (levels === undefined) return undefined;
  const peaks = peaksOf(
    levels,
    equity,
    riskFraction,
    grainOf(win, loss),
    separate === undefined ? 0 : max(FEW_STATES, STATES_A_TRADE * trades),
  );
  return {
    method: peaks.values ? "exact" : "lattice",
    of: (drawdown) => oddsFromTheEnd(levels, peaks, 1 - drawdown + TIE, chances),
  };
}

/** The largest step of which a win and a loss are whole multiples, to a tenth of a cent. */
function grainOf(win: Usd, loss: Usd): Usd {
  let [more, less] = [Math.round(loss / CENT_TENTH), Math.round(win / CENT_TENTH)];
  while (less > 0) [more, less] = [less, more % less];
  return more * CENT_TENTH;
}
