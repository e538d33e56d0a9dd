import { condorCredit } from "../../engine/condor/credit";
import { shiftedMarket } from "../../engine/condor/shift";
import { DomainError } from "../../engine/errors";
import { sources } from "../../engine/sources";
import { type Axis, axis } from "../arguments/axis";
import { omittable, optional } from "../arguments/quantity";
import { strikes } from "../arguments/strikes";
import { timeToExpiry } from "../arguments/time";
import { condorVolatility } from "../arguments/volatility";
import { defineFunction } from "../define";
import { credit, dividendYield, level, rate, volatilityShift, yearDays } from "../quantities";
import { table } from "../returns";
import { marketOf } from "./market";

/** The middle of an axis: where a trader puts today. */
function middle<T>({ values }: Axis<T>): T {
  return values[Math.floor(values.length / 2)] as T;
}

export const condorGrid = defineFunction({
  id: "CONDOR.GRID",
  summary: "Result of an iron condor over index levels and days left, or index levels and volatility shifts.",
  arguments: {
    spots: axis(level("Index levels, a column or a row")),
    strikes: strikes(),
    daysLeft: axis(timeToExpiry("Times left to expiry, one or several")),
    vol: condorVolatility(),
    credit: omittable(
      credit("Net credit received at entry"),
      "the model credit at the middle level and first time",
    ),
    volShift: axis(optional(volatilityShift("Shifts of every volatility, one or several"), 0)),
    rate: rate(),
    yield: dividendYield(),
    yearDays: yearDays(),
  },
  returns: table(
    "Results in points, bare cells: levels along their own direction, times or shifts along the other",
  ),
  formula: "credit - model value at each level, time left and volatility",
  limits: "Give several times or several shifts, not both. Levels in a column run down, in a row across.",
  source: `${sources.hull2018}, eqs. 17.4 and 17.5, leg by leg`,
  examples: [
    {
      given: {
        spots: [[6795], [6830], [6878]],
        strikes: "6795/6800/6860/6865",
        daysLeft: 0,
        vol: 0.12,
        credit: 1.7,
      },
      gives: [[-3.3], [1.7], [-3.3]],
      digits: 8,
      from: "published condor of December 2025 at expiry: -3.30 beyond the wings, the credit inside",
    },
  ],
  compute: ({ spots, strikes, daysLeft, credit, volShift, ...given }) => {
    if (daysLeft.values.length > 1 && volShift.values.length > 1)
      throw new DomainError("argument", "volShift: must be one value where daysLeft has several");
    const at = (spot: number, days: (typeof daysLeft.values)[number], shift: number) =>
      condorCredit(
        strikes,
        shiftedMarket(marketOf({ ...given, spot, days }), { years: 0, spotMove: 0, volatilityMove: shift }),
      );
    const firstTime = daysLeft.values[0] as (typeof daysLeft.values)[number];
    const received = credit ?? at(middle(spots), firstTime, 0);
    const byTime = volShift.values.length === 1;
    const result = (spot: number, step: number) =>
      received -
      (byTime
        ? at(spot, daysLeft.values[step] as typeof firstTime, volShift.values[0] ?? 0)
        : at(spot, firstTime, volShift.values[step] ?? 0));
    const steps = [...(byTime ? daysLeft : volShift).values.keys()];
    return spots.across
      ? steps.map((step) => spots.values.map((spot) => result(spot, step)))
      : spots.values.map((spot) => steps.map((step) => result(spot, step)));
  },
});
