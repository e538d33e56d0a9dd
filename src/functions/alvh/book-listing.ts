import { isoDate } from "../../engine/calendar/iso-date";
import { closeOf, SESSION_OPEN } from "../../engine/calendar/sessions";
import { expiryDayOf, listedExpiry } from "../../engine/calendar/spx-listing";
import { vixListingOf } from "../../engine/calendar/vix-listing";
import { demand } from "../../engine/errors";
import { type Instrument, rulesOf } from "../../engine/hedge/instruments";
import type { Day } from "../../engine/quantities";

/** VIX has settled from 9 to 83; an index or a strike of SPX is far above. */
const HIGHEST_VIX_SETTLEMENT = 200;

/** The series of a holding: the day and the moment of its settlement, and what is to be known of it. */
export interface BookListing {
  readonly settles: Day;
  readonly over: number;
  readonly note: string;
}

export function bookListing(instrument: Instrument, expiry: Day): BookListing {
  if (rulesOf(instrument).onIndex) {
    const settles = listedExpiry(expiry);
    return { settles, over: settles + closeOf(settles), note: "" };
  }
  const { settles, monthly } = vixListingOf(expiry);
  const moved =
    expiry === settles ? "" : `settles on ${isoDate(settles)}, the session before, for a holiday moves it`;
  const weekly =
    settles === monthly
      ? ""
      : `a weekly series, marked between the futures of the curve; the monthly one settles on ${isoDate(monthly)}`;
  return { settles, over: settles + SESSION_OPEN, note: [moved, weekly].filter(Boolean).join("; ") };
}

/** The day of a settlement level: a level of VIX is one of a VIX series, a higher one of SPX. */
export function settlementDay(expiry: Day, level: number): Day {
  return level > HIGHEST_VIX_SETTLEMENT ? expiryDayOf(expiry) : vixListingOf(expiry).settles;
}

export function demandSettlement(instrument: Instrument, level: number, settles: Day): void {
  const isIndex = level > HIGHEST_VIX_SETTLEMENT;
  const wanted = rulesOf(instrument).onIndex
    ? "(index points): must be the close of SPX"
    : "(VIX points): must be a VRO from 1 to 200";
  demand(
    level >= 1 && isIndex === (rulesOf(instrument).onIndex ?? false),
    () => `settlements ${wanted}, got ${level} for ${isoDate(settles)}`,
  );
}
