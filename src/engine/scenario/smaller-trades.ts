import type { Candidate } from "../hedge/whole-lots";
import type { Plan } from "../plan/plan";
import type { Contracts, Fraction, Years } from "../quantities";
import type { ShockedPosition } from "./book-shock";
import type { Episode } from "./episode";
import { type Shrinkable, SMALLER, type Way, waysOf } from "./smaller-ways";

/** An open condor of a book. */
export interface HeldCondor extends ShockedPosition {
  /** The rows of the book in which it stands. */
  readonly row: string;
  /** To its expiry; where no date is given, the plan's days stand for it. */
  readonly left: Years | undefined;
}

export interface SmallerTrades {
  /** For each of the condors the ways in their order. */
  readonly trades: readonly Candidate[];
  readonly contracts: readonly Contracts[];
  readonly rows: readonly string[];
  /** What cannot be had of them, and why. */
  readonly missing: readonly string[];
}

/** The condors that the plan sells, or those of a book on the plan's market. */
export function smallerTrades(
  plan: Plan,
  shocks: readonly Episode[],
  of: Contracts | readonly HeldCondor[],
  gap: Fraction,
): SmallerTrades {
  const condors = typeof of === "number" ? [{ plan, contracts: of }] : of.map((each) => asPlan(plan, each));
  const ways = condors.map((each, group) => waysOf(each, group, shocks, gap));
  return {
    trades: ways.flat().map(({ trade }) => trade),
    contracts: condors.map(({ contracts }) => contracts),
    rows: condors.map(({ held }) => held?.row ?? ""),
    missing: missingOf(condors, ways),
  };
}

/** Each reason once, with the rows in which it stands. */
function missingOf(condors: readonly Shrinkable[], ways: readonly (readonly Way[])[]): string[] {
  const found: Record<string, string[]> = {};
  for (const [group, each] of ways.entries())
    for (const [way, { missing }] of each.entries())
      if (missing) {
        const what = `${SMALLER[way]}: ${missing}`;
        found[what] = [...(found[what] ?? []), condors[group]!.held?.row ?? ""];
      }
  return Object.entries(found).map(([what, rows]) =>
    rows[0] ? `${what} (book, row ${rows.join(", ")})` : what,
  );
}

/** The book is held anew as often a year as its days left fit in it, at most as often as the plan trades. */
function asPlan(plan: Plan, { condor, contracts, net, row, left }: HeldCondor): Shrinkable {
  const { costs, tradesPerYear } = plan;
  return {
    plan: {
      ...plan,
      strikes: condor,
      days: left === undefined ? plan.days : { years: left },
      tradesPerYear: left ? Math.min(tradesPerYear, 1 / left) : tradesPerYear,
    },
    contracts,
    held: { credit: net + costs, row },
  };
}
