import type { Layer } from "./layers";

/** On which days the layers are bought and rolled: all of a layer on one, or in parts a week apart. */
export const CALENDARS = ["one day", "staggered"] as const;
export type Calendar = (typeof CALENDARS)[number];

/** Parts of a staggered layer, a week apart: together they stand in each week of the month. House rule. */
export const WEEKS = [0, 1, 2, 3] as const;
const WEEK_DAYS = 7;

/** The same expiries, bought and rolled so many weeks earlier in their life. */
export function weeksEarlier(layers: readonly Layer[], weeks: number): readonly Layer[] {
  const days = weeks * WEEK_DAYS;
  return layers.map((layer) => ({ ...layer, days: layer.days + days, rollAt: layer.rollAt + days }));
}

/** Every layer in equal parts that are bought and rolled a week apart: all layers of one part, then those of the next. */
export function staggered(layers: readonly Layer[]): readonly Layer[] {
  return WEEKS.flatMap((weeks) =>
    weeksEarlier(layers, weeks).map((layer) => ({
      ...layer,
      perTenCondors: layer.perTenCondors / WEEKS.length,
      weight: layer.weight / WEEKS.length,
    })),
  );
}
