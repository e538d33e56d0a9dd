import { isoDate } from "../../engine/calendar/iso-date";
import { FEWEST_DAYS } from "../../engine/calendar/vix-expiry";
import { DomainError, demand } from "../../engine/errors";
import { listingOf, rulesOf } from "../../engine/hedge/instruments";
import type { Layer } from "../../engine/hedge/layers";
import type { Day, Points, VixPoints } from "../../engine/quantities";
import type { ShockedPosition } from "../../engine/scenario/book-shock";
import type { Episode } from "../../engine/scenario/episode";
import type { OwnShock } from "../arguments/shocks";
import { CellError } from "../cells";
import type { Book } from "../condor/positions";

/** Shocks of one's own as episodes of one session from the VIX of today. */
export function episodesOfShocks(given: readonly (Episode | OwnShock)[], vix: VixPoints): readonly Episode[] {
  return given.map((shock, index) =>
    "vixMove" in shock
      ? {
          name: `own shock ${index + 1}`,
          when: "",
          sessions: 1,
          spotMove: shock.spotMove,
          vixBefore: vix,
          vixAfter: vix + shock.vixMove,
          futures: [],
          note: "",
        }
      : shock,
  );
}

/** The condors of a book that are still open; a row that cannot be read spoils it, since half a book would be hedged. */
export function heldCondors(
  { rows }: Book,
  costs: Points,
  asOf: Day | undefined,
): readonly ShockedPosition[] {
  return rows.flatMap(({ position }) => {
    if (position instanceof CellError) throw new DomainError("argument", position.message);
    const { condor, contracts, credit, expiry } = position;
    return asOf !== undefined && expiry < asOf ? [] : [{ condor, contracts, net: credit - costs }];
  });
}

/** VIX options are listed for about twelve months, SPX options for about five years. Source: sources.cboeVixOptions. */
const FURTHEST = { vix: 365, index: 1826 };

/** A layer further out than any series that is listed on the date is refused, with what would be possible. */
export function demandListed(layers: readonly Layer[], asOf: Day): void {
  for (const [index, { days, instrument }] of layers.entries()) {
    const furthest = rulesOf(instrument).onIndex ? FURTHEST.index : FURTHEST.vix;
    demand(
      days >= FEWEST_DAYS,
      () =>
        `candidates, row ${index + 1}: days must be at least ${FEWEST_DAYS}, since a layer is never opened nearer to its expiry; the next that is listed is ${isoDate(listingOf(rulesOf(instrument)).expiry(asOf, FEWEST_DAYS))}; got ${days}`,
    );
    demand(
      days <= furthest,
      () =>
        `candidates, row ${index + 1}: days must be at most ${furthest}, about ${isoDate(asOf + furthest)}, the furthest that is listed for a ${instrument}; got ${days}`,
    );
  }
}
