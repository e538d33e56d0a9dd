import { dollarsHint } from "../number-kinds/dollars";
import type { Points, VixPoints } from "../quantities";
import { type Instrument, rulesOf } from "./instruments";

/** No future of VIX has stood as high. */
const HIGHEST_FUTURE: VixPoints = 100;
/** Of an SPX put, a house rule: the index would have lost most of itself. */
const SHARE_OF_STRIKE = 0.25;

/** What was bought, and for how much. */
interface Bought {
  readonly instrument: Instrument;
  readonly strike: Points;
  readonly shortStrike: Points;
  readonly paid: Points;
}

/**
 * Why a price is none of points: a call never costs more than its future, a put than its strike, a spread than its
 * width (Hull 2018, chapter 11). The future of today stands for that of the purchase.
 */
export function tooDear(
  { instrument, strike, shortStrike, paid }: Bought,
  future?: VixPoints,
): string | undefined {
  const { option, width, onIndex, mayBringCredit } = rulesOf(instrument);
  if (option === undefined) return undefined;
  const [most, what]: readonly [Points, string] =
    width !== undefined && !mayBringCredit
      ? [Math.abs(shortStrike - strike), "its width"]
      : option === "call"
        ? [future ?? HIGHEST_FUTURE, future === undefined ? "any VIX future" : "its future"]
        : onIndex
          ? [strike * SHARE_OF_STRIKE, "a quarter of its strike"]
          : [strike, "its strike"];
  return Math.abs(paid) < most
    ? undefined
    : `paid must be below ${what}, ${Number(most.toFixed(2))}, got ${paid} - ${dollarsHint(paid, most)}`;
}
