import { DomainError, demand } from "../../engine/errors";
import type { Layer } from "../../engine/hedge/layers";
import type { Day, Points, VixPoints } from "../../engine/quantities";
import type { ShockedPosition } from "../../engine/scenario/book-shock";
import type { Episode } from "../../engine/scenario/episode";
import type { OwnShock } from "../arguments/shocks";
import { CellError } from "../cells";
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

/** A layer that no series listed on the date can be is refused, with what would be possible. */
export function demandListed(layers: readonly Layer[], asOf: Day): void {
  for (const [index, layer] of layers.entries()) {
    const problem = listingProblem(layer, asOf);
    demand(problem === undefined, () => `candidates, row ${index + 1}: ${problem}`);
  }
}
