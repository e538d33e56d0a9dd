import { groupedBy } from "./grouped";
import { type Lot, partOf } from "./lot";
import { merged } from "./merged";
import { type Unit, type Vertical, verticalsOf } from "./verticals";

/** What the legs of one expiry are when they stand together. */
export interface Structure extends Unit {
  readonly kind: "condor" | "three legs" | "put vertical" | "call vertical" | "single";
  /** The leg without which it is no condor. */
  readonly missing?: "long put" | "short put" | "short call" | "long call";
}

/**
 * Condors, verticals, three legs and singles of a pool of lots, each lot in one of them. Legs of one order belong
 * together before others are looked for; nothing is completed. The order of the lots does not count.
 */
export function structuresOf(lots: readonly Lot[]): readonly Structure[] {
  const found: Structure[] = [];
  const rest: Lot[] = [];
  for (const order of pools(merged(lots), ({ root, expiry, order }) => `${root}|${expiry}|${order}`)) {
    const { condors, left } = condorsOf(order);
    found.push(...condors);
    rest.push(...left);
  }
  for (const expiry of pools(rest, ({ root, expiry }) => `${root}|${expiry}`)) {
    const { condors, left } = condorsOf(merged(expiry.map((lot) => ({ ...lot, order: "" }))));
    found.push(...condors, ...othersOf(merged(left)));
  }
  return found.sort(byPlace);
}

function pools(lots: readonly Lot[], keyOf: (lot: Lot) => string): readonly (readonly Lot[])[] {
  return [...groupedBy(lots, keyOf)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pool]) => pool);
}

/** Credit verticals of both sides, first those as large and as wide, then others. */
function condorsOf(lots: readonly Lot[]): {
  readonly condors: readonly Structure[];
  readonly left: readonly Lot[];
} {
  const of = (type: "put" | "call") =>
    verticalsOf(
      type,
      lots.filter((lot) => lot.type === type),
    );
  const [puts, calls] = [of("put"), of("call")];
  const [below, above] = [puts, calls].map(({ verticals }) =>
    verticals.filter(({ isCredit }) => isCredit),
  ) as [Vertical[], Vertical[]];
  const condors: Structure[] = [];
  const widthOf = ({ short, long }: Vertical) => Math.abs(short.strike - long.strike);
  const likeness: readonly ((put: Vertical, call: Vertical) => boolean)[] = [
    (put, call) => put.contracts === call.contracts && widthOf(put) === widthOf(call),
    (put, call) => put.contracts === call.contracts,
    (put, call) => widthOf(put) === widthOf(call),
    () => true,
  ];
  for (const isAlike of likeness)
    for (const [p, put] of below.entries())
      for (const [c, call] of above.entries()) {
        const [left, right] = [below[p] as Vertical, above[c] as Vertical];
        const contracts = Math.min(left.contracts, right.contracts);
        if (contracts === 0 || put.short.strike > call.short.strike || !isAlike(left, right)) continue;
        const legs = [left, right].flatMap(({ short, long }) => [
          partOf(short, -contracts),
          partOf(long, contracts),
        ]);
        condors.push({ kind: "condor", contracts, legs });
        below[p] = smaller(left, contracts);
        above[c] = smaller(right, contracts);
      }
  const unpaired = [
    ...below,
    ...above,
    ...[puts, calls].flatMap((side) => side.verticals.filter((one) => !one.isCredit)),
  ];
  return {
    condors,
    left: [...unpaired.flatMap(({ legs }) => legs), ...puts.singles, ...calls.singles].filter(
      ({ quantity }) => quantity !== 0,
    ),
  };
}

function smaller(vertical: Vertical, by: number): Vertical {
  const contracts = vertical.contracts - by;
  const [short, long] = [partOf(vertical.short, -contracts), partOf(vertical.long, contracts)];
  return { ...vertical, contracts, short, long, legs: [short, long] };
}

/** Verticals, three legs of a condor named by the one that is missing, and what stands alone. */
function othersOf(lots: readonly Lot[]): readonly Structure[] {
  const found: Structure[] = [];
  const sides = (["put", "call"] as const).map((type) =>
    verticalsOf(
      type,
      lots.filter((lot) => lot.type === type),
    ),
  ) as [ReturnType<typeof verticalsOf>, ReturnType<typeof verticalsOf>];
  const singles = sides.map((side) => [...side.singles]) as [Lot[], Lot[]];
  for (const [at, { verticals }] of sides.entries())
    for (const vertical of verticals) {
      const others = singles[1 - at] as Lot[];
      const beside = vertical.isCredit ? others.findIndex((lot) => completes(vertical, lot)) : -1;
      const lot = others[beside];
      if (lot === undefined) {
        found.push({ kind: `${vertical.type} vertical`, contracts: vertical.contracts, legs: vertical.legs });
        continue;
      }
      others.splice(beside, 1);
      const missing = `${lot.quantity < 0 ? "long" : "short"} ${lot.type}` as NonNullable<
        Structure["missing"]
      >;
      found.push({
        kind: "three legs",
        contracts: vertical.contracts,
        legs: [...vertical.legs, lot],
        missing,
      });
    }
  for (const lot of singles.flat())
    found.push({ kind: "single", contracts: Math.abs(lot.quantity), legs: [lot] });
  return found;
}

/** As many on the other side of the market: the third leg of a condor. */
function completes({ contracts, short }: Vertical, lot: Lot): boolean {
  const isBeyond = lot.type === "call" ? lot.strike >= short.strike : lot.strike <= short.strike;
  return Math.abs(lot.quantity) === contracts && isBeyond;
}

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
