import { dayInYears, onClockOf, yearsToExpiry } from "../../engine/calendar/time-to-expiry";
import { condorGreeks } from "../../engine/condor/greeks";
import { openResult } from "../../engine/condor/open-position";
import { shiftedMarket, standingBreakEvens } from "../../engine/condor/shift";
import { DomainError } from "../../engine/errors";
import { USD_PER_POINT } from "../../engine/quantities";
import { sources } from "../../engine/sources";
import { omittable, optional } from "../arguments/quantity";
import { strikes } from "../arguments/strikes";
import { timeToExpiry } from "../arguments/time";
import { condorVolatility } from "../arguments/volatility";
import { defineFunction } from "../define";
import {
  creditReceived,
  dividendYield,
  rate,
  spot,
  spotMove,
  volatilityShift,
  yearDays,
} from "../quantities";
import { receivedCredit } from "./lawful-credit";
import { marketOf } from "./market";

const NO_LEVEL = new DomainError(
  "no-solution",
  "no index level brings the position to zero on that side then",
);

export const condorShift = defineFunction({
  id: "CONDOR.SHIFT",
  summary:
    "An iron condor some days on with spot and volatility shocked (Time-Shifting): result, greeks, break-evens.",
  arguments: {
    spot: spot(),
    strikes: strikes(),
    days: timeToExpiry({ summary: "Time to expiry today" }),
    vol: condorVolatility(),
    credit: omittable(creditReceived({ summary: "Net credit received at entry" }), {
      otherwise: "the model credit today",
    }),
    daysOn: optional(
      timeToExpiry({
        summary: 'Time that passes; a number counts on the clock of days, sessions for a condor of "1t"',
      }),
      0,
    ),
    spotMove: optional(spotMove({ summary: "Move of the index: -0.02 is 2 % down" }), 0),
    volMove: optional(volatilityShift({ summary: "Change of every volatility: 0.05 is 5 points up" }), 0),
    rate: rate(),
    yield: dividendYield(),
    yearDays: yearDays(),
  },
  formula:
    "the model value at T - t, S (1 + move), vol + change; break-evens then: where the cost to close equals the credit",
  limits: "Every strike keeps its volatility but for the change given. Costs are not charged.",
  source: `${sources.method} (Time-Shifting); prices ${sources.hull2018}, eqs. 17.4 and 17.5`,
  standing: "house rule",
  examples: [
    {
      given: {
        spot: 6829.7,
        strikes: "6795/6800/6860/6865",
        days: "1t",
        vol: 0.12,
        credit: 1.7,
        daysOn: "1t",
        spotMove: 6878 / 6829.7 - 1,
        return: "P/L",
      },
      gives: -3.3,
      digits: 6,
      from: "published condor of December 2025: at expiry with the index at 6878 the result is -3.30",
    },
  ],
  compute: (given) => {
    const { strikes, credit, daysOn, spotMove, volMove } = given;
    const today = marketOf(given);
    const received = receivedCredit(strikes, credit, today);
    const then = shiftedMarket(today, {
      years: yearsToExpiry(onClockOf(given.days, daysOn), given.yearDays),
      spotMove,
      volatilityMove: volMove,
    });
    const result = openResult(strikes, then, received, 0);
    const greeks = condorGreeks(strikes, then, dayInYears(given.days, given.yearDays));
    const levels = standingBreakEvens(strikes, then, received);
    return { then, result, greeks, levels };
  },
  outputs: {
    spot: { unit: "index points", summary: "Index level then", of: ({ then }) => then.spot },
    "years left": { unit: "years", summary: "Time left then", of: ({ then }) => then.years },
    value: { unit: "index points", summary: "Cost to close then", of: ({ result }) => result.costToClose },
    "P/L": { unit: "index points", summary: "Result then, of one condor", of: ({ result }) => result.points },
    "P/L dollars": {
      unit: "US dollars",
      summary: "Result then, of one condor",
      of: ({ result }) => result.points * USD_PER_POINT,
    },
    delta: { unit: "points per point", summary: "Net delta then", of: ({ greeks }) => greeks.delta },
    gamma: { unit: "delta per point", summary: "Net gamma then", of: ({ greeks }) => greeks.gamma },
    vega: {
      unit: "points per vol point",
      summary: "Net vega then",
      of: ({ greeks }) => greeks.vegaPerVolPoint,
    },
    theta: { unit: "points per day", summary: "Net theta then", of: ({ greeks }) => greeks.thetaPerDay },
    "lower break-even then": {
      unit: "index points",
      summary: "Index level at which the position stands at zero then",
      of: ({ levels }) => levels.lower ?? NO_LEVEL,
    },
    "upper break-even then": {
      unit: "index points",
      summary: "Index level at which the position stands at zero then",
      of: ({ levels }) => levels.upper ?? NO_LEVEL,
    },
  },
});
