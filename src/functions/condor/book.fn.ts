import { calendarDaysLeft } from "../../engine/calendar/settlement";
import { listedExpiry } from "../../engine/calendar/spx-listing";
import { CALENDAR_DAYS_PER_YEAR } from "../../engine/calendar/time-to-expiry";
import { type Standing, standing, total } from "../../engine/condor/book";
import type { VolatilityView } from "../../engine/condor/leg-volatility";
import { DomainError } from "../../engine/errors";
import { sources } from "../../engine/sources";
import { every } from "../arguments/axis";
import { optional } from "../arguments/quantity";
import { condorVolatility } from "../arguments/volatility";
import { CellError } from "../cells";
import { defineFunction } from "../define";
import { costs, day, spot } from "../quantities";
import { type Computed, tableWithPicks } from "../returns";
import { type BookRow, positions } from "./positions";

const FIGURES = {
  contracts: { unit: "contracts", summary: "Condors" },
  "P/L": { unit: "index points", summary: "Result of all contracts" },
  "P/L dollars": { unit: "US dollars", summary: "Result of all contracts" },
  delta: { unit: "points per point", summary: "Net delta" },
  gamma: { unit: "delta per point", summary: "Net gamma" },
  vega: { unit: "points per vol point", summary: "Net vega" },
  theta: { unit: "points per day", summary: "Net theta per calendar day" },
  "worst loss": { unit: "US dollars", summary: "Worst loss at expiry; several expiries add up" },
  margin: { unit: "US dollars", summary: "Strategy margin before credit" },
  "open risk": { unit: "US dollars", summary: "What can still be lost from here" },
} as const;

const HEADER = ["expiry", "days", "strikes", ...Object.keys(FIGURES), "note"];

function figures(of: Standing): Computed[] {
  return [
    of.contracts,
    of.points,
    of.profit,
    of.delta,
    of.gamma,
    of.vegaPerVolPoint,
    of.thetaPerDay,
    of.worstLoss,
    of.margin,
    of.openRisk,
  ];
}

export const condorBook = defineFunction({
  id: "CONDOR.BOOK",
  summary:
    "Several open iron condors: result, greeks, worst loss, margin and open risk of each and in total.",
  arguments: {
    positions: positions("Open condors: expiry, four strikes, contracts, credit, one a row"),
    spot: spot(),
    vol: every(
      condorVolatility(
        "Volatility: one for all, or one a position in the order or in the rows of the positions",
      ),
    ),
    asOf: day("Date of the valuation; a date without a time is that day's close"),
    costs: optional(costs("Fees and slippage of one condor, round trip"), 0),
  },
  returns: tableWithPicks("One row a position and a total row", FIGURES),
  formula:
    "each row as CONDOR.PL, CONDOR.GREEKS, CONDOR.MAXLOSS and CONDOR.MARGIN; open risk = worst loss + result so far",
  limits:
    "PM settlement, calendar days over 365, no rate. Worst losses add up over positions, since all can lose. A row with an error leaves the total without a value: half a total would be a wrong number.",
  source: `${sources.hull2018}, chapters 17 and 19, leg by leg`,
  examples: [
    {
      given: {
        positions: [[46380, 6795, 6800, 6860, 6865, 2, 1.7]],
        spot: 6878,
        vol: 0.12,
        asOf: 46380,
        return: "P/L dollars",
      },
      gives: -660,
      digits: 6,
      from: "published condor of December 2025 at expiry: -330 dollars each",
    },
    {
      given: {
        positions: [[46380, 6795, 6800, 6860, 6865, 2, 1.7]],
        spot: 6830,
        vol: 0.12,
        asOf: 46380,
        return: "worst loss",
      },
      gives: 660,
      digits: 6,
      from: "arithmetic: two condors that can lose 5 less 1.70 each",
    },
  ],
  compute: ({ positions, spot, vol, asOf, costs }) => {
    const { rows: held, height } = positions;
    if (![1, held.length, height].includes(vol.length))
      throw new DomainError(
        "argument",
        `vol (decimal per year): must be one value, or one for each of the ${held.length} positions or ${height} rows of the range, got ${vol.length}`,
      );
    const standings: Standing[] = [];
    const rows = held.map((each, index): Computed[] => {
      // Beside a range with headings or empty rows, volatilities stand in the rows of their positions.
      const place = vol.length === held.length ? index : each.row - 1;
      const found = valued(each, vol[vol.length === 1 ? 0 : place] as VolatilityView | CellError);
      if (found instanceof DomainError) {
        // The error stands in every figure of its row; the row's name stays readable.
        return [`position ${index + 1}`, "", "", ...figures(total([])).map(() => found), found.message];
      }
      standings.push(found.standing);
      return [found.expiry, found.days, found.strikes, ...figures(found.standing), ""];
    });
    const missing = held.length - standings.length;
    const sum = figures(total(standings)).map((figure) =>
      missing === 0
        ? figure
        : new DomainError("no-solution", `${missing} of ${held.length} positions have an error`),
    );
    const picks = Object.fromEntries(
      Object.keys(FIGURES).map((label, index) => [label, sum[index] as Computed]),
    );
    return {
      rows: [HEADER, ...rows, ["total", "", "", ...sum, missing === 0 ? "" : `${missing} left out`]],
      picks: picks as { [K in keyof typeof FIGURES]: Computed },
    };

    function valued({ row, position }: BookRow, volatility: VolatilityView | CellError) {
      if (position instanceof CellError) return new DomainError("argument", position.message);
      if (volatility instanceof CellError) return new DomainError("argument", volatility.message);
      try {
        const expiry = listedExpiry(position.expiry);
        const days = calendarDaysLeft(asOf, expiry, "PM");
        const market = { spot, years: days / CALENDAR_DAYS_PER_YEAR, volatility, rate: 0, yield: 0 };
        const { longPut, shortPut, shortCall, longCall } = position.condor;
        return {
          expiry,
          days,
          strikes: [longPut, shortPut, shortCall, longCall].join("/"),
          standing: standing(position, market, costs, 1 / CALENDAR_DAYS_PER_YEAR),
        };
      } catch (error) {
        if (error instanceof DomainError)
          return new DomainError(error.kind, `positions, row ${row}: ${error.message}`);
        throw error;
      }
    }
  },
});
