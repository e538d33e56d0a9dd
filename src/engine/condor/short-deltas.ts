import { optionGreeks } from "../options/greeks";
import { forwardPrice } from "../options/parity";
import type { Condor } from "./condor";
import type { Market } from "./credit";
import { legVolatilities } from "./leg-volatility";

/** Deltas of the options that are sold, with the sign of an option that is held. */
export interface ShortDeltas {
  readonly put: number;
  readonly call: number;
}

export function shortDeltas(condor: Condor, market: Market): ShortDeltas {
  const { shortPut, shortCall } = legVolatilities(
    market.volatility,
    condor,
    forwardPrice(market),
    market.years,
  );
  return {
    put: optionGreeks({ ...market, type: "put", strike: condor.shortPut, volatility: shortPut }).delta,
    call: optionGreeks({ ...market, type: "call", strike: condor.shortCall, volatility: shortCall }).delta,
  };
}
