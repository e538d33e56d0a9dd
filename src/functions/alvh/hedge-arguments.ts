import { demand } from "../../engine/errors";
import { type CurvePoint, futuresCurve, vixOf } from "../../engine/hedge/futures-curve";
import type { HedgeMarket, HedgePlan } from "../../engine/hedge/ladder";
import type { Layer } from "../../engine/hedge/layers";
import type { Shock } from "../../engine/hedge/payoff";
import { ROUNDINGS, type Rounding } from "../../engine/hedge/rounding";
import { vvixAt } from "../../engine/hedge/vol-of-vol-fit";
import type { Contracts, Day, Points, Rate, Usd, VixPoints } from "../../engine/quantities";
import { HIGHEST_TIER } from "../../engine/rules/presets/tier";
import { notingZeros } from "../arguments/argument";
import { choice } from "../arguments/choice";
import { curve } from "../arguments/curve";
import { held } from "../arguments/held";
import { layers } from "../arguments/layers";
import { omittable, optional, quantity } from "../arguments/quantity";
import { series } from "../arguments/range";
import { type TypedVolOfVol, volOfVol, volOfVolOf } from "../arguments/vol-of-vol";
import { bounds, day, equity, level, rate, vix } from "../quantities";

export const condors = () =>
  notingZeros(
    quantity(
      { ...bounds.contracts, unit: "condors", typical: { from: 1, to: 50 } },
      { summary: "Condors that the hedge stands beside" },
    ),
  );
/** SPX, for layers of SPX puts. */
export const indexNow = () =>
  omittable(level({ summary: "SPX now, for layers of SPX puts" }), {
    otherwise: "none; a layer of SPX puts needs it",
  });
/** One's own volatilities of VIX, in place of the fitted ones. */
export const ownVolOfVol = () =>
  omittable(volOfVol(), { otherwise: "smiles fitted to quoted chains, at vvix" });
/** What the fitted volatilities stand at; appended to whatever takes volOfVol. */
export const vvix = () =>
  omittable(quantity(bounds.vvix, { summary: "VVIX now, where volOfVol is left out" }), {
    otherwise: "-13 + 38.6 ln VIX, VIX as the curve has it at 0 days; without it 93",
  });
const tier = () =>
  notingZeros(
    optional(
      quantity(bounds.gate, { summary: "Hedge tier, as ALVH.TIER answers: layers of a higher tier are off" }),
      HIGHEST_TIER,
    ),
  );
const asOf = () =>
  omittable(day({ summary: "Valuation date: layers sit on listed monthly expiries and strikes" }), {
    otherwise: "each layer sits exactly at its target days, strike unrounded",
  });
const rounding = () =>
  optional(choice(ROUNDINGS, { summary: "How targets become whole contracts" }), "nearest");
export const hedgeEquity = () =>
  omittable(equity({ summary: "Account equity" }), { otherwise: "none; layers sized by equity need it" });

/**
 * What every question about the hedge rests on, in the one order of all of them: a function's own arguments that must
 * be given stand before these, those that may be left out behind.
 */
export const hedgeTerms = () => ({
  curve: curve(),
  volOfVol: ownVolOfVol(),
  tier: tier(),
  layers: layers(),
  asOf: asOf(),
  rounding: rounding(),
  rate: rate(),
});

/** For help: what a calendar is. */
export const CALENDAR_WORDS =
  "Each layer whole on its own day, or staggered: in four parts bought and rolled a week apart";

const betaBounds = { unit: "points per VIX point", min: 0, max: 3, typical: { from: 0.1, to: 1 } };
export const betas = () =>
  omittable(
    series(betaBounds, { summary: "Points that each layer's future moves per VIX point, one a layer" }),
    { otherwise: "1 / (1 + (days / 25.5)^0.744)" },
  );
export const volResponse = () =>
  optional(
    quantity(
      { unit: "vol per point", min: -1, max: 1, typical: { from: 0, to: 0.05 } },
      {
        summary:
          "Change of vol-of-vol per point that a layer's own future moves; 0: the answer of the surface itself",
      },
    ),
    0,
  );
export const sessionsSince = () =>
  optional(
    quantity(
      { unit: "sessions", min: 0, max: 1000, typical: { from: 0, to: 21 } },
      { summary: "Sessions since VIX moved: the jump of its volatility fades, the move stays" },
    ),
    0,
  );
const LONGEST_DAYS_ON = 3650;
export const daysOn = () =>
  optional(
    quantity(
      { unit: "days", min: 0, max: LONGEST_DAYS_ON, typical: { from: 0, to: 20 } },
      { summary: "Days gone by when VIX moves" },
    ),
    0,
  );
export const vro = () =>
  omittable(vix({ summary: "Opening print to which layers at expiry settle" }), {
    otherwise: "a layer at expiry has no value to show",
  });
export const rollDays = () =>
  omittable(
    series(
      { unit: "days", min: 0, max: LONGEST_DAYS_ON, zero: "none", typical: { from: 10, to: 150 } },
      { summary: 'Days left at which layers are rolled: one for all or one a layer; "none" holds to expiry' },
    ),
    { otherwise: "the layers' own" },
  );

export { curve, held };

export interface GivenMarket {
  readonly curve: readonly CurvePoint[];
  readonly volOfVol: TypedVolOfVol | undefined;
  readonly vvix?: number | undefined;
  readonly asOf: Day | undefined;
  readonly rate: Rate;
  readonly spot?: Points | undefined;
}

/** VIX expiries are counted in whole days: a time of day in asOf changes nothing. */
export function hedgeMarketOf(given: GivenMarket): HedgeMarket {
  const { volOfVol, vvix, rate, spot } = given;
  const asOf = given.asOf === undefined ? undefined : Math.floor(given.asOf);
  const curve = futuresCurve(given.curve, asOf);
  return {
    curve,
    volOfVol:
      volOfVol === undefined
        ? { vvix: vvix === undefined ? vvixAt(vixOf(curve)) : vvix / 100 }
        : volOfVolOf(volOfVol, asOf),
    asOf,
    rate,
    index: spot === undefined ? undefined : { spot, yield: 0 },
  };
}

export function hedgePlanOf(given: {
  readonly condors: Contracts;
  readonly layers: readonly Layer[];
  readonly tier: number;
  readonly rounding: Rounding;
  readonly equity: Usd | undefined;
  readonly held?: string | undefined;
  readonly betas?: readonly number[] | undefined;
  readonly rollDays?: readonly number[] | undefined;
}): HedgePlan {
  const { condors, layers, tier, rounding, equity, held, betas, rollDays } = given;
  demandOneALayer("betas (points per VIX point)", betas, layers, "one");
  if (rollDays?.length !== 1) demandOneALayer("rollDays (days)", rollDays, layers, "one for all or one");
  return { condors, layers, tier, rounding, equity, held };
}

/** A list that stops short of the layers would leave the last ones to their defaults, unseen. */
function demandOneALayer(
  name: string,
  list: readonly number[] | undefined,
  layers: readonly Layer[],
  count: string,
): void {
  demand(
    list === undefined || list.length === layers.length,
    () => `${name}: must be ${count} for each of the ${layers.length} layers, got ${list?.length}`,
  );
}

export function shockOf(given: {
  readonly betas?: readonly number[] | undefined;
  readonly volResponse?: number;
  readonly sessionsSince?: number;
  readonly daysOn?: number;
  readonly vro?: VixPoints | undefined;
  readonly spotMove?: number | undefined;
}): Omit<Shock, "vixMove"> {
  return {
    betas: given.betas,
    // 0 may be a blank cell, so it asks for nothing of its own.
    volResponse: given.volResponse || undefined,
    sessionsSince: given.sessionsSince ?? 0,
    daysOn: given.daysOn ?? 0,
    vro: given.vro,
    spotMove: given.spotMove,
  };
}
