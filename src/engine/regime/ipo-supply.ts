import { demand } from "../errors";
import { demandLength, deviation } from "./window";

/** Sessions whose proceeds are added up. House rule (doctrine). */
export const IPO_SESSIONS = 20;
/** Three years of sessions: what the supply is held against. House rule (doctrine). */
export const IPO_HISTORY_SESSIONS = 756;
/** A supply further out than this is a caution for volatility. House rule (doctrine). */
export const IPO_LIMIT = 1.5;
/** What the caution adds to the multiplier of the expected daily range. House rule (doctrine). */
export const IPO_RANGE_ADDITION = 0.05;

const BASIS_POINTS_IN_ONE = 10_000;

/**
 * Proceeds of new listings over the last sessions as a share of the market's capitalisation, in basis points, and how
 * far from its own history. One capitalisation serves all sessions, or one a session. Doctrine: no source gives a number.
 */
export function ipoSupply(
  proceeds: readonly number[],
  marketCap: readonly number[],
  sessions: number,
  historySessions: number,
): { supply: number; score: number } {
  demand(
    marketCap.length === 1 || marketCap.length === proceeds.length,
    () =>
      `marketCap (money): must be one value, or as many as proceeds (${proceeds.length}), got ${marketCap.length}`,
  );
  const what = `IPO supply over ${sessions} sessions against ${historySessions}`;
  demandLength(proceeds, sessions + historySessions - 1, what);
  const supplies: number[] = [];
  for (let end = proceeds.length - historySessions + 1; end <= proceeds.length; end++) {
    let sum = 0;
    for (let session = end - sessions; session < end; session++) sum += proceeds[session] as number;
    const cap = (marketCap.length === 1 ? marketCap[0] : marketCap[end - 1]) as number;
    supplies.push((BASIS_POINTS_IN_ONE * sum) / cap);
  }
  const { latest, score } = deviation(supplies, historySessions, what);
  return { supply: latest, score };
}
