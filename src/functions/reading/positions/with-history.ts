import { groupedBy } from "../../../engine/positions/grouped";
import { type Fill, keyOf, type Lot, rowsOf } from "../../../engine/positions/lot";
import { netted } from "../../../engine/positions/netting";
import type { SectionRead } from "./section-reader";

const sumOf = (lots: readonly Lot[]) => lots.reduce((sum, { quantity }) => sum + quantity, 0);

/**
 * Positions and the trades behind them: the positions say what is held, the trades when it was opened, in which order,
 * its fees where the cost lacks them, and what was closed. Where both do not agree the position counts, and it is told.
 */
export function withHistory(held: SectionRead, past: SectionRead): SectionRead {
  const { open, closed, orphans } = netted(past.fills);
  const [lots, positions] = [new Map(groupedBy(open, keyOf)), groupedBy(held.fills, keyOf)];
  const notes: string[] = [];
  const fills = held.fills.flatMap((position): readonly Fill[] => {
    // Rows that tell no word of trades may be opens and closes.
    const fill: Fill = past.fills.length > 0 ? { ...position, effect: "held" } : position;
    const key = keyOf(fill);
    const behind = lots.get(key) ?? [];
    const [sum, all] = [sumOf(behind), sumOf(positions.get(key) ?? [])];
    lots.delete(key);
    if (behind.length > 0 && sum !== all)
      notes.push(`row ${fill.rows[0]}: ${all} held, the trades leave ${sum}: the position counts`);
    if (sum !== fill.quantity) return [fill];
    return behind.map(({ quantity, opened, order, fees, rows }) => ({
      ...{ ...fill, quantity, opened, order },
      fees: held.isOfCost ? 0 : fees,
      rows: [...fill.rows, ...rows],
    }));
  });
  const gone = rowsOf([...lots.values()].flat());
  if (gone.length > 0)
    notes.push(
      `rows ${gone.join(", ")}: opened, and neither closed nor among the positions: they do not count`,
    );
  return {
    fills: [
      ...fills,
      ...closed.flatMap(({ opened, closed }): readonly Fill[] => [
        { ...opened, effect: "open", ended: undefined },
        closed,
      ]),
      ...orphans,
    ],
    others: [...held.others, ...past.others],
    notes: [...held.notes, ...past.notes, ...notes],
  };
}
