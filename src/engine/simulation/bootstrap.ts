import { type RandomStream, randomStream } from "../numerics/random";
import { FALL, greater, HIGH, LOW, RUN_PARTS, type Runs, SUM, writeRuns } from "./runs";

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

export interface Resampled extends PathOutcomes {
  /** The sessions of the path on which this column fell the most, in their order. */
  readonly deepest: Int32Array;
}

/** So many paths at a time: what is drawn for them stays near the processor, and memory does not grow with the paths. */
const PATHS_A_TURN = 2500;

/**
 * Block bootstrap of sessions. Each path is a row of blocks of consecutive sessions drawn from random places of the
 * history, which is read as a circle; all columns (log returns by session) take the same blocks, so that what
 * happened together stays together. The last block is cut to the length of the path. The deepest fall is exact: a
 * block is walked as a whole by what its run of sessions adds up to. Source: sources.politisRomano1992.
 */
export function resample(returns: readonly Float64Array[], terms: BootstrapTerms): readonly Resampled[] {
  const { paths, sessions } = terms;
  const cut = blocksOf(returns[0]?.length ?? 0, terms);
  const tables = returns.map((column) => blockTable(column, cut));
  const columns = returns.map(() => ({
    growth: new Float64Array(paths),
    drawdown: new Float64Array(paths),
    deepest: new Int32Array(sessions),
  }));
  const falls = returns.map(() => -1);
  const stream = randomStream(terms.seed);
  for (let from = 0; from < paths; from += PATHS_A_TURN) {
    terms.progress?.(from);
    const turn = Math.min(PATHS_A_TURN, paths - from);
    const blocks = drawn(stream, cut, turn);
    for (const [index, column] of columns.entries()) {
      const growth = column.growth.subarray(from, from + turn);
      const drawdown = column.drawdown.subarray(from, from + turn);
      walk(tables[index]!, blocks, cut.draws, { growth, drawdown });
      for (let path = 0; path < turn; path++)
        if (drawdown[path]! > falls[index]!) {
          falls[index] = drawdown[path]!;
          writeSessions(blocks.subarray(path * cut.draws), cut, column.deepest);
        }
    }
  }
  return columns;
}

/** How a path is cut into blocks. */
interface Blocks {
  /** Sessions of the history, each of which may begin a block. */
  readonly count: number;
  readonly block: number;
  /** Sessions of the last block where the path is no whole number of blocks; else 0. */
  readonly rest: number;
  readonly draws: number;
}

function blocksOf(count: number, terms: BootstrapTerms): Blocks {
  const block = Math.min(terms.block, terms.sessions, count);
  const rest = terms.sessions % block;
  return { count, block, rest, draws: Math.ceil(terms.sessions / block) };
}

/** The runs of whole blocks and, behind them, those of the last one, where it is shorter. */
function blockTable(column: Float64Array, { block, rest }: Blocks): Runs {
  const places = column.length * RUN_PARTS;
  const table = new Float64Array(rest > 0 ? 2 * places : places);
  writeRuns(column, block, table.subarray(0, places));
  if (rest > 0) writeRuns(column, rest, table.subarray(places));
  return table;
}

/** The places in the table of the blocks of some paths. */
function drawn(stream: RandomStream, { count, rest, draws }: Blocks, paths: number): Int32Array {
  const blocks = new Int32Array(paths * draws);
  stream.fillBelow(count, blocks);
  if (rest > 0) for (let last = draws - 1; last < blocks.length; last += draws) blocks[last]! += count;
  return blocks;
}

function walk(table: Runs, blocks: Int32Array, draws: number, { growth, drawdown }: PathOutcomes): void {
  for (let path = 0; path < growth.length; path++) {
    let at = 0;
    let below = 0;
    let deepest = 0;
    const end = (path + 1) * draws;
    for (let draw = end - draws; draw < end; draw++) {
      const run = blocks[draw]! * RUN_PARTS;
      const sum = table[run + SUM]!;
      deepest = greater(deepest, greater(table[run + FALL]!, below - table[run + LOW]!));
      below = greater(table[run + HIGH]!, below) - sum;
      at += sum;
    }
    growth[path] = at;
    drawdown[path] = -Math.expm1(-deepest);
  }
}

function writeSessions(blocks: Int32Array, { count, block }: Blocks, sessions: Int32Array): void {
  for (let session = 0; session < sessions.length; session++)
    sessions[session] = (blocks[Math.floor(session / block)]! + (session % block)) % count;
}
