import type { Fraction } from "../quantities";

/** A stretch with less than this share of the longest one's variance joins the next: it moves nothing. */
const LEAST_SHARE = 1 / 400;
/** Whole days are told from parts of one to a billionth. */
const SAME = 1e-9;

/**
 * The life of a position, cut where it is looked at: shares of its variance, together 1, the last of them ending at
 * expiry. Every whole day or session begins with its night, one move of the share given, and goes on with equal
 * steps; a part of a session comes first and has no night. The looks are shared out over the days.
 */
export function stretchesBetweenLooks(days: number, overnight: Fraction, looks: number): readonly Fraction[] {
  const nights = Math.floor(days + SAME);
  const shares: Fraction[] = [];
  const diffuse = (share: Fraction, length: number) => {
    const steps = Math.max(1, Math.round((looks * length) / days));
    for (let step = 0; step < steps; step++) shares.push(share / steps);
  };
  const part = days - nights;
  if (part > SAME) diffuse(part / days, part);
  for (let night = 0; night < nights; night++) {
    const share = Math.min(1, days) / days;
    shares.push(overnight * share);
    diffuse((1 - overnight) * share, 1);
  }
  return shares.length === 0 ? [1] : joined(shares);
}

function joined(shares: readonly Fraction[]): readonly Fraction[] {
  const least = Math.max(...shares) * LEAST_SHARE;
  const kept: Fraction[] = [];
  let gathered = 0;
  for (const share of shares) {
    gathered += share;
    if (gathered < least) continue;
    kept.push(gathered);
    gathered = 0;
  }
  kept[kept.length - 1]! += gathered;
  return kept;
}
