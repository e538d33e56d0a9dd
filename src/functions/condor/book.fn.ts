import { expiryDayOf } from "../../engine/calendar/spx-listing";
import { type Standing, total } from "../../engine/condor/book";
import type { VolatilityView } from "../../engine/condor/leg-volatility";
import { DomainError } from "../../engine/errors";
import { sources } from "../../engine/sources";
import { every } from "../arguments/axis";
import { chain } from "../arguments/chain/chain";
import { choice } from "../arguments/choice";
import { omittable, optional } from "../arguments/quantity";
import { settledAt } from "../arguments/settled-at";
import { settlements } from "../arguments/settlements";
import { condorVolatility } from "../arguments/volatility";
import type { CellError } from "../cells";
import { defineFunction } from "../define";
import { outputsBy } from "../outputs";
import { costs, day, level, spot, vix } from "../quantities";
import { clock } from "./book-clock";
import { dayTable } from "./book-day-table";
import { type ValuedRow, valuedRow } from "./book-row";
import { condorShocks } from "./book-shocks";
import { STANDING, standingTable } from "./book-standing-table";
import { profitTarget, stopLoss } from "./exit-levels";
import { positions } from "./positions";

export const condorBook = defineFunction({
  id: "CONDOR.BOOK",
  summary:
    "Several open iron condors: result, greeks, worst loss, margin and open risk of each and in total.",
  arguments: {
    positions: positions({ summary: "Open condors: expiry, four strikes, contracts, credit, one a row" }),
    spot: spot(),
    vol: every(
      condorVolatility({
        summary: "Volatility: one for all, or one a position in the order or in the rows of the positions",
      }),
    ),
    asOf: day({ summary: "Date of the valuation; a date without a time is that day's close" }),
    costs: optional(costs({ summary: "Fees and slippage of one condor, round trip" }), 0),
  },
  appended: {
    clock: clock(),
    settlements: omittable(
      settlements(
        { summary: "Levels at which past expiries settled: rows of (expiry, level)" },
        "index points",
      ),
      { otherwise: "rows past their expiry stand apart, outside the total" },
    ),
    view: optional(
      choice(["standing", "day", "shocks"], {
        summary:
          "The table: standing, or day for an afternoon's work: action, mark, P/L today, distances, touch left, worst shock from now; or shocks: dollars from now on each named day",
      }),
      "standing",
    ),
    quotes: omittable(
      chain({ summary: "Option quotes that mark the rows of view day, by strike and expiry, at mid" }),
      { otherwise: "rows are marked by the model" },
    ),
    spotBefore: omittable(level({ summary: "Index at the close before, for P/L today" }), {
      otherwise: "only rows dated today have a P/L today",
    }),
    vix: omittable(vix({ summary: "VIX, for the roll rule and dollars per VIX point" }), {
      otherwise: "no roll is asked for, and $ per VIX point is blank",
    }),
    target: omittable(profitTarget, { otherwise: "no target" }),
    stop: omittable(stopLoss, { otherwise: "no stop" }),
  },
  formula:
    "each row as CONDOR.PL, CONDOR.GREEKS, CONDOR.MAXLOSS and CONDOR.MARGIN; open risk = worst loss + result so far",
  limits:
    "No rate. PM settlement, unless a column headed root says SPX, whose monthly series settle at the open: sessions do not count the night before it, which the clock of calendar days does. On the clock of sessions a condor sold at the model's price for any number of them stands at 0 at once; a gap of four or more calendar days counts one, and its row says so. Worst losses add up over positions, since all can lose. Rows past their expiry are booked at their settlement level, or left out of the total until one is given; a row with an error leaves the total without a value: half a total would be a wrong number. In view day: marks from quotes, else the model's; P/L today by the model since the close before, at today's volatility on both days, or of the mark since a sale dated today; dollars for the index 1 % higher, and for one more point of VIX, each option keeping its share of it (volatility x (vix + 1) / vix), blank without vix; SD of the time left; touch continuous and driftless; worst shock: the named day of SCENARIO.STRESS on which most is lost from now on, the mark less what the condor settles at there, whatever was received; action: stop, then target, then the roll of CONDOR.ROLL with one SD of a session as daily range.",
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
    {
      given: {
        positions: [["2026-12-07", 7005, 7015, 7265, 7275, 10, 1.08532]],
        spot: 7140,
        vol: 0.18,
        asOf: "2026-12-04",
        return: "P/L dollars",
      },
      gives: 0,
      digits: 1,
      from: "the method's worked example, sold on a Friday for Monday at the price of one session: nothing gained yet",
    },
    {
      given: {
        positions: [["2025-12-19", 6795, 6800, 6860, 6865, 2, 1.7]],
        spot: 6900,
        vol: 0.12,
        asOf: "2025-12-22",
        settlements: [["2025-12-19", 6878]],
        return: "P/L dollars",
      },
      gives: -660,
      digits: 6,
      from: "the same published condor once it has settled at 6878",
    },
  ],
  compute: ({ positions, spot, vol, asOf, costs, clock, settlements, view, spotBefore, ...day }) => {
    const { rows: held, height, others } = positions;
    if (![1, held.length, height].includes(vol.length))
      throw new DomainError(
        "argument",
        `vol (decimal per year): must be one value, or one for each of the ${held.length} positions or ${height} rows of the range, got ${vol.length}`,
      );
    const market = {
      spot,
      asOf,
      costs,
      clock,
      settledAt: settledAt(settlements, (expiry) => expiryDayOf(expiry)),
      spotBefore,
    };
    const valued = held.map((each, index) => {
      // Beside a range with headings or empty rows, volatilities stand in the rows of their positions.
      const place = vol.length === held.length ? index : each.row - 1;
      return valuedRow(each, vol[vol.length === 1 ? 0 : place] as VolatilityView | CellError, market);
    });
    const read = valued.filter((found): found is ValuedRow => !(found instanceof DomainError));
    const standings = read.flatMap(({ standing }) => standing ?? []);
    const missing = held.length - read.length;
    const toSettle = read.length - standings.length;
    const sum =
      missing === 0
        ? total(standings)
        : new DomainError("no-solution", `${missing} of ${held.length} positions have an error`);
    const note = [
      missing === 0 ? "" : `${missing} left out`,
      toSettle === 0 ? "" : `${toSettle} to settle, not in the total`,
      others === 0 ? "" : `${others} rows are no condors: not in the total`,
    ];
    const told = note.filter(Boolean).join("; ");
    const views = {
      standing: undefined,
      day: () => dayTable(valued, { ...day, spotBefore }, { spot, asOf }, told, (at) => held[at]!.row),
      shocks: () => condorShocks(valued, day.quotes, spot),
    };
    return { valued, sum, note: told, viewed: views[view] };
  },
  outputs: outputsBy(STANDING, ({ sum }: { readonly sum: Standing | DomainError }, label) =>
    sum instanceof DomainError ? sum : STANDING[label].of(sum),
  ),
  table: {
    summary: "One row a position and a total row",
    rows: ({ valued, sum, note, viewed }) => viewed?.() ?? standingTable(valued, sum, note),
  },
});
