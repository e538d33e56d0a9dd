import { groupedBy } from "./grouped";
import { keyOf, type Lot, rowsOf } from "./lot";

/** Fills of one contract in one order are one lot at their mean price; the order in which they come does not count. */
export function merged<L extends Lot>(lots: readonly L[]): readonly L[] {
  const found = groupedBy(lots, (lot) => `${keyOf(lot)}|${lot.order}|${Math.sign(lot.quantity)}`);
  return [...found.values()].map((parts) => {
    const [first] = parts as readonly [L, ...L[]];
    if (parts.length === 1) return first;
    const sorted = [...parts].sort((a, b) => a.price - b.price || a.quantity - b.quantity || a.fees - b.fees);
    const quantity = sorted.reduce((sum, lot) => sum + lot.quantity, 0);
    const days = sorted.flatMap(({ opened }) => (opened === undefined ? [] : [opened]));
    return {
      ...first,
      quantity,
      price: sorted.reduce((sum, lot) => sum + lot.quantity * lot.price, 0) / quantity,
      fees: sorted.reduce((sum, { fees }) => sum + fees, 0),
      opened: days.length === 0 ? undefined : Math.min(...days),
      rows: rowsOf(sorted),
    };
  });
}
