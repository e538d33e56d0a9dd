import { type RandomStream, randomStream } from "../numerics/random";

/** How one column of results fared on every path. */
export interface PathOutcomes {
  /** Log growth from the first session to the last. */
  readonly growth: Float64Array;
  /** Deepest fall from the running peak, as a fraction. */
  readonly drawdown: Float64Array;
}

export interface BootstrapTerms {
  readonly paths: number;
  readonly sessions: number;
  /** Sessions in a row that are drawn together. */
  readonly block: number;
  readonly seed: number;
  /** Told from time to time how many paths are done. */
  readonly progress?: (done: number) => void;
}

/** Paths whose blocks are drawn at a time: memory does not grow with all the places drawn. */
const PATHS_AT_A_TIME = 16_384;

export interface Resampled {
  readonly columns: readonly PathOutcomes[];
  /** Of each path: where the worst block of the first column begins. */
  readonly worstBlock: Int32Array;
}

/**
 * All that a path needs to know of the block at each place, side by side in memory: its sum, its lowest and highest
 * point, and its own deepest fall.
 */
type Blocks = Float64Array;
const PARTS = 4;
const LOW = 1;
const HIGH = 2;
const FALL = 3;

/**
 * Block bootstrap of sessions. Each path is a row of blocks of consecutive sessions drawn from random places of the
 * history, which is read as a circle; all columns (log returns by session) take the same blocks, so that what
 * happened together stays together. The deepest fall is exact: the fall of a path is that inside a block or from an
 * earlier peak to the block's low. Source: sources.politisRomano1992.
 */
export function resample(returns: readonly Float64Array[], terms: BootstrapTerms): Resampled {
  const { paths, sessions, seed } = terms;
  const count = returns[0]?.length ?? 0;
  const block = Math.min(terms.block, sessions, count);
  const whole = Math.floor(sessions / block);
  const rest = sessions - whole * block;
  const draws = whole + (rest > 0 ? 1 : 0);
  const stream = randomStream(seed);
  const starts = new Int32Array(Math.min(paths, PATHS_AT_A_TIME) * draws);
  const worstBlock = new Int32Array(paths);
  const columns = returns.map((column) => ({
    blocks: blocksOf(column, block),
    last: rest > 0 ? blocksOf(column, rest) : undefined,
    outcomes: { growth: new Float64Array(paths), drawdown: new Float64Array(paths) },
  }));
  for (let first = 0; first < paths; first += PATHS_AT_A_TIME) {
    terms.progress?.(first);
    const end = Math.min(first + PATHS_AT_A_TIME, paths);
    drawStarts(stream, count, starts, (end - first) * draws);
    for (const { blocks, last, outcomes } of columns)
      for (let path = first, from = 0; path < end; path++, from += draws)
        walk(starts, from, whole, draws, blocks, last ?? blocks, outcomes, path);
    const blocks = columns[0]?.blocks;
    if (blocks !== undefined)
      for (let path = first, from = 0; path < end; path++, from += draws)
        worstBlock[path] = lowestOf(starts, from, whole, blocks);
  }
  return { columns: columns.map(({ outcomes }) => outcomes), worstBlock };
}

function drawStarts(stream: RandomStream, count: number, into: Int32Array, draws: number): void {
  for (let draw = 0; draw < draws; draw++) into[draw] = stream.below(count);
}

function walk(
  starts: Int32Array,
  from: number,
  whole: number,
  draws: number,
  blocks: Blocks,
  last: Blocks,
  outcomes: PathOutcomes,
  path: number,
): void {
  let at = 0;
  let peak = 0;
  let deepest = 0;
  for (let draw = from; draw < from + whole; draw++) {
    const block = starts[draw]! * PARTS;
    const fromPeak = peak - (at + blocks[block + LOW]!);
    const inside = blocks[block + FALL]!;
    const top = at + blocks[block + HIGH]!;
    if (fromPeak > deepest) deepest = fromPeak;
    if (inside > deepest) deepest = inside;
    if (top > peak) peak = top;
    at += blocks[block]!;
  }
  if (draws > whole) {
    const block = starts[from + whole]! * PARTS;
    deepest = Math.max(deepest, peak - (at + last[block + LOW]!), last[block + FALL]!);
    at += last[block]!;
  }
  outcomes.growth[path] = at;
  outcomes.drawdown[path] = 1 - Math.exp(-deepest);
}

function lowestOf(starts: Int32Array, from: number, count: number, blocks: Blocks): number {
  let lowest = starts[from]!;
  for (let draw = from + 1; draw < from + count; draw++)
    if (blocks[starts[draw]! * PARTS]! < blocks[lowest * PARTS]!) lowest = starts[draw]!;
  return lowest;
}

function blocksOf(column: Float64Array, length: number): Blocks {
  const count = column.length;
  const blocks = new Float64Array(count * PARTS);
  for (let start = 0; start < count; start++) {
    let at = 0;
    let high = 0;
    let low = 0;
    let fall = 0;
    for (let step = 0, place = start; step < length; step++) {
      at += column[place]!;
      place = place + 1 === count ? 0 : place + 1;
      if (at > high) high = at;
      if (at < low) low = at;
      if (high - at > fall) fall = high - at;
    }
    const block = start * PARTS;
    blocks[block] = at;
    blocks[block + LOW] = low;
    blocks[block + HIGH] = high;
    blocks[block + FALL] = fall;
  }
  return blocks;
}
