import { demand } from "../errors";
import { marketKinds } from "../number-kinds/market";
import { rootBetween } from "../numerics/root";
import type { Points, Volatility } from "../quantities";
import type { Condor } from "./condor";
import { condorCredit, type Market } from "./credit";

/** A hundredth of a per cent: below it no option of the strikes has time value that a quote could show. */
const LEAST: Volatility = 1e-4;

/**
 * The flat volatility at which the model pays a credit. Between the short strikes the credit rises with volatility, so
 * that there is one; beyond them it first falls, and the one found is no more than a way to name the credit.
 */
export function impliedCondorVolatility(
  condor: Condor,
  credit: Points,
  market: Omit<Market, "volatility">,
): Volatility {
  const { max } = marketKinds.volatility;
  const over = (volatility: Volatility) => condorCredit(condor, { ...market, volatility }) - credit;
  demand(
    over(LEAST) < 0 && over(max) > 0,
    () =>
      `credit (index points): no volatility up to ${max * 100} % pays ${credit}: these strikes pay from ${Math.max(0, over(LEAST) + credit).toFixed(2)} to ${(over(max) + credit).toFixed(2)}`,
    "no-solution",
  );
  return rootBetween(LEAST, max, over);
}
