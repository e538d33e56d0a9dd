import { type Listing, listingName } from "../../engine/chain/chain";
import { AT_MID } from "../../engine/chain/condor-from-quotes";
import { condorFromQuotes } from "../../engine/chain/condor-search";
import {
  condorLiquidity,
  type Liquidity,
  type ListingQuality,
  listingQuality,
} from "../../engine/chain/quality";
import { differentUnits } from "../../engine/chain/quote-units";
import type { ListingSmile } from "../../engine/chain/smile-from-quotes";
import type { Condor } from "../../engine/condor/condor";
import { attempt, DomainError } from "../../engine/errors";
import type { Computed } from "../outputs";

/** The condor that the liquidity gate looks at where the user names none. House rule. */
const USUAL_DELTA = 0.16;
/** More notes than this make a cell unreadable: the counts say how many there are. */
export const MOST_NOTES = 3;

/** What is counted: under which heading, what it is, and how a verdict calls it where it is a fault. */
export const COUNTS = [
  ["strikes", "strikes"],
  ["quotes", "options"],
  ["live", "live"],
  ["crossed", "crossed", "crossed"],
  ["zero bid", "zeroBids"],
  ["missing side", "missingSides", "with a side missing"],
  ["twice", "repeated", "said twice"],
  ["contradicting", "contradicting", "contradicting"],
  ["parity breaks", "parityBreaks", "off parity"],
  ["vertical arbitrage", "verticalBreaks", "in vertical arbitrage"],
  ["butterfly arbitrage", "butterflyBreaks", "in butterfly arbitrage"],
] as const satisfies readonly (readonly [string, keyof ListingQuality, string?])[];

export type Counted = (typeof COUNTS)[number][1] | "holes";

/** The cells of the counts, the largest gap from parity before its breaks. */
export function countCells(gap: Computed, count: (of: Counted) => Computed): readonly Computed[] {
  return COUNTS.flatMap(([, of]) => (of === "parityBreaks" ? [gap, count(of)] : [count(of)]));
}

/** What is wrong, with its count; a hole is no column of its own. */
export function faultsIn(count: (of: Counted) => number): string[] {
  const faults = [...COUNTS, ["", "holes", "without a bid between bids"] as const];
  return faults.flatMap(([, of, words]) =>
    words !== undefined && count(of) > 0 ? [`${count(of)} ${words}`] : [],
  );
}

/** What the check finds in one root and expiry. */
export interface Check {
  readonly listing: Listing;
  readonly days: Computed;
  readonly isExpired: boolean;
  /** Quotes and strikes are in different units, in words. */
  readonly units: string | undefined;
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
  const units = differentUnits(listing);
  const faults = [
    ...(units === undefined ? [] : [units]),
    ...(isExpired ? ["expired"] : []),
    ...faultsIn((of) => quality[of]),
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
    units,
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
    ...countCells(quality.parityGap ?? "", (of) => quality[of]),
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
