import { DomainError } from "../errors";
import type { Day, Fraction, Usd, VixPoints } from "../quantities";
import { both } from "./holding";

/** A day on which the plan's condors, sold at the close some sessions before, lost. */
export interface LosingDay {
  readonly day: Day;
  readonly spotMove: Fraction;
  /** VIX when the condors were sold. */
  readonly vix: VixPoints;
  readonly vixMove: VixPoints;
  readonly condors: Usd;
  /** What the layers gained, each on its own future. */
  readonly hedge: Usd | DomainError;
}

/** A count and what was lost and given back on such days. */
export interface LossShare {
  readonly days: number;
  readonly lost: Usd;
  readonly paid: Usd | DomainError;
}

/** How the losing days divide. */
export interface LossShares {
  readonly losing: readonly LosingDay[];
  readonly up: LossShare;
  readonly down: LossShare;
  readonly vixDidNotRise: number;
  readonly vixRoseTen: number;
  /** Losing days on which the hedge gained anything. */
  readonly hedgePaid: number;
}

/** Of what was lost, the share that the hedge gave back. */
export function givenBack(...shares: readonly LossShare[]): Fraction | DomainError {
  const lost = shares.reduce((sum, share) => sum + share.lost, 0);
  const paid = shares.map((share) => share.paid).reduce(both);
  if (paid instanceof DomainError) return paid;
  return lost > 0
    ? paid / lost
    : new DomainError("no-solution", "no dollars were lost: there is nothing to give back");
}
export function lossShares(losing: readonly LosingDay[]): LossShares {
  const of = (days: readonly LosingDay[]): LossShare => {
    let lost = 0;
    let paid: Usd | DomainError = 0;
    for (const { condors, hedge } of days) {
      lost -= condors;
      paid = both(paid, hedge);
    }
    return { days: days.length, lost, paid };
  };
  const count = (matches: (day: LosingDay) => boolean) => losing.filter(matches).length;
  return {
    losing,
    up: of(losing.filter(({ spotMove }) => spotMove > 0)),
    down: of(losing.filter(({ spotMove }) => spotMove <= 0)),
    vixDidNotRise: count(({ vixMove }) => vixMove <= 0),
    vixRoseTen: count(({ vixMove }) => vixMove >= 10),
    hedgePaid: count(({ hedge }) => typeof hedge === "number" && hedge > 0),
  };
}
