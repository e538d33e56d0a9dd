import { leastWhole, weighed } from "../numerics/least-whole";
import type { Contracts, Fraction, Usd } from "../quantities";

/** One thing that can be bought: what a contract costs, what it pays in each shock, and how many there may be. */
export interface Candidate {
  readonly cost: Usd;
  readonly pays: readonly Usd[];
  readonly most: Contracts;
  /** It is bought in place of one of these condors, counted from 0, of which there are only so many. */
  readonly inPlaceOf?: number | undefined;
}

export interface Cover {
  readonly candidates: readonly Candidate[];
  /** Dollars that each shock must be paid. */
  readonly needs: readonly Usd[];
  /** Dollars that what is bought may cost, a smaller trade takes none; without a limit where none is given. */
  readonly budget?: Usd;
  /** Kinds of candidates that may be held together. */
  readonly kinds?: number | undefined;
  /** Condors of each sort in whose place something may be bought. */
  readonly condors?: readonly Contracts[];
  /** Some that pay, to begin with. */
  readonly start?: readonly Contracts[] | undefined;
}

type Lots = readonly Contracts[];

/** Among hedges that cost alike the one of fewest contracts: each weighs as if it cost this much. */
const CONTRACT_WEIGHT: Usd = 1e-5;
/** Of hedges of as many contracts the cheapest: a dollar weighs as this much of one. */
const DOLLAR_WEIGHT = 1e-7;
/** A share that differs by less than this is not worth another contract. */
const SAME_SHARE: Fraction = 1e-6;
const SAME_EVENNESS: Fraction = 2e-3;
const CENT = 1e-6;
/** Branches of a search among condors of several sorts. */
export const SEVERAL_SORTS = 1000;

export function paid(candidates: readonly Candidate[], lots: Lots, shock: number): Usd {
  return candidates.reduce((sum, { pays }, at) => sum + pays[shock]! * lots[at]!, 0);
}

/** No carry counts below nothing: what gains while nothing moves is no reason to buy more of it. */
export const costOf = (candidates: readonly Candidate[], lots: Lots): Usd =>
  weighed(
    candidates.map(({ cost }) => Math.max(0, cost)),
    lots,
  );

/** The cheapest whole contracts that pay what each shock needs. Nothing where even the most of everything does not. */
export function cheapestCover(cover: Cover): Lots | undefined {
  const costs = cover.candidates.map(({ cost }) => Math.max(0, cost) + CONTRACT_WEIGHT);
  return least(cover, costs, (lots) => weighed(costs, lots), CONTRACT_WEIGHT / 2);
}

/** The fewest whole contracts that do, of as few the cheapest. */
export function fewestCover(cover: Cover): Lots | undefined {
  const weights = cover.candidates.map(({ cost }) => 1 + DOLLAR_WEIGHT * Math.max(0, cost));
  return least(cover, weights, (lots) => weighed(weights, lots), DOLLAR_WEIGHT / 2);
}

/** The whole contracts that pay every shock its need and none much more: the largest share over the need is least. */
export function evenCover(cover: Cover): Lots | undefined {
  const { candidates, needs } = cover;
  const over = (lots: Lots) =>
    Math.max(0, ...needs.map((need, shock) => paid(candidates, lots, shock) / need - 1));
  const most = over(candidates.map(({ most: all }) => all));
  const dollars = candidates.map(({ cost }) => Math.max(0, cost) * 1e-12);
  return least(
    cover,
    [...dollars, 1],
    (lots) => over(lots) + weighed(dollars, lots),
    SAME_EVENNESS,
    // Unknown behind the contracts: the largest share over.
    {
      most,
      rows: needs.map((need, shock) => [...candidates.map(({ pays }) => pays[shock]!), -need]),
      limits: needs,
    },
  );
}

/** The whole contracts that pay the largest share of what every shock needs, within the budget; of those the cheapest. */
export function fullestCover(cover: Cover & { readonly budget: Usd }): Lots {
  const { candidates, needs } = cover;
  const shareOf = (lots: Lots): Fraction =>
    Math.min(1, ...needs.map((need, shock) => paid(candidates, lots, shock) / need));
  const fullest = leastWhole(
    {
      // The last unknown is the share that stays uncovered.
      cost: [...candidates.map(() => 0), 1],
      rows: [
        ...payRows(cover).map((row, shock) => [...row, -needs[shock]!]),
        ...limitRows(cover).rows.map((row) => [...row, 0]),
      ],
      limits: [...needs.map((need) => -need), ...limitRows(cover).limits],
      most: [...candidates.map(({ most }) => most), 1],
      whole: candidates.length,
      kinds: cover.kinds,
    },
    (lots) => (fits(cover, lots) ? Math.max(0, 1 - shareOf(lots)) : undefined),
    { tolerance: SAME_SHARE, enough: enoughOf(cover) },
  );
  const idle = candidates.map(() => 0);
  if (fullest === undefined) return idle;
  const share = shareOf(fullest);
  return cheapestCover({ ...cover, needs: needs.map((need) => share * need), start: fullest }) ?? idle;
}

interface Extra {
  readonly most: number;
  readonly rows: readonly (readonly number[])[];
  readonly limits: readonly number[];
}

/** Least of a cost over all that pays the needs within the limits. */
function least(
  cover: Cover,
  cost: readonly number[],
  judge: (lots: Lots) => number,
  tolerance: number,
  extra?: Extra,
): Lots | undefined {
  const { candidates, needs, kinds } = cover;
  const { rows, limits } = limitRows(cover);
  const behind = extra === undefined ? [] : [0];
  return leastWhole(
    {
      cost,
      rows: [...[...payRows(cover), ...rows].map((row) => [...row, ...behind]), ...(extra?.rows ?? [])],
      limits: [...needs.map((need) => -need), ...limits, ...(extra?.limits ?? [])],
      most: [...candidates.map(({ most }) => most), ...(extra === undefined ? [] : [extra.most])],
      whole: candidates.length,
      kinds,
    },
    (lots) =>
      needs.every((need, shock) => paid(candidates, lots, shock) >= need - CENT) && fits(cover, lots)
        ? judge(lots)
        : undefined,
    { tolerance, start: cover.start, enough: enoughOf(cover) },
  );
}

/** Condors of several sorts that may shrink cost nearly alike: they are searched so long. */
const enoughOf = ({ condors = [] }: Cover) => (condors.length > 1 ? SEVERAL_SORTS : undefined);

const payRows = ({ candidates, needs }: Cover) =>
  needs.map((_, shock) => candidates.map(({ pays }) => -pays[shock]!));

/** What bounds the contracts besides their most: the budget, and the condors there are. */
function limitRows({ candidates, budget, condors = [] }: Cover) {
  const costs = candidates.map(({ cost, inPlaceOf }) => (inPlaceOf === undefined ? Math.max(0, cost) : 0));
  const places = condors.map((_, at) => candidates.map(({ inPlaceOf }) => Number(inPlaceOf === at)));
  return budget === undefined
    ? { rows: places, limits: condors }
    : { rows: [costs, ...places], limits: [budget, ...condors] };
}

const fits = (cover: Cover, lots: Lots) => {
  const { rows, limits } = limitRows(cover);
  return rows.every((row, at) => weighed(row, lots) <= limits[at]! + CENT);
};
