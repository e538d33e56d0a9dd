import { DomainError } from "../errors";
import { marketKinds } from "../number-kinds/market";
import { rootBetween } from "../numerics/root";
import type { Points, Volatility } from "../quantities";
import type { Condor } from "./condor";
import { condorCredit, type Market } from "./credit";

/** A hundredth of a per cent: below it no option of the strikes has time value that a quote could show. */
const LEAST: Volatility = 1e-4;
const { max: MOST } = marketKinds.volatility;
/** Looked at between them, in equal ratios. */
const PLACES = 60;
/** Where two volatilities pay a credit, the one nearer to this in ratio is meant: a day of 1 %. House rule. */
const USUAL: Volatility = 0.16;
/** Thirds taken off around a turning point until it is known to nine digits. */
const THIRDS = 50;

/**
 * The flat volatility at which the model pays a credit. Between the short strikes the credit rises with volatility, so
 * that there is one. Beyond them it first falls from what the strikes are worth at expiry and rises again, so that two
 * may pay it: the one nearer to a usual volatility is given.
 */
export function impliedCondorVolatility(
  condor: Condor,
  credit: Points,
  market: Omit<Market, "volatility">,
): Volatility {
  const over = (volatility: Volatility) => condorCredit(condor, { ...market, volatility }) - credit;
  if (over(LEAST) < 0 && over(MOST) > 0) return rootBetween(LEAST, MOST, over);
  const looked = Array.from({ length: PLACES + 1 }, (_, at) => LEAST * (MOST / LEAST) ** (at / PLACES));
  const values = looked.map(over);
  const turns = looked.flatMap((place, at) => {
    const [before, value, after] = [values[at - 1], values[at]!, values[at + 1]];
    if (before === undefined || after === undefined) return [place];
    const way = value < before && value <= after ? 1 : value > before && value >= after ? -1 : 0;
    return way === 0 ? [place] : [place, lowest((at) => way * over(at), looked[at - 1]!, looked[at + 1]!)];
  });
  const places = turns.sort((one, other) => one - other);
  const found = places.map(over);
  const roots = places.flatMap((place, at) => {
    const [here, next] = [found[at]!, found[at + 1] ?? found[at]!];
    return here === 0
      ? [place]
      : here * next < 0
        ? [rootBetween(place, places[at + 1]!, (each) => over(each) * Math.sign(next))]
        : [];
  });
  const off = (volatility: Volatility) => Math.abs(Math.log(volatility / USUAL));
  const [root] = roots.sort((one, other) => off(one) - off(other));
  if (root !== undefined) return root;
  const [low, high] = [Math.min(...found), Math.max(...found)].map((each) =>
    Math.max(0, each + credit).toFixed(2),
  );
  throw new DomainError(
    "no-solution",
    `credit (index points): no volatility up to ${MOST * 100} % pays ${credit}: these strikes pay from ${low} to ${high}`,
  );
}

function lowest(value: (at: number) => number, low: number, high: number): number {
  let [from, to] = [low, high];
  for (let step = 0; step < THIRDS; step++) {
    const third = (to - from) / 3;
    if (value(from + third) < value(to - third)) to -= third;
    else from += third;
  }
  return (from + to) / 2;
}
