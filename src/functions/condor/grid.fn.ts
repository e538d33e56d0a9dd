import type { TimeToExpiry } from "../../engine/calendar/time-to-expiry";
import { lawfulModelCredit } from "../../engine/condor/credit";
import { demandSameScale } from "../../engine/condor/same-index";
import { shiftedMarket } from "../../engine/condor/shift";
import { attempt, DomainError, demand } from "../../engine/errors";
import { sources } from "../../engine/sources";
import { axis, openAxis } from "../arguments/axis";
import { omittable, optional } from "../arguments/quantity";
import { strikes } from "../arguments/strikes";
import { timeToExpiry } from "../arguments/time";
import { condorVolatility } from "../arguments/volatility";
import type { CellError } from "../cells";
import { defineFunction } from "../define";
import { creditReceived, dividendYield, level, rate, volatilityShift, yearDays } from "../quantities";
import { lawfulCredit } from "./lawful-credit";
import { marketOf } from "./market";

/** The middle level in size: where a trader puts today, however the levels are ordered. */
function middleOf(levels: readonly number[]): number {
  const ordered = [...levels].sort((a, b) => a - b);
  return ordered[Math.floor((ordered.length - 1) / 2)] as number;
}

export const condorGrid = defineFunction({
  id: "CONDOR.GRID",
  summary: "Result of an iron condor over index levels and days left, or index levels and volatility shifts.",
  arguments: {
    spots: openAxis(level({ summary: "Index levels, a column or a row" })),
    strikes: strikes(),
    daysLeft: axis(timeToExpiry({ summary: "Times left to expiry, one or several" })),
    vol: condorVolatility(),
    credit: omittable(creditReceived({ summary: "Net credit received at entry" }), {
      otherwise: "the model credit at the middle level and first time",
    }),
    volShift: axis(optional(volatilityShift({ summary: "Shifts of every volatility, one or several" }), 0)),
    rate: rate(),
    yield: dividendYield(),
    yearDays: yearDays(),
  },
  formula: "credit - model value at each level, time left and volatility",
  limits:
    "Several times stand on one clock, all in calendar days or all in sessions; 0 is on both. Give several times or several shifts, not both. Levels in a column run down, in a row across.",
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
    demandOneClock(daysLeft.values);
    const [firstTime = 0] = daysLeft.values;
    const [firstShift = 0] = volShift.values;
    const costAt = (spot: number, days: TimeToExpiry, shift: number) =>
      lawfulModelCredit(
        strikes,
        shiftedMarket(marketOf({ ...given, spot, days }), { years: 0, spotMove: 0, volatilityMove: shift }),
      );
    const levels = spots.values.filter((spot) => typeof spot === "number");
    const middle = middleOf(levels);
    if (levels.length > 0) demandSameScale(strikes, middle, "spots");
    const received = credit === undefined ? costAt(middle, firstTime, 0) : lawfulCredit(strikes, credit);
    // One of the two axes has a single step.
    const steps =
      volShift.values.length > 1
        ? volShift.values.map((shift) => (spot: number) => costAt(spot, firstTime, shift))
        : daysLeft.values.map((days) => (spot: number) => costAt(spot, days, firstShift));
    const result = (spot: number | CellError, cost: (spot: number) => number) =>
      typeof spot === "number" ? attempt(() => received - cost(spot)) : spot;
    return spots.across
      ? steps.map((cost) => spots.values.map((spot) => result(spot, cost)))
      : spots.values.map((spot) => steps.map((cost) => result(spot, cost)));
  },
  table: {
    summary:
      "Results in points, bare cells: levels along their own direction, times or shifts along the other",
    rows: (rows) => rows,
  },
});

/** Times of two clocks side by side would price the hours between them at nothing, or twice. */
function demandOneClock(times: readonly TimeToExpiry[]): void {
  const calendar = times.find((time) => typeof time === "number" && time > 0);
  demand(
    calendar === undefined || times.every((time) => typeof time === "number"),
    () =>
      `daysLeft: must be on one clock, all calendar days or all sessions such as "2t", got ${calendar} days among sessions`,
  );
}
