import { attempt, DomainError } from "../errors";
import { type Points, USD_PER_POINT, type Usd, type VixPoints } from "../quantities";
import { futureAt } from "./futures-curve";
import { LOWEST_VIX, markOf } from "./hedge-legs";
import { unmoved } from "./hedge-state";
import type { HedgeMarket, Rung } from "./ladder";
import { HIGHEST_BETA_SHARE, LOWEST_BETA_SHARE, vixBeta } from "./vix-beta";
import { shockedVolOfVol } from "./vol-of-vol";

/** What happens to VIX, and how the hedge answers. */
export interface Shock {
  /** Points that VIX moves. */
  readonly vixMove: VixPoints;
  /** Days gone by when it moves. */
  readonly daysOn: number;
  /** Response of each layer's future, by layer; where none is given, `vixBeta` of its days. */
  readonly betas: readonly number[] | undefined;
  /** Left open, the volatility of VIX answers by its surface. */
  readonly volResponse?: number | undefined;
  /** What the index does; left open, as it usually goes with VIX. */
  readonly spotMove?: number | undefined;
  /** Sessions since VIX moved; none where it has just moved. */
  readonly sessionsSince?: number;
  /** The settlement of layers that have reached their expiry. */
  readonly vro: VixPoints | undefined;
}

export interface Payoff {
  /** Dollars by layer: today's mark less the one after the shock, with the sign of a gain. */
  readonly layers: readonly (Usd | DomainError)[];
  readonly total: Usd | DomainError;
  /** The total at 0.5 and 1.7 times the response: the range of single episodes. */
  readonly low: Usd | DomainError;
  readonly high: Usd | DomainError;
}

/** What of a rung answers a shock. */
export type HeldRung = Pick<Rung, "days" | "legs" | "mark" | "contracts">;

/** Gain of the hedge when VIX moves, each layer driven by its own future, against today's marks. */
export function hedgePayoff(rungs: readonly HeldRung[], market: HedgeMarket, shock: Shock): Payoff {
  const gains = (share: number) => rungs.map((rung, index) => gainOf(rung, market, shock, index, share));
  const layers = gains(1);
  return {
    layers,
    total: sum(layers),
    low: sum(gains(LOWEST_BETA_SHARE)),
    high: sum(gains(HIGHEST_BETA_SHARE)),
  };
}

function gainOf(
  rung: HeldRung,
  market: HedgeMarket,
  shock: Shock,
  index: number,
  share: number,
): Usd | DomainError {
  if (rung.contracts === 0) return 0;
  const given = shock.betas?.[index];
  const { vixMove, volResponse, sessionsSince = 0 } = shock;
  return attempt(() => {
    const vix = futureAt(market.curve, 0);
    const moved = Math.max(LOWEST_VIX, vix + vixMove);
    const after = markOf(rung.legs, {
      ...unmoved(market),
      volOfVol:
        volResponse === undefined
          ? shockedVolOfVol(market.volOfVol, vix, moved, sessionsSince)
          : market.volOfVol,
      daysOn: shock.daysOn,
      vixMove,
      spotMove: shock.spotMove,
      volResponse,
      sessionsSince,
      settlement: shock.vro,
      // A response given for the layer as it stands ages like the fitted one.
      betaShare: share * (given === undefined ? 1 : given / vixBeta(rung.days)),
    });
    return rung.contracts * (after.price - rung.mark.price) * USD_PER_POINT;
  });
}

function sum(gains: readonly (Usd | DomainError)[]): Usd | DomainError {
  let total = 0;
  for (const gain of gains) {
    if (gain instanceof DomainError) return gain;
    total += gain;
  }
  return total;
}

/** A gain as a share of what the condors can lose at worst. */
export function cover(gain: Usd | DomainError, condors: number, maxLoss: Points): number | DomainError {
  if (gain instanceof DomainError) return gain;
  if (condors === 0) return new DomainError("no-solution", "no condors: there is no loss to cover");
  return gain / (condors * maxLoss * USD_PER_POINT);
}
