import { type Listing, listingName } from "../../engine/chain/chain";
import { AT_MID } from "../../engine/chain/condor-from-quotes";
import { condorFromQuotes } from "../../engine/chain/condor-search";
import {
  condorLiquidity,
  type Liquidity,
  type ListingQuality,
  listingQuality,
} from "../../engine/chain/quality";
import type { ListingSmile } from "../../engine/chain/smile-from-quotes";
import type { Condor } from "../../engine/condor/condor";
import { attempt, DomainError } from "../../engine/errors";
import type { Computed } from "../returns";

/** The condor that the liquidity gate looks at where the user names none. House rule. */
const USUAL_DELTA = 0.16;
/** More notes than this make a cell unreadable: the counts say how many there are. */
export const MOST_NOTES = 3;

/** What the check finds in one root and expiry. */
export interface Check {
  readonly listing: Listing;
  readonly days: Computed;
  readonly isExpired: boolean;
  readonly quality: ListingQuality;
  readonly liquidity: Liquidity | DomainError;
  readonly faults: string[];
}

export function checkOf(
  smile: ListingSmile,
  strikes: Condor | undefined,
  width: number,
  isDated: boolean,
  givenRate: number | undefined,
): Check {
  const { listing, years, parity } = smile;
  const rate = givenRate ?? (parity instanceof DomainError ? 0 : (parity.boxRate ?? 0));
  const isExpired = isDated && years <= 0;
  const quality = listingQuality(listing, isDated ? Math.max(0, years) : 0, rate);
  const liquidity = attempt(() => {
    if (strikes === undefined && !isDated)
      throw new DomainError(
        "not-enough-data",
        "give asOf, or strikes: a condor by delta needs time to expiry",
      );
    return condorLiquidity(
      listing,
      strikes ?? condorFromQuotes(smile, { by: "delta", delta: USUAL_DELTA }, width, AT_MID).condor,
    );
  });
  const counted: readonly (readonly [number, string])[] = [
    [quality.crossed, "crossed"],
    [quality.missingSides, "with a side missing"],
    [quality.holes, "without a bid between bids"],
    [quality.repeated, "said twice"],
    [quality.contradicting, "contradicting"],
    [quality.parityBreaks, "off parity"],
    [quality.verticalBreaks, "in vertical arbitrage"],
    [quality.butterflyBreaks, "in butterfly arbitrage"],
  ];
  const faults = [
    ...(isExpired ? ["expired"] : []),
    ...counted.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`),
    ...(liquidity instanceof DomainError || liquidity.isLiquid
      ? []
      : ["condor spread above 10 % of its credit"]),
  ];
  return {
    listing,
    days: isDated
      ? smile.days
      : new DomainError("not-enough-data", `${listingName(listing)}: give asOf, the chain tells no day`),
    isExpired,
    quality,
    liquidity,
    faults,
  };
}

export function checkRow({ listing, days, quality, liquidity, faults }: Check): readonly Computed[] {
  const found = liquidity instanceof DomainError ? undefined : liquidity;
  return [
    listing.expiry,
    listing.root,
    days,
    quality.strikes,
    quality.options,
    quality.live,
    quality.crossed,
    quality.zeroBids,
    quality.missingSides,
    quality.repeated,
    quality.contradicting,
    quality.parityGap ?? "",
    quality.parityBreaks,
    quality.verticalBreaks,
    quality.butterflyBreaks,
    found === undefined ? (liquidity as DomainError) : Object.values(found.condor).join("/"),
    found?.credit ?? (liquidity as DomainError),
    found?.spreadShare ?? (liquidity instanceof DomainError ? liquidity : NO_CREDIT),
    faults.length === 0 ? "ok" : faults.join("; "),
    quality.notes
      .slice(0, MOST_NOTES)
      .map(({ words }) => words)
      .join("; "),
  ];
}

const NO_CREDIT = new DomainError("no-solution", "the mid credit is not above 0");
