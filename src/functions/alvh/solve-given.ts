import { daysUntil } from "../../engine/calendar/settlement";
import { settlesAtOpen } from "../../engine/chain/settlement";
import { DomainError, demand } from "../../engine/errors";
import type { Layer } from "../../engine/hedge/layers";
import type { Day, Points, VixPoints } from "../../engine/quantities";
import type { Episode } from "../../engine/scenario/episode";
import type { HeldCondor } from "../../engine/scenario/smaller-trades";
import type { OwnShock } from "../arguments/shocks";
import { CellError } from "../cells";
import { timeLeft } from "../condor/book-clock";
import type { Book } from "../condor/positions";
import { listingProblem } from "./layer-listing";

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

/** The condors of a book that are still open, alike ones together; a row that cannot be read spoils it: half a book would be hedged. */
export function heldCondors({ rows }: Book, costs: Points, asOf: Day | undefined): readonly HeldCondor[] {
  const held = new Map<string, HeldCondor>();
  for (const { position, row, root } of rows) {
    if (position instanceof CellError) throw new DomainError("argument", position.message);
    const { condor, contracts, credit, expiry } = position;
    const settlement = settlesAtOpen(root, expiry) ? "AM" : "PM";
    if (asOf !== undefined && daysUntil(asOf, expiry, settlement) < 0) continue;
    const key = JSON.stringify([expiry, root, condor, credit]);
    const alike = held.get(key);
    held.set(key, {
      condor,
      contracts: contracts + (alike?.contracts ?? 0),
      net: credit - costs,
      row: alike === undefined ? `${row}` : `${alike.row} and ${row}`,
      left: asOf === undefined ? undefined : timeLeft("sessions", asOf, expiry, settlement).years,
    });
  }
  return [...held.values()];
}

/** A layer that no series listed on the date can be is refused, with what would be possible. */
export function demandListed(layers: readonly Layer[], asOf: Day): void {
  for (const [index, layer] of layers.entries()) {
    const problem = listingProblem(layer, asOf);
    demand(problem === undefined, () => `candidates, row ${index + 1}: ${problem}`);
  }
}
