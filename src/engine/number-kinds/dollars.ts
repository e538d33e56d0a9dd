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
