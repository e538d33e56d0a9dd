import { condorCreditFunction } from "../../functions/condor/credit.fn";
import { condorIv } from "../../functions/condor/iv.fn";
import { product, quotient } from "./graph/operations";
import { question } from "./graph/question";
import { field, from, instead, type Source, table, value, when } from "./graph/source";
import { lateCondor, lateCredit, lateForward, lateSmile } from "./late-functions";

const asOf = field("quotedAt");

/** What a chain of one's own says: the condor aimed at, its credit at the fill, the forward and time, the smile. */
export const quotedCondor = question(lateCondor, {
  asOf,
  by: field("aim"),
  target: instead(field("aimedAt"), "a delta or a number of deviations as well as a credit"),
});
export const quotedCredit = question(lateCredit, { asOf });
export const quotedForward = question(lateForward, { asOf });
const quotedSmile = question(lateSmile, { asOf });

/** At what the condor's model value is found: the chain's smile, or the volatility of the plan. */
export const pricedAt = when("quoted", table(quotedSmile), field("vol"));

/** What the model pays at the plan's share of VIX1D, whatever the quotes say. */
export const modelCredit = question(condorCreditFunction, {
  vol: instead(field("vol"), "the plan's own, where a chain has a smile"),
});

/** The flat volatility at which the model pays the credit in use. */
export const implied = question(condorIv);

/** At which volatility the condor is sold: that of its credit where quotes or a fill tell it, else the plan's. */
export const soldVol: Source = when("credited", from(implied, "value"), field("vol"));
export const soldShare = quotient(product(soldVol, value(100)), field("vix1d"));
