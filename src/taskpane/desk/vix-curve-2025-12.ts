import { words } from "../../host/words";
import { column } from "./column";

/**
 * VIX and its futures as Cboe's page showed them in December 2025, last prices. The page bore no day: VIX stood
 * at 15.79 on 4, 5 and 10 to 12 December. Expiries follow the exchange's rule, as ALVH.EXPIRY does.
 */
export const VIX = 15.79;
/** 2025-12-05. */
export const VALUATION_DAY = 45_996;

/** Symbol, Excel date of the expiry, last price. */
const FUTURES = [
  ["VXZ5", 46_008, 17.5],
  ["VXF6", 46_043, 19.4],
  ["VXG6", 46_071, 20.35],
  ["VXH6", 46_099, 20.85],
  ["VXJ6", 46_127, 21.33],
  ["VXK6", 46_161, 21.58],
  ["VXM6", 46_190, 21.72],
  ["VXN6", 46_225, 22.05],
  ["VXQ6", 46_253, 22.21],
] as const;

export const symbols = column(...FUTURES.map(([symbol]) => symbol));
export const expiries = column(...FUTURES.map(([, expiry]) => expiry));
export const prices = column(...FUTURES.map(([, , price]) => price));

export const PROVENANCE = words`Curve: cboe.com/tradable-products/vix/vix-futures, December 2025, last prices; the page bore no day, 2025-12-05 is one that fits.`;
