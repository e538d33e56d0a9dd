import type { Fill } from "../../../engine/positions/lot";

/** So many pairs are told one by one. */
const MOST = 3;

/** Fills that agree in all that their rows say may be two, or one that was written twice: a file pasted twice is one note. */
export function alike(fills: readonly Fill[]): readonly string[] {
  const first = new Map<string, number>();
  const pairs = fills.flatMap(({ rows: [row = 0], ...fill }) => {
    const key = JSON.stringify(fill);
    const twin = first.get(key);
    if (twin === undefined) first.set(key, row);
    return twin === undefined ? [] : [`${twin} and ${row}`];
  });
  if (pairs.length === 0) return [];
  const more = pairs.length > MOST ? ` and ${pairs.length - MOST} more` : "";
  return [`rows ${pairs.slice(0, MOST).join(", ")}${more} are alike: two fills, or one twice?`];
}
