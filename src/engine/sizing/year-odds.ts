import { DomainError } from "../errors";
import { randomStream } from "../numerics/random";
import type { Fraction, Probability } from "../quantities";
import { affordablePaths } from "./drawdown-simulation";
import type { EdgeQuestion } from "./edge";
import { evenRates, rateDensity } from "./rate-density";
import { FULL_LOSS, replayedLosses } from "./replayed-losses";
import { lossOf } from "./two-outcome-trade";

/** Sessions in a year of replayed trades: fewer trades are spread evenly over them. */
const SESSIONS_A_YEAR = 252;
/** Mean length of a stretch of own results. House rule: the window in which clusters of losing days were counted. */
const STRETCH = 20;
/** Below two stretches there is nothing to draw from. */
const FEWEST_RESULTS = 2 * STRETCH;
/** Years at most, of which each has a win rate of its own. */
const MOST_YEARS = 2000;
/** Any whole number would do: it is fixed, so that the same cells always give the same answer. */
const SEED = 20_262;
/** Neighbours in time get win rates far apart. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;
/** A fall that meets the limit within this meets it. */
const TIE = 1e-12;
/** The largest fraction is right to one part in 2^16 of equity. */
const HALVINGS = 16;

export interface YearsQuestion extends EdgeQuestion {
  readonly tradesPerYear: number;
  /** Fall from the running peak within the year, as a share of that peak. */
  readonly drawdown: Fraction;
  /** The user's own closed trades in their order, true for a loss; the replay of 1990 to 2026 without. */
  readonly results?: readonly boolean[] | undefined;
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
  const { trade, costs, tradesPerYear: trades } = question;
  const years = Math.min(MOST_YEARS, affordablePaths(trades));
  const { ends, winsBefore, sizes } = lastDrawn(question, years, trades);
  const credit = trade.credit - costs;
  const maxLoss = lossOf({ ...trade, credit });
  const limit = -Math.log1p(-question.drawdown) - TIE;
  const moves = new Float64Array(FULL_LOSS + 1);
  const at = (fraction: Fraction) => {
    for (let size = 0; size <= FULL_LOSS; size++)
      moves[size] = Math.log1p((fraction * (credit - (trade.width * size) / FULL_LOSS)) / maxLoss);
    const won = moves[0]!;
    let met = 0;
    for (let year = 0, loss = 0; year < years; year++) {
      // How far equity stands below its peak: wins lift it up to there, a loss takes it down.
      let below = 0;
      for (const end = ends[year]!; loss < end; loss++) {
        below = Math.max(0, Math.max(0, below - winsBefore[loss]! * won) - moves[sizes[loss]!]!);
        if (below >= limit) {
          met++;
          break;
        }
      }
      loss = ends[year]!;
    }
    return met / years;
  };
  return {
    at,
    errorOf: (odds) => {
      const shrunk = (odds * years + 0.5) / (years + 1);
      return Math.sqrt((shrunk * (1 - shrunk)) / years);
    },
    largest(tolerance) {
      let [low, high] = [0, 1];
      if (at(high) <= tolerance) return high;
      for (let halving = 0; halving < HALVINGS; halving++) {
        const middle = (low + high) / 2;
        if (at(middle) <= tolerance) low = middle;
        else high = middle;
      }
      return low;
    },
  };
}

type Drawn = ReturnType<typeof drawnYears>;
const KEPT = 4;
const kept = new Map<string, Drawn>();

/** The same record at the same price has the same years: who types elsewhere does not wait for them again. */
function lastDrawn(question: YearsQuestion, years: number, trades: number): Drawn {
  const { share, record, trade, costs, results } = question;
  if (results !== undefined) return drawnYears(question, years, trades);
  // Without a share the credit plays no part in what the record says of the rate.
  const priced = share === undefined ? "" : [share, trade.credit - costs, trade.width].join();
  const key = [record?.wins, record?.trades, trades, priced].join();
  const known = kept.get(key);
  if (known !== undefined) return known;
  const drawn = drawnYears(question, years, trades);
  if (kept.size === KEPT) kept.delete(kept.keys().next().value as string);
  kept.set(key, drawn);
  return drawn;
}

/** The losses of all years one after the other, in parts of the width, with the wins that came before each. */
function drawnYears(question: YearsQuestion, years: number, trades: number) {
  const { results } = question;
  const pattern = results === undefined ? replayedLosses() : ownLosses(results);
  const stream = randomStream(SEED);
  const count = pattern.length;
  const rates = evenRates(rateDensity(question), years);
  const lost = pattern.reduce((sum, size) => sum + size, 0) / (FULL_LOSS * count);
  const won = pattern.reduce((sum, size) => sum + (size === 0 ? 1 : 0), 0) / count;
  const stride = Math.max(1, Math.round(SESSIONS_A_YEAR / trades));
  // Without a seam where the end of the pattern would meet its beginning, if it is long enough.
  const starts = Math.max(0, count - stride * (trades - 1)) || count;
  const ends = new Int32Array(years);
  const winsBefore = new Uint16Array(years * trades);
  const sizes = new Uint8Array(years * trades);
  let losses = 0;
  for (let year = 0; year < years; year++) {
    const wanted = 1 - rates[Math.floor(((year * GOLDEN) % 1) * years)]!;
    const keep = wanted < lost ? wanted / lost : 1;
    const add = wanted > lost ? (wanted - lost) / won : 0;
    let from = Math.floor((year * starts) / years);
    let wins = 0;
    for (let trade = 0; trade < trades; trade++) {
      const found = pattern[from]!;
      const isKept = found > 0 && (keep === 1 || stream.uniform() < keep);
      const size = isKept ? found : found === 0 && add > 0 && stream.uniform() < add ? FULL_LOSS : 0;
      if (size === 0) wins++;
      else {
        winsBefore[losses] = wins;
        sizes[losses++] = size;
        wins = 0;
      }
      from =
        results === undefined
          ? (from + stride) % count
          : stream.uniform() * STRETCH < 1
            ? stream.below(count)
            : (from + 1) % count;
    }
    ends[year] = losses;
  }
  return { ends, winsBefore, sizes };
}

function ownLosses(results: readonly boolean[]): Uint8Array {
  if (results.length < FEWEST_RESULTS)
    throw new DomainError(
      "not-enough-data",
      `results: needs at least ${FEWEST_RESULTS} closed trades to follow their order, got ${results.length}`,
    );
  return Uint8Array.from(results, (lost) => (lost ? FULL_LOSS : 0));
}
