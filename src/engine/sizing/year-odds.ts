import type { Fraction, Probability } from "../quantities";
import { type DrawnQuestion, drawnYears } from "./drawn-years";
import { FULL_LOSS } from "./replayed-losses";
import { lossOf } from "./two-outcome-trade";

// Read once: some hosts look a global up at every use.
const { log1p, max, sqrt } = Math;

/** A fall that meets the limit within this meets it. */
const TIE = 1e-12;
/** The largest fraction is right to one part in 2^16 of equity. */
const HALVINGS = 16;

export interface YearsQuestion extends DrawnQuestion {
  /** Fall from the running peak within the year, as a share of that peak. */
  readonly drawdown: Fraction;
}

/** Odds of a drawdown within a year by the fraction at risk: they never fall as it rises. */
export interface YearOdds {
  /** Share of the years that meet the drawdown. */
  at(fraction: Fraction): Probability;
  /** Standard error of it from the number of years. */
  errorOf(odds: Probability): Probability;
  /** The largest fraction whose odds stay within the tolerance. */
  largest(tolerance: Probability): Fraction;
}

/**
 * The odds of a drawdown within a year of closed trades, averaged over everything that price and record say of the
 * effective win rate: each of many years has a rate of its own, and losses that follow each other as in a year of the
 * replay, or as in stretches of the user's own results. Where a year's rate differs from that of its losses, as many
 * of them are taken out, or full losses put in, at random. A fixed fraction of current equity at risk.
 * Source: own count for the replay; stretches: sources.politisRomano1994, the stationary bootstrap.
 */
export function yearOdds(question: YearsQuestion): YearOdds {
  const { trade } = question;
  const { years, ends, winsBefore, sizes } = drawnYears(question);
  const { credit, width } = trade;
  const maxLoss = lossOf(trade);
  const limit = -log1p(-question.drawdown) - TIE;
  const moves = new Float64Array(FULL_LOSS + 1);
  const known = new Map<Fraction, Probability>();
  const everyYear = new Int32Array(years).map((_, year) => year);
  /** Brings those of the first years that meet the drawdown to the front, and says how many there are. */
  const meeting = (among: Int32Array, fraction: Fraction) => {
    for (let size = 0; size <= FULL_LOSS; size++)
      moves[size] = log1p((fraction * (credit - (width * size) / FULL_LOSS)) / maxLoss);
    const won = moves[0]!;
    let met = 0;
    for (let place = 0; place < among.length; place++) {
      const year = among[place]!;
      // How far equity stands below its peak: wins lift it up to there, a loss takes it down.
      let below = 0;
      for (let loss = ends[year]!; loss < ends[year + 1]!; loss++) {
        below = max(0, max(0, below - winsBefore[loss]! * won) - moves[sizes[loss]!]!);
        if (below < limit) continue;
        among[place] = among[met]!;
        among[met++] = year;
        break;
      }
    }
    return met;
  };
  return {
    at(fraction) {
      const odds = known.get(fraction) ?? meeting(everyYear, fraction) / years;
      known.set(fraction, odds);
      return odds;
    },
    errorOf: (odds) => {
      const shrunk = (odds * years + 0.5) / (years + 1);
      return sqrt((shrunk * (1 - shrunk)) / years);
    },
    largest(tolerance) {
      let undecided = everyYear.slice();
      let met = 0;
      let [low, high] = [0, 1];
      if (meeting(undecided, high) / years <= tolerance) return high;
      // A year that meets the drawdown meets it at every larger fraction: the logarithms of its stretches are concave in it.
      for (let halving = 0; halving < HALVINGS; halving++) {
        const middle = (low + high) / 2;
        const more = meeting(undecided, middle);
        const fits = (met + more) / years <= tolerance;
        undecided = fits ? undecided.subarray(more) : undecided.subarray(0, more);
        if (fits) [low, met] = [middle, met + more];
        else high = middle;
      }
      return low;
    },
  };
}
