import { DomainError } from "../errors";
import { type RandomStream, randomStream } from "../numerics/random";
import { mean } from "../numerics/sample";
import type { Probability } from "../quantities";
import { affordablePaths } from "./drawdown-simulation";
import type { EdgeQuestion } from "./edge-question";
import { evenRates, rateDensity } from "./rate-density";
import { FULL_LOSS, replayedLosses } from "./replayed-losses";

// Read once: some hosts look a global up at every use.
const { floor, log, log1p, max, min, round, sqrt } = Math;

/** Sessions in a year of replayed trades: fewer trades are spread evenly over them. */
const SESSIONS_A_YEAR = 252;
/** Mean length of a stretch of own results. House rule: the window in which clusters of losing days were counted. */
const STRETCH = 20;
/** Below two stretches there is nothing to draw from. */
const FEWEST_RESULTS = 2 * STRETCH;
/** Years, of which each has a win rate of its own: so many at most, and so few only where they hold more losses than these. */
const MOST_YEARS = 4000;
const FEWEST_YEARS = 1000;
const DRAWN_LOSSES = 100_000;
/** Enough of them for the number of losses to come. */
const SOME_RATES = 16;
/**
 * Fixed, so that the same cells always give the same answer. Any whole number would do: of the first hundred this is the
 * one whose odds lie nearest the mean of all, over eleven records with and without a share.
 */
const SEED = 25;
/** Neighbours in time get win rates far apart. */
const GOLDEN = (sqrt(5) - 1) / 2;

export interface DrawnQuestion extends EdgeQuestion {
  readonly tradesPerYear: number;
  /** The user's own closed trades in their order, true for a loss; the replay of 1990 to 2026 without. */
  readonly results?: readonly boolean[] | undefined;
}

/** The losses of many years, one year after the other. */
export interface DrawnYears {
  readonly years: number;
  /** Where the losses of each year begin, and where the last year ends. */
  readonly ends: Int32Array;
  /** Wins since the loss before, or since the year began. */
  readonly winsBefore: Uint16Array;
  /** Losses in parts of the width. */
  readonly sizes: Uint8Array;
}

const KEPT = 4;
const kept = new Map<string, DrawnYears>();

/**
 * Years of trades, each with a win rate of its own from what price and record say of it. The same record at the same
 * price has the same years: who types elsewhere does not wait for them again.
 */
export function drawnYears(question: DrawnQuestion): DrawnYears {
  const { share, record, trade, costs, tradesPerYear, results } = question;
  if (results !== undefined) return drawn(question, ownLosses(results));
  // Without a share the credit plays no part in what the record says of the rate.
  const priced = share === undefined ? "" : [share, trade.credit, trade.width, costs].join();
  const key = [record?.wins, record?.trades, tradesPerYear, priced].join();
  const known = kept.get(key) ?? drawn(question, replayedLosses());
  kept.delete(key);
  kept.set(key, known);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value as string);
  return known;
}

/** Room for the losses while they are drawn: half a million trades in most questions. */
let room = { winsBefore: new Uint16Array(0), sizes: new Uint8Array(0) };

/** Only losses are visited: how many wins lie before the next one is known, or drawn at once. */
function drawn(question: DrawnQuestion, pattern: Uint8Array): DrawnYears {
  const { tradesPerYear: trades, results } = question;
  const stream = randomStream(SEED);
  const count = pattern.length;
  const density = rateDensity(question);
  const lossesAYear = trades * (1 - mean(evenRates(density, SOME_RATES)));
  const fewest = min(FEWEST_YEARS, affordablePaths(trades));
  const years = max(fewest, floor(min(MOST_YEARS, DRAWN_LOSSES / lossesAYear)));
  const rates = evenRates(density, years);
  const lost = pattern.reduce((sum, size) => sum + size, 0) / (FULL_LOSS * count);
  const won = pattern.reduce((sum, size) => sum + (size === 0 ? 1 : 0), 0) / count;
  const stride = results === undefined ? max(1, round(SESSIONS_A_YEAR / trades)) : 1;
  const winsAhead = runsOfWins(pattern, stride, trades);
  // Without a seam where the end of the pattern would meet its beginning, if it is long enough.
  const starts = max(0, count - stride * (trades - 1)) || count;
  const tradesToStretch = before(stream, results === undefined ? 0 : 1 / STRETCH);
  const ends = new Int32Array(years + 1);
  if (room.sizes.length < years * trades)
    room = { winsBefore: new Uint16Array(years * trades), sizes: new Uint8Array(years * trades) };
  const { winsBefore, sizes } = room;
  let losses = 0;
  for (let year = 0; year < years; year++) {
    const wanted = 1 - rates[floor(((year * GOLDEN) % 1) * years)]!;
    const keep = wanted < lost ? wanted / lost : 1;
    const added = wanted > lost ? (wanted - lost) / won : 0;
    let from = floor((year * starts) / years);
    let wins = 0;
    const winsToAdded = before(stream, added);
    let toAdded = winsToAdded();
    let toStretch = 1 + tradesToStretch();
    for (let left = trades; left > 0; ) {
      const run = min(winsAhead[from]!, toAdded, toStretch, left);
      wins += run;
      left -= run;
      toAdded -= run;
      toStretch -= run;
      from += run * stride;
      while (from >= count) from -= count;
      if (left === 0) break;
      if (toStretch === 0) {
        from = stream.below(count);
        toStretch = 1 + tradesToStretch();
        continue;
      }
      const found = pattern[from]!;
      const size = found === 0 ? FULL_LOSS : keep === 1 || stream.uniform() < keep ? found : 0;
      if (found === 0) toAdded = winsToAdded();
      if (size === 0) wins++;
      else {
        winsBefore[losses] = wins;
        sizes[losses++] = size;
        wins = 0;
      }
      left--;
      toStretch--;
      from += stride;
      if (from >= count) from -= count;
    }
    ends[year + 1] = losses;
  }
  return { years, ends, winsBefore: winsBefore.slice(0, losses), sizes: sizes.slice(0, losses) };
}

/** Where nearly every fifth trade is of a kind, to ask each is quicker than to ask how many come first. */
const OFTEN: Probability = 0.2;

/** Draws how many trades come before the first of a kind, where each is one with this chance. */
function before(stream: RandomStream, chance: Probability): () => number {
  if (chance === 0) return () => Number.POSITIVE_INFINITY;
  const scale = log1p(-chance);
  if (chance < OFTEN) return () => floor(log(1 - stream.uniform()) / scale);
  return () => {
    let trades = 0;
    while (stream.uniform() >= chance) trades++;
    return trades;
  };
}

/** Wins from each trade on until the next loss, in steps of a stride round the pattern; no more than are traded. */
function runsOfWins(pattern: Uint8Array, stride: number, trades: number): Uint16Array {
  const count = pattern.length;
  const wins = new Uint16Array(count).fill(trades);
  // Twice, so that what the end leads to is known.
  for (let step = 2 * count - 1; step >= 0; step--) {
    const at = step % count;
    wins[at] = pattern[at]! > 0 ? 0 : min(trades, 1 + wins[(at + stride) % count]!);
  }
  return wins;
}

function ownLosses(results: readonly boolean[]): Uint8Array {
  if (results.length < FEWEST_RESULTS)
    throw new DomainError(
      "not-enough-data",
      `results: needs at least ${FEWEST_RESULTS} closed trades to follow their order, got ${results.length}`,
    );
  return Uint8Array.from(results, (lost) => (lost ? FULL_LOSS : 0));
}
