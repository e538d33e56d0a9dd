import { isoDate } from "../../engine/calendar/iso-date";
import { FEWEST_DAYS } from "../../engine/calendar/vix-expiry";
import { listingOf, rulesOf } from "../../engine/hedge/instruments";
import type { Layer } from "../../engine/hedge/layers";
import type { Day } from "../../engine/quantities";

/** VIX options are listed for about twelve months, SPX options for about five years. Source: sources.cboeVixOptions. */
const FURTHEST = { vix: 365, index: 1826 };

/** Why no series that is listed on the date can be the layer, with what would be possible; nothing where one can. */
export function listingProblem({ days, instrument }: Layer, asOf: Day): string | undefined {
  const rules = rulesOf(instrument);
  const furthest = rules.onIndex ? FURTHEST.index : FURTHEST.vix;
  if (rules.neverExpires) return undefined;
  if (days < FEWEST_DAYS)
    return `days must be at least ${FEWEST_DAYS}, since a layer is never opened nearer to its expiry; the next that is listed is ${isoDate(listingOf(rules).expiry(asOf, FEWEST_DAYS))}; got ${days}`;
  return days > furthest
    ? `days must be at most ${furthest}, about ${isoDate(asOf + furthest)}, the furthest that is listed for a ${instrument}; got ${days}`
    : undefined;
}
