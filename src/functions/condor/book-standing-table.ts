import type { Standing } from "../../engine/condor/book";
import { DomainError } from "../../engine/errors";
import type { Computed, Rows } from "../outputs";
import type { ValuedRow } from "./book-row";

/** How a position, or all of them together, stands. */
export const STANDING = {
  contracts: { unit: "contracts", summary: "Condors still open", of: (one: Standing) => one.contracts },
  "P/L": {
    unit: "index points",
    summary: "Result of all contracts, settled ones included",
    of: (one: Standing) => one.points,
  },
  "P/L dollars": {
    unit: "US dollars",
    summary: "Result of all contracts, settled ones included",
    of: (one: Standing) => one.profit,
  },
  delta: { unit: "points per point", summary: "Net delta", of: (one: Standing) => one.delta },
  gamma: { unit: "delta per point", summary: "Net gamma", of: (one: Standing) => one.gamma },
  vega: { unit: "points per vol point", summary: "Net vega", of: (one: Standing) => one.vegaPerVolPoint },
  theta: {
    unit: "points per day",
    summary: "Net theta per day of the clock",
    of: (one: Standing) => one.thetaPerDay,
  },
  "worst loss": {
    unit: "US dollars",
    summary: "Worst loss at expiry; several expiries add up",
    of: (one: Standing) => one.worstLoss,
  },
  margin: { unit: "US dollars", summary: "Strategy margin before credit", of: (one: Standing) => one.margin },
  "open risk": {
    unit: "US dollars",
    summary: "What can still be lost from here",
    of: (one: Standing) => one.openRisk,
  },
};

export const STANDING_HEADER = ["expiry", "days", "strikes", ...Object.keys(STANDING), "note"];

function figures(one: Standing | DomainError): Computed[] {
  return Object.values(STANDING).map(({ of }) => (one instanceof DomainError ? one : of(one)));
}

const NO_FIGURES = Object.keys(STANDING).map(() => "");

/** One row a position and a total row. */
export function standingTable(
  valued: readonly (ValuedRow | DomainError)[],
  sum: Standing | DomainError,
  note: string,
): Rows {
  const rows = valued.map((found, index): Computed[] => {
    // The error stands in every figure of its row; the row's name stays readable.
    if (found instanceof DomainError)
      return [`position ${index + 1}`, "", "", ...figures(found), found.message];
    const { expiry, days, strikes, standing } = found;
    return [expiry, days, strikes, ...(standing === undefined ? NO_FIGURES : figures(standing)), found.note];
  });
  return [STANDING_HEADER, ...rows, ["total", "", "", ...figures(sum), note]];
}
