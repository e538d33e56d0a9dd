import { demand } from "../errors";
import { type Points, USD_PER_POINT } from "../quantities";

/** Enough for any price that was typed, and fewer than the dust of a division. */
const DIGITS = 12;

/** What to type where dollars a contract stand for points; `most` is the largest number of points that could be meant. */
export function dollarsHint(typed: number, most: Points): string {
  const meant = Number((typed / USD_PER_POINT).toPrecision(DIGITS));
  const rule = "index points, not dollars";
  return Math.abs(meant) < most
    ? `${rule}: for $${typed} a contract type ${meant}`
    : `${rule}: 1.15, not 115`;
}

/** Nobody receives, or pays in costs, what a whole wing is worth: then dollars were typed where points are meant. */
export function demandBelow(name: string, typed: Points, most: Points, what: string): void {
  demand(
    typed < most,
    () => `${name} (index points): must be below ${what} ${most}, got ${typed} - ${dollarsHint(typed, most)}`,
  );
}
