import { firstSides, timeKeyOf } from "./first-sides";
import { groupedBy } from "./grouped";
import { legsBetween } from "./legs-between";
import { type Fill, keyOf, type Lot, partOf } from "./lot";

/** Contracts that were opened and closed within the rows: both sides, as many bought as sold. */
export interface ClosedLot {
  readonly opened: Lot;
  readonly closed: Fill;
  readonly ended: string | undefined;
}

export interface Netted {
  readonly open: readonly Lot[];
  readonly closed: readonly ClosedLot[];
  /** Closings of what the rows never opened. */
  readonly orphans: readonly Fill[];
}

/**
 * Opens and closes of each contract: lots of the order that is closed leg by leg, then first in first out. The order of
 * the rows does not count: fills run by their time, of one time openings before closings.
 */
export function netted(fills: readonly Fill[]): Netted {
  const byContract = groupedBy(fills, keyOf);
  const legsClosed = legsBetween(fills);
  const inTime = byTime(firstSides(fills));
  const open: Lot[] = [];
  const closed: ClosedLot[] = [];
  const orphans: Fill[] = [];
  for (const key of [...byContract.keys()].sort()) {
    const held: Lot[] = [];
    for (const told of [...endingsOnce(byContract.get(key) as readonly Fill[])].sort(inTime)) {
      if (told.effect === "held") {
        open.push(told);
        continue;
      }
      const fill = told.ended === undefined ? told : endOf(held, told);
      let left = fill.quantity;
      while (left !== 0 && fill.effect !== "open") {
        const likely = held.map((lot) =>
          Math.sign(lot.quantity) === -Math.sign(left)
            ? // What takes a fill back, without a word of closing, has its price.
              legsClosed(lot.order, fill.order) +
              (fill.effect === undefined && lot.price === fill.price ? 0.5 : 0)
            : -1,
        );
        const at = likely.indexOf(Math.max(...likely));
        const lot = held[at];
        if (lot === undefined || likely[at] === -1) break;
        const size = Math.min(Math.abs(left), Math.abs(lot.quantity)) * Math.sign(left);
        closed.push({ opened: partOf(lot, -size), closed: partOf(fill, size), ended: fill.ended });
        left -= size;
        if (lot.quantity + size === 0) held.splice(at, 1);
        else held[at] = partOf(lot, lot.quantity + size);
      }
      if (left === 0) continue;
      if (fill.effect === "close") orphans.push(partOf(fill, left));
      else held.push(partOf(fill, left));
    }
    open.push(...held);
  }
  return { open, closed, orphans };
}

/** Contracts that are removed in one row and settled in cash in another end once, for that cash. */
function endingsOnce(fills: readonly Fill[]): readonly Fill[] {
  const paid = fills.filter(({ ended, price }) => ended !== undefined && price > 0);
  const isRemoval = (fill: Fill) => fill.ended !== undefined && fill.price === 0;
  const settles = (end: Fill) => (fill: Fill) =>
    isRemoval(fill) && Math.abs(fill.quantity) === Math.abs(end.quantity);
  const removed = new Map(paid.flatMap((end) => [[end, fills.find(settles(end))] as const]));
  const gone = new Set(removed.values());
  return fills.flatMap((fill) => {
    const removal = removed.get(fill);
    if (removal !== undefined)
      return [{ ...fill, fees: fill.fees + removal.fees, rows: [...removal.rows, ...fill.rows] }];
    return gone.has(fill) ? [] : [fill];
  });
}

/** What ends by itself ends what is held, whichever sign the broker gives it. */
function endOf(held: readonly Lot[], fill: Fill): Fill {
  const net = held.reduce((sum, lot) => sum + lot.quantity, 0);
  return net === 0 ? fill : { ...fill, quantity: -Math.sign(net) * Math.abs(fill.quantity) };
}

/** Without a time a row lies before all that have one, and what ended by itself after all of its day. */
function byTime(first: ReadonlyMap<string, number>): (a: Fill, b: Fill) => number {
  const when = ({ opened, ended }: Fill) =>
    ended === undefined ? (opened ?? 0) : Math.floor(opened ?? Number.MAX_SAFE_INTEGER) + 1;
  const order = (fill: Fill) =>
    fill.effect === "close" || first.get(timeKeyOf(fill)) === -Math.sign(fill.quantity) ? 1 : 0;
  return (a, b) =>
    when(a) - when(b) ||
    order(a) - order(b) ||
    a.price - b.price ||
    a.quantity - b.quantity ||
    (a.rows[0] ?? 0) - (b.rows[0] ?? 0);
}
