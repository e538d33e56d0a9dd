import { DomainError } from "../errors";
import type { Fraction, Points } from "../quantities";
import type { Condor } from "./condor";
import { lawfulModelCredit, type Market } from "./credit";

/** Where an open condor stands, in points of one condor. */
export interface OpenResult {
  /** What buying it back costs at model value. */
  readonly costToClose: Points;
  readonly points: Points;
  /** Result over the most that could be made: 1 is the whole credit, net of costs. */
  readonly ofMaximum: Fraction | DomainError;
}

/** Result so far: credit received less the cost to close less the costs of the round trip. */
export function openResult(condor: Condor, market: Market, credit: Points, costs: Points): OpenResult {
  const costToClose = lawfulModelCredit(condor, market);
  const points = credit - costToClose - costs;
  const most = credit - costs;
  const ofMaximum =
    most > 0
      ? points / most
      : new DomainError(
          "no-solution",
          `no profit to have: costs of ${costs} points against a credit of ${credit}`,
        );
  return { costToClose, points, ofMaximum };
}
