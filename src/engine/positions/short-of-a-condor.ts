import type { Lot } from "./lot";
import type { Structure } from "./structure";
import { type Vertical, verticalsOf } from "./verticals";

/** Verticals, three legs of a condor named by the one that is missing, and what stands alone. */
export function othersOf(lots: readonly Lot[]): readonly Structure[] {
  const sides = [verticalsOf("put", lots), verticalsOf("call", lots)];
  const singles = sides.map((side) => [...side.singles]);
  const found = sides.flatMap(({ verticals }, at) =>
    verticals.map((vertical): Structure => {
      const { contracts, legs, type, isCredit } = vertical;
      const others = singles[1 - at] as Lot[];
      const beside = isCredit ? others.findIndex((lot) => completes(vertical, lot)) : -1;
      const [lot] = beside < 0 ? [] : others.splice(beside, 1);
      return lot === undefined
        ? { kind: `${type} vertical`, contracts, legs }
        : {
            ...{ kind: "three legs", contracts, legs: [...legs, lot] },
            missing: `${lot.quantity < 0 ? "long" : "short"} ${lot.type as Vertical["type"]}`,
          };
    }),
  );
  return [
    ...found,
    ...singles
      .flat()
      .map((lot): Structure => ({ kind: "single", contracts: Math.abs(lot.quantity), legs: [lot] })),
  ];
}

/** As many on the other side of the market: the third leg of a condor. */
function completes({ contracts, short }: Vertical, lot: Lot): boolean {
  const isBeyond = lot.type === "call" ? lot.strike >= short.strike : lot.strike <= short.strike;
  return Math.abs(lot.quantity) === contracts && isBeyond;
}
