import type { Fraction, Points } from "../quantities";
import type { Condor } from "./condor";
import { lawfulModelCredit, type Market } from "./credit";

/** Where an open condor stands, in points of one condor. */
export interface OpenResult {
  /** What buying it back costs at model value. */
  readonly costToClose: Points;
  readonly points: Points;
  /** Result over the most that could be made: 1 is the whole credit, net of costs. */
  readonly ofMaximum: Fraction;
}

/** Result so far: credit received less the cost to close less the costs of the round trip. */
export function openResult(condor: Condor, market: Market, credit: Points, costs: Points): OpenResult {
  const costToClose = lawfulModelCredit(condor, market);
  const points = credit - costToClose - costs;
  return { costToClose, points, ofMaximum: points / (credit - costs) };
}
