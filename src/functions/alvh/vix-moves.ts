import type { Argument, Summary } from "../arguments/argument";
import { missing, one } from "../arguments/argument";
import { type Bounds, quantity } from "../arguments/quantity";
import { series } from "../arguments/range";

const bounds: Bounds = { unit: "VIX points", min: -200, max: 500, typical: { from: 5, to: 30 } };

/**
 * Moves of VIX: all of them in one table; with `return`, one case a cell, so that a column of moves gives a column
 * of figures.
 */
export function vixMoves(described: Summary): Argument<readonly number[]> {
  const list = series(bounds, described);
  const each = quantity(bounds, described);
  return {
    ...list,
    typical: each.typical,
    supply(rows, name, others) {
      if (rows === null) return missing(name, list);
      if (others("return") === null) {
        const found = list.supply(rows, name, others);
        const [only] = found.values;
        return Array.isArray(only) && only.length === 0
          ? one<readonly number[]>(missing(name, list).values[0]!)
          : found;
      }
      const cases = each.supply(rows, name, others);
      return { ...cases, values: cases.values.map((value) => (typeof value === "number" ? [value] : value)) };
    },
  };
}
