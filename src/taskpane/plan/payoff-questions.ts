import { condorCreditFunction } from "../../functions/condor/credit.fn";
import { question } from "./graph/question";
import { instead, type Source, value } from "./graph/source";

/** What it costs to buy the condor back at each level of the index: today, and at expiry. */
export function closingCosts(levels: Source) {
  const spot = instead(levels, "the levels of the picture");
  return {
    today: question(condorCreditFunction, { spot }),
    atExpiry: question(condorCreditFunction, { spot, days: instead(value(0), "at expiry") }),
  } as const;
}
