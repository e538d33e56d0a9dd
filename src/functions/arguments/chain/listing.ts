import { isoDate } from "../../../engine/calendar/iso-date";
import type { Chain, Listing } from "../../../engine/chain/chain";
import { livePairs } from "../../../engine/chain/forward";
import { differentUnits } from "../../../engine/chain/quote-units";
import { DomainError } from "../../../engine/errors";
import type { Day } from "../../../engine/quantities";
import { shown } from "../../cells";
import { rootOfText } from "../../reading/symbols";
import type { ChainNow } from "./chain";

/** More dates or roots than this make a message unreadable. */
const MOST_SHOWN = 8;

/** The listing of an expiry and a root; refuses to guess between two roots that are both quoted. */
export function listingFor(chain: Chain, expiry: Day, root: string | undefined): Listing {
  const all = listingsFor(chain, expiry, root);
  const live = all.filter((listing) => livePairs(listing).length > 0);
  const rest = live.length > 0 ? live : all;
  if (rest.length > 1)
    throw new DomainError(
      "argument",
      `root (text): is missing; ${isoDate(Math.floor(expiry))} is quoted as ${shownRoots(rest)}, which settle apart: name one`,
    );
  const listing = rest[0] as Listing;
  const units = differentUnits(listing);
  if (units !== undefined) throw new DomainError("argument", `chain: ${units}`);
  return listing;
}

/** The listings that an expiry and a root select, either of them left out; at least one. */
export function listingsFor(chain: Chain, expiry: Day | undefined, root: string | undefined): Chain {
  const ofExpiry = expiry === undefined ? chain : chain.filter((each) => each.expiry === Math.floor(expiry));
  if (ofExpiry.length === 0 && expiry !== undefined)
    throw new DomainError(
      "argument",
      `expiry (Excel date): must be an expiry of the chain (${expiriesOf(chain)}), got ${isoDate(Math.floor(expiry))}`,
    );
  if (root === undefined) return ofExpiry;
  const found = ofExpiry.filter((each) => each.root === rootOfText(root));
  if (found.length > 0) return found;
  throw new DomainError(
    "argument",
    `root (text): must be a root of the chain (${shownRoots(ofExpiry)}), got ${shown(root)}`,
  );
}

function shownRoot(root: string): string {
  return root === "" ? "no root" : root;
}

function shownRoots(listings: Chain): string {
  const roots = [...new Set(listings.map(({ root }) => shownRoot(root)))];
  return roots.length <= MOST_SHOWN
    ? roots.join(", ")
    : `${roots.slice(0, MOST_SHOWN).join(", ")} and ${roots.length - MOST_SHOWN} more`;
}

function expiriesOf(chain: Chain): string {
  const dates = [...new Set(chain.map(({ expiry }) => expiry))].map((expiry) => isoDate(expiry));
  return dates.length <= MOST_SHOWN
    ? dates.join(", ")
    : `${dates.length} from ${dates[0]} to ${dates[dates.length - 1]}`;
}

/** The moment from which time to expiry runs: functions that need one require asOf, so it is there. */
export function momentOfCase({ moment }: ChainNow): number {
  if (moment === undefined)
    throw new DomainError("not-enough-data", "asOf: the chain tells no day of its quotes");
  return moment;
}
