import { rootBetween } from "../numerics/root";
import type { Fraction, Points, Rate, Volatility } from "../quantities";
import type { Condor } from "./condor";
import type { Market } from "./credit";
import { EDGE_NODES, edgeCorrections, FIRST_EDGE_NODE } from "./exit-edge";
import { type ExitGrid, exitGrid } from "./exit-grid";
import { condorValues, type LegPricing } from "./exit-marks";

/** How the index moves while the condor is held, and where it is looked at. */
export interface WatchedLife {
  /** Shares of the variance between looks, as stretchesBetweenLooks gives them. */
  readonly stretches: readonly Fraction[];
  readonly volatility: Volatility;
  readonly drift: Rate;
}

/** One look: where the index may stand, and what buying the condor back costs there. */
export interface Look {
  /** Share of the variance that has passed. */
  readonly elapsed: Fraction;
  readonly marks: Float64Array;
  /** The first node of the marks. */
  readonly from: number;
  /** By node of the marks: the share of the mass there that lies where the mark is at the level or above it. */
  readonly above: (level: Points) => Float64Array;
  /** The shares above a level that every mark reaches, and above one that none does. */
  readonly all: Float64Array;
  readonly none: Float64Array;
}

export interface Looks {
  readonly grid: ExitGrid;
  readonly looks: readonly Look[];
  readonly spotAt: (node: number, elapsed: Fraction) => Points;
}

/** Levels kept at a look: enough for the policies of one condor, few enough for a long column of them. */
const MOST_KNOWN = 6;
/** Where a crossing lies, in steps of the grid. */
const CLOSE_ENOUGH = 1e-10;

/** The looks of the last question: a column of targets and stops asks for the same ones over and over. */
let last: { readonly question: string; readonly answer: Looks } | undefined;

/** All looks at a condor, marked at the volatility of each leg with the time that remains; priced once for all policies. */
export function sameLooksAt(condor: Condor, market: Market, pricing: LegPricing, life: WatchedLife): Looks {
  const question = JSON.stringify([condor, market.spot, market.years, pricing, life]);
  if (last?.question !== question) last = { question, answer: looksAt(condor, market, pricing, life) };
  return last.answer;
}

function looksAt(condor: Condor, market: Market, pricing: LegPricing, life: WatchedLife): Looks {
  const { stretches, volatility, drift } = life;
  const grid = exitGrid(stretches, volatility * Math.sqrt(market.years));
  const trend = (drift - volatility ** 2 / 2) * market.years;
  const levels = new Float64Array(grid.nodes);
  for (let node = 0; node < grid.nodes; node++)
    levels[node] = market.spot * Math.exp((node - grid.middle) * grid.spacing);
  const growth = (elapsed: Fraction) => Math.exp(trend * elapsed);
  const spotAt = (node: number, elapsed: Fraction) => levels[node]! * growth(elapsed);
  const none = new Float64Array(grid.nodes);
  const all = new Float64Array(grid.nodes).fill(1);
  let elapsed = 0;
  const looks = stretches.slice(0, -1).map((share) => {
    elapsed += share;
    const [from, to] = grid.reach(elapsed);
    const grown = growth(elapsed);
    const spots = levels.slice(from, to).map((level) => level * grown);
    const marks = condorValues(condor, spots, market.years * (1 - elapsed), pricing);
    return lookAt(marks, from, elapsed, all, none);
  });
  return { grid, looks, spotAt };
}

function lookAt(
  marks: Float64Array,
  from: number,
  elapsed: Fraction,
  all: Float64Array,
  none: Float64Array,
): Look {
  const known = new Map<Points, Float64Array>();
  const above = (level: Points) => {
    const found = known.get(level) ?? sharesAbove(marks, level);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(level, found);
    return found;
  };
  return { elapsed, marks, from, above, all, none };
}

function sharesAbove(marks: Float64Array, level: Points): Float64Array {
  const shares = new Float64Array(marks.length);
  const edges: number[] = [];
  for (let node = 0; node < marks.length; node++) {
    shares[node] = marks[node]! >= level ? 1 : 0;
    if (node > 0 && shares[node] !== shares[node - 1]) edges.push(node - 1);
  }
  for (const node of edges) {
    const direction = marks[node + 1]! >= level ? 1 : -1;
    const corrections = edgeCorrections(pastNode(marks, node, level));
    for (let index = 0; index < EDGE_NODES; index++) {
      const place = node + FIRST_EDGE_NODE + index;
      if (place >= 0 && place < shares.length) shares[place]! += direction * corrections[index]!;
    }
  }
  return shares;
}

/** How far past a node the mark crosses a level on its way to the next, on the cubic through the four marks around it. */
function pastNode(marks: Float64Array, node: number, level: Points): number {
  const [here, next] = [marks[node]!, marks[node + 1]!];
  const before = marks[node - 1] ?? 2 * here - next;
  const after = marks[node + 2] ?? 2 * next - here;
  const sign = next > here ? 1 : -1;
  const bendHere = before - 2 * here + next;
  const bendNext = here - 2 * next + after;
  return rootBetween(
    0,
    1,
    (past) => {
      const rest = 1 - past;
      const bend = past * rest * ((1 + rest) * bendHere + (1 + past) * bendNext);
      return sign * (here + past * (next - here) - bend / 6 - level);
    },
    CLOSE_ENOUGH,
  );
}
