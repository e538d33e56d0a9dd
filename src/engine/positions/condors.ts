import { groupedBy } from "./grouped";
import { type Lot, partOf } from "./lot";
import { merged } from "./merged";
import { paired } from "./paired";
import { othersOf } from "./short-of-a-condor";
import { type Structure, sumOf } from "./structure";
import { type Vertical, verticalsOf } from "./verticals";

/**
 * Condors, verticals, three legs and singles of a pool of lots, each lot in one of them. Legs of one order belong
 * together before others are looked for, unless that leaves fewer condors; nothing is completed. The order of the lots
 * does not count.
 */
export function structuresOf(lots: readonly Lot[]): readonly Structure[] {
  return pools(merged(lots), ({ root, expiry }) => `${root}|${expiry}`)
    .flatMap((expiry) => {
      const orders = pools(expiry, ({ order }) => order).map(condorsOf);
      const rest = condorsOf(ofAnyOrder(orders.flatMap(({ left }) => left)));
      const byOrder = [...orders.flatMap(({ condors }) => condors), ...rest.condors];
      const together = condorsOf(ofAnyOrder(expiry));
      return sumOf(together.condors) > sumOf(byOrder)
        ? [...together.condors, ...othersOf(merged(together.left))]
        : [...byOrder, ...othersOf(merged(rest.left))];
    })
    .sort(byPlace);
}

function pools(lots: readonly Lot[], keyOf: (lot: Lot) => string): readonly (readonly Lot[])[] {
  return [...groupedBy(lots, keyOf)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pool]) => pool);
}

const ofAnyOrder = (lots: readonly Lot[]) => merged(lots.map((lot) => ({ ...lot, order: "" })));

/** Credit verticals of both sides, first those as large and as wide, then others. */
function condorsOf(lots: readonly Lot[]): {
  readonly condors: readonly Structure[];
  readonly left: readonly Lot[];
} {
  const [puts, calls] = [verticalsOf("put", lots), verticalsOf("call", lots)];
  const [below, above] = [puts, calls].map(({ verticals }) =>
    verticals
      .filter(({ isCredit }) => isCredit)
      .map((one) => ({
        ...one,
        place: one.short.strike,
        width: Math.abs(one.short.strike - one.long.strike),
      })),
  ) as [Placed[], Placed[]];
  const { pairs, alone } = paired(below, above, (put, call) => put <= call, [
    (put, call, areAsMany) => areAsMany && put.width === call.width,
    (_, __, areAsMany) => areAsMany,
    (put, call) => put.width === call.width,
  ]);
  return {
    condors: pairs.map(({ left, right, contracts }) => ({
      kind: "condor",
      contracts,
      legs: [left, right].flatMap((vertical) => legsOf(vertical, contracts)),
    })),
    left: [
      ...[below, above].flatMap((side, at) => side.flatMap((one, of) => legsOf(one, alone[at]?.[of] ?? 0))),
      ...[puts, calls].flatMap(({ verticals, singles }) => [
        ...verticals.flatMap(({ isCredit, legs }) => (isCredit ? [] : legs)),
        ...singles,
      ]),
    ],
  };
}

type Placed = Vertical & { readonly place: number; readonly width: number };

const legsOf = ({ short, long }: Vertical, contracts: number): readonly Lot[] =>
  contracts === 0 ? [] : [partOf(short, -contracts), partOf(long, contracts)];

const KINDS = ["condor", "three legs", "put vertical", "call vertical", "single"];

function byPlace(a: Structure, b: Structure): number {
  const placeOf = ({ kind, legs }: Structure) => {
    const strikes = legs.map(({ strike }) => strike).sort((x, y) => x - y);
    return [KINDS.indexOf(kind), legs[0]?.expiry ?? 0, ...strikes, legs[0]?.opened ?? 0, legs[0]?.price ?? 0];
  };
  const [left, right] = [placeOf(a), placeOf(b)];
  const at = left.findIndex((value, index) => value !== right[index]);
  return at < 0
    ? (a.legs[0]?.root ?? "").localeCompare(b.legs[0]?.root ?? "")
    : (left[at] ?? 0) - (right[at] ?? 0);
}
