import type { Fraction, Probability } from "../quantities";
import { INDEPENDENT, type LossChain, type LossChances, lossChances } from "./loss-clustering";
import { logMoves, type TwoOutcomeTrade } from "./two-outcome-trade";

/** What is asked of a run of closed trades, a fixed fraction of current equity at risk in each. */
export interface DrawdownQuestion {
  readonly trade: TwoOutcomeTrade;
  readonly riskFraction: Fraction;
  readonly trades: number;
  /** Fall from the running peak that counts, as a share of that peak. */
  readonly drawdown: Fraction;
}

/** Rounding of sums of logarithms: a fall that meets the limit within this meets it. */
const TIE = 1e-12;

/**
 * Probability that equity falls by the drawdown from its running peak within the trades: exact.
 *
 * Since its last peak, equity depends on the numbers of wins and losses alone. Each such excursion is followed
 * trade by trade until it regains the peak or meets the limit; the excursions then chain by the renewal
 * equation R(n) = sum of first-ruin odds up to n + sum over a of (return odds at a) R(n - a).
 * The work grows with trades x (open states) + trades x the longest excursion that matters. Limits: two outcomes, closed trades, no whole
 * contracts. Source: sources.feller1968, XIII.10 (renewal equation); the lattice is this product's derivation.
 */
export function drawdownOdds(question: DrawdownQuestion, pattern: LossChain = INDEPENDENT): Probability {
  const { trade, riskFraction, trades, drawdown } = question;
  const chances = lossChances(trade.winRate, pattern);
  if (trades === 0 || riskFraction === 0) return 0;
  if (drawdown <= 0) return 1;
  const { ruined, regained } = excursion(question, chances);
  const lose = chances.afterWin;
  // From a peak: a win makes a new peak at once, a loss starts an excursion.
  const returns = regained.map((odds) => lose * odds);
  returns[1] = 1 - lose;
  const odds = renewed(
    ruined.map((each) => lose * each),
    returns,
  );
  const { atFirst } = chances;
  let sum = atFirst * ruined[trades]! + (1 - atFirst) * odds[trades - 1]!;
  for (let age = 2; age <= trades; age++) sum += atFirst * regained[age]! * odds[trades - age]!;
  return Math.min(1, sum);
}

/** Returns less likely than this, all together, change no digit that is shown. */
const NO_RETURN = 1e-22;
/** Values at a time: each return is then read once for four of them. */
const ABREAST = 4;

/** R(n) = first(n) + sum over a of returns(a) R(n - a), from R(0) = 0 on. */
function renewed(first: Float64Array, returns: Float64Array): Float64Array {
  const count = first.length;
  const [odds, padded] = [new Float64Array(count + ABREAST), new Float64Array(count + ABREAST)];
  padded.set(returns);
  let oldest = count - 1;
  while (oldest > ABREAST && padded[oldest]! < NO_RETURN) oldest--;
  const [, one, two, three] = padded as unknown as [number, number, number, number];
  for (let at = 1; at < count; at += ABREAST) {
    let [a, b, c, d] = [first[at]!, first[at + 1] ?? 0, first[at + 2] ?? 0, first[at + 3] ?? 0];
    let before = Math.max(0, at - oldest);
    let [r, s, t] = [padded[at + 1 - before]!, padded[at + 2 - before]!, padded[at + 3 - before]!];
    for (; before < at; before++) {
      const known = odds[before]!;
      const next = padded[at - before]!;
      a += known * next;
      b += known * r;
      c += known * s;
      d += known * t;
      t = s;
      s = r;
      r = next;
    }
    odds[at] = a;
    b += one * a;
    odds[at + 1] = b;
    c += one * b + two * a;
    odds[at + 2] = c;
    odds[at + 3] = d + one * c + two * b + three * a;
  }
  return odds;
}

interface Excursion {
  /** Odds that the limit has been met by a given age, the first trade being a loss. */
  readonly ruined: Float64Array;
  /** Odds that the peak is regained at a given age, the first trade being a loss. */
  readonly regained: Float64Array;
}

/** Follows equity below its peak, the first trade being a loss; states are the losses among the trades so far. */
function excursion(question: DrawdownQuestion, { afterWin, afterLoss }: LossChances): Excursion {
  const { trade, riskFraction, trades, drawdown } = question;
  const { up, down } = logMoves(trade, riskFraction);
  const limit = -Math.log1p(-drawdown) - TIE;
  const ruined = new Float64Array(trades + 1);
  const regained = new Float64Array(trades + 1);
  if (down >= limit) {
    ruined.fill(1, 1);
    return { ruined, regained };
  }
  const lastWon = new Float64Array(trades + 1);
  const lastLost = new Float64Array(trades + 1);
  lastLost[1] = 1;
  let fewest = 1;
  let most = 1;
  for (let age = 2; age <= trades; age++) {
    let ruinedNow = 0;
    let regainedNow = 0;
    const below = (losses: number) => losses * down - (age - losses) * up;
    for (let losses = most; losses >= fewest; losses--) {
      const won = lastWon[losses] as number;
      const lost = lastLost[losses] as number;
      const loses = won * afterWin + lost * afterLoss;
      const wins = won * (1 - afterWin) + lost * (1 - afterLoss);
      if (below(losses + 1) >= limit) {
        ruinedNow += loses;
        lastLost[losses + 1] = 0;
      } else lastLost[losses + 1] = loses;
      if (below(losses) <= TIE) {
        regainedNow += wins;
        lastWon[losses] = 0;
      } else lastWon[losses] = wins;
    }
    lastLost[fewest] = 0;
    most = Math.min(most + 1, trades - 1);
    while (most >= fewest && lastWon[most] === 0 && lastLost[most] === 0) most--;
    while (fewest < most && lastWon[fewest] === 0 && lastLost[fewest] === 0) fewest++;
    ruined[age] = (ruined[age - 1] as number) + ruinedNow;
    regained[age] = regainedNow;
  }
  return { ruined, regained };
}
