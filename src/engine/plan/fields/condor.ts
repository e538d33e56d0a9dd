import { tradingDays } from "../../calendar/time-to-expiry";
import { marketKinds } from "../../number-kinds/market";
import { USUAL_SHARE } from "../../vix1d/bands";
import { choice, type DaysField, number, open, type PlanField, type StrikesField } from "../field";

/** The market of a plan and the condor sold in it. */
export const condorPlanFields = {
  spot: number("SPX", "index points", 7140, marketKinds.level, "Level of the index"),
  vix: number("VIX", "VIX points", 17.95, marketKinds.vix, "VIX now"),
  vix1d: open(
    "VIX1D",
    "VIX points",
    marketKinds.vix,
    "VIX1D now; n/a: VIX x its median ratio in the band: .76, .75 from VIX 15, .85 from 17.5, .87 from 20, .97 from 25",
  ),
  share: number(
    "share of VIX1D",
    "fraction",
    USUAL_SHARE,
    marketKinds.shareOfVix1d,
    "Volatility of the options sold over VIX1D: quoted condors stood at .77 to .95, and made nothing at about .91",
  ),
  days: {
    kind: "days",
    label: "days",
    unit: "calendar days",
    meaning: 'Time to expiry: a number of days, or "1t" for one trading day',
    initial: tradingDays(1),
  } as const satisfies DaysField,
  volatility: open(
    "volatility",
    "decimal per year",
    marketKinds.volatility,
    "Of the options sold at today's VIX, not VIX itself; at another VIX a session's moves as the medians of VIX1D / VIX; n/a: VIX1D x share of VIX1D; not used where an IV ratio is given",
  ),
  ivRatio: open(
    "IV ratio",
    "volatility / VIX",
    marketKinds.factor,
    'Volatility of the options sold over VIX / 100, at every VIX: given, it replaces volatility at today\'s VIX too; n/a: volatility as above; "VIX1D x 0.9", "estimated" and "measured" set volatility aside, both told by VIX alone where no history is given. .587 to .99 were quoted on one-day chains',
  ),
  realizedRatio: number(
    "realised over implied",
    "ratio",
    1,
    marketKinds.factor,
    "Your view; at 1 the condor earns nothing but its costs",
  ),
  rate: number("rate", "decimal per year", 0, marketKinds.rate, "Risk-free rate, continuously compounded"),
  yield: number("yield", "decimal per year", 0, marketKinds.rate, "Dividend yield of the index"),
  by: choice("strikes by", ["credit", "delta", "sd"], "credit", "How the short strikes are found"),
  target: number(
    "target",
    "points, delta or SD",
    1.15,
    { unit: "", above: 0, max: 10_000, typical: { from: 0.5, to: 2 } },
    "The credit, delta or multiple aimed at",
  ),
  width: number("width", "index points", 10, marketKinds.width, "Wing width"),
  increment: number("increment", "index points", 5, marketKinds.width, "Distance between listed strikes"),
  strikes: {
    kind: "strikes",
    label: "strikes",
    unit: "index points",
    meaning: 'Strikes of your own, "7005/7015/7265/7275"; n/a: found by the target',
  } as const satisfies StrikesField,
  costs: number(
    "costs",
    "index points",
    0.1,
    marketKinds.costs,
    "Fees and slippage of one condor, round trip",
  ),
} as const satisfies Record<string, PlanField>;
