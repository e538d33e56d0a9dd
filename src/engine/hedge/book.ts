import { isoDate } from "../calendar/iso-date";
import { DomainError, demand } from "../errors";
import {
  type Contracts,
  type Day,
  type Points,
  USD_PER_POINT,
  type Usd,
  type VixPoints,
} from "../quantities";
import { tooDear } from "./dearest";
import { futureAt, vixOf } from "./futures-curve";
import { type HedgeMark, markOf, worthAtExpiry } from "./hedge-legs";
import { unmoved } from "./hedge-state";
import { type Instrument, rulesOf } from "./instruments";
import type { HedgeMarket } from "./ladder";
import type { HeldRung } from "./payoff";
import { HARVEST_GAIN, HARVEST_SHARE, REFRESH_DAYS, rollDecision, SOLD_SHORT } from "./roll-decision";

/** A VIX position that the user holds. */
export interface Holding {
  readonly instrument: Instrument;
  /** Expiry, as an Excel date; an etf has none. */
  readonly expiry: Day | undefined;
  readonly strike: Points;
  /** The other strike of a spread. */
  readonly shortStrike: Points;
  readonly contracts: Contracts;
  /** Points paid for one contract. */
  readonly paid: Points;
  /** The layer that it stands for; nothing is renewed by calendar where it is not given. */
  readonly layer: 1 | 2 | 3 | undefined;
}

export interface MarkedHolding {
  readonly daysLeft: number | undefined;
  readonly mark: HedgeMark;
  readonly value: Usd;
  readonly gain: Usd;
  /** Gain over what was paid, or over what was received for a short position. */
  readonly gainShare: number | undefined;
  readonly action: "HOLD" | "REFRESH" | "HARVEST" | "SETTLES";
  readonly reason: string;
}

/** The maturity at which a VIX etf holds its futures. */
const ETF_DAYS = 30;

/** Marks a holding on the future of its own expiry and says what the rules ask of it. */
export function markHolding(
  holding: Holding,
  market: HedgeMarket,
  asOf: Day,
  own?: Points | undefined,
): MarkedHolding {
  const daysLeft = holding.expiry === undefined ? undefined : holding.expiry - Math.floor(asOf);
  if (daysLeft !== undefined && daysLeft < 0)
    throw new DomainError(
      "argument",
      `expiry must not lie before asOf (${isoDate(asOf)}), got ${isoDate(holding.expiry ?? 0)}`,
    );
  const dear = tooDear(
    holding,
    daysLeft === undefined || rulesOf(holding.instrument).onIndex
      ? undefined
      : futureAt(market.curve, daysLeft),
  );
  demand(dear === undefined, () => `${dear}`);
  const model = markOf(legsOf(holding, daysLeft ?? ETF_DAYS), unmoved(market));
  // What the user has seen it trade at stands for the model's price; its greeks stay the model's.
  const mark = own === undefined ? model : { ...model, price: own };
  const value = holding.contracts * mark.price * USD_PER_POINT;
  const gain = value - holding.contracts * holding.paid * USD_PER_POINT;
  const rise = mark.price / holding.paid - 1;
  const gainShare =
    holding.paid > 0 && holding.contracts !== 0 ? (holding.contracts < 0 ? -rise : rise) : undefined;
  return { daysLeft, mark, value, gain, gainShare, ...actionOn(holding, market, mark, daysLeft, gainShare) };
}

function legsOf({ instrument, strike, shortStrike }: Holding, days: number) {
  return rulesOf(instrument).legs({ days, strike, width: Math.abs(shortStrike - strike) });
}

/** A holding as the ladder would hold it, for whatever moves a ladder. */
export function holdingRung(holding: Holding, market: HedgeMarket, asOf: Day): HeldRung {
  const days = holding.expiry === undefined ? ETF_DAYS : holding.expiry - Math.floor(asOf);
  const legs = legsOf(holding, days);
  return { days, legs, mark: markOf(legs, unmoved(market)), contracts: holding.contracts };
}

/** Points that one contract was worth at its settlement. */
export function settledPrice(holding: Holding, level: VixPoints): Points {
  return legsOf(holding, 0).reduce((sum, leg) => sum + leg.quantity * worthAtExpiry(leg, level), 0);
}

/** A delta is shown, and its drift judged, to four digits. */
const DELTA_DIGITS = 4;

function actionOn(
  { layer, instrument, contracts }: Holding,
  { curve }: HedgeMarket,
  { delta }: HedgeMark,
  daysLeft: number | undefined,
  gainShare = 0,
): Pick<MarkedHolding, "action" | "reason"> {
  const { option, onIndex } = rulesOf(instrument);
  const print = onIndex ? "at the close of the index, today" : "to VRO, an opening print, this morning";
  if (daysLeft === 0) return { action: "SETTLES", reason: `settles ${print}` };
  if (daysLeft === undefined) return { action: "HOLD", reason: "no expiry: never renewed by calendar" };
  if (contracts < 0) return { action: "HOLD", reason: SOLD_SHORT };
  if (layer === undefined) return { action: "HOLD", reason: "no layer given: no rule renews or harvests it" };
  const hasStrike = option !== undefined;
  return rollDecision(
    {
      layer,
      daysLeft,
      contracts,
      gain: hasStrike ? gainShare : 0,
      delta: hasStrike ? Number(Math.abs(delta).toPrecision(DELTA_DIGITS)) : undefined,
    },
    vixOf(curve),
    undefined,
    { refreshAt: REFRESH_DAYS[layer - 1]!, harvestGain: HARVEST_GAIN, harvestShare: HARVEST_SHARE },
  );
}
