import { DomainError, demand } from "../../engine/errors";
import { heldInstruments } from "../../engine/hedge/instruments";
import { sources } from "../../engine/sources";
import { choice } from "../arguments/choice";
import { holdings } from "../arguments/holdings";
import { omittable, optional } from "../arguments/quantity";
import { series } from "../arguments/range";
import { settledAt } from "../arguments/settled-at";
import { settlements } from "../arguments/settlements";
import { defineFunction } from "../define";
import type { Computed } from "../outputs";
import { day } from "../quantities";
import { hedgeDayTable, hedgeShocks, uncoveredOf } from "./book-day";
import { settlementDay } from "./book-listing";
import { type BookFigures, bookFigures, FIGURES } from "./book-row";
import { curve, hedgeMarketOf, indexNow, ownVolOfVol, vvix } from "./hedge-arguments";
import { BLIND_SPOTS } from "./hedge-blind-spots";
import { WORKED_CURVE, WORKED_VOL_OF_VOL } from "./worked-unit";

/** One layer of the worked unit, bought for 1.72 and looked at on its first day: 2026-11-16, 30 days before 2026-12-16. */
const ONE_LAYER = [["call", 46_372, 19.3, 4, 1.72, 1]];

export const alvhBook = defineFunction({
  id: "ALVH.BOOK",
  summary: "Your own VIX positions: mark, gain, days left, greeks and what the roll rules ask of each.",
  arguments: {
    holdings: holdings(),
    asOf: day({
      summary: "Valuation date; on the morning of a settlement with a time after 9:30 the series is over",
    }),
    curve: curve(),
    volOfVol: ownVolOfVol(),
  },
  appended: {
    clock: optional(
      choice(["calendar", "sessions"], {
        summary:
          "What days left counts; marks and roll rules are in calendar days, as curve and vol-of-vol are",
      }),
      "calendar",
    ),
    settlements: omittable(
      settlements(
        {
          summary: "Opening prints (VRO) of past settlements, closes for SPX puts: rows of (expiry, level)",
        },
        "VIX points",
      ),
      { otherwise: "positions past their settlement stand apart, outside the total" },
    ),
    vvix: vvix(),
    spot: indexNow(),
    view: optional(
      choice(["standing", "day", "shocks"], {
        summary:
          "The table: standing, or day for an afternoon's work: action, mark, P/L today and open, dollars a point, worst shock; or shocks: dollars from now on each named day",
      }),
      "standing",
    ),
    curveBefore: omittable(curve({ summary: "The curve at the close before, for P/L today" }), {
      otherwise: "no P/L today",
    }),
    marks: omittable(
      series(
        { unit: "points", min: 0, max: 100_000, typical: { from: 0.5, to: 5 } },
        { summary: "Prices of your own, one a position in their order; 0 leaves one to the model" },
      ),
      { otherwise: "the model's" },
    ),
  },
  formula:
    "mark by Black-76 on the future of the position's own expiry; HARVEST: layer 1 up 150 % while VIX (the curve at 0 days) is above 16, where half of it is a contract; REFRESH: layer 1 / 2 / 3 at 10 / 60 / 150 days left, or a delta more than 0.25 from 0.50 while VIX is below 15, as ALVH.ROLL; SETTLES: on the morning of expiry; SETTLE ME: past it without its level; SETTLED: booked at it",
  limits: `${BLIND_SPOTS} Columns: instrument (${heldInstruments.join(", ")}; an etf of $100 a point), expiry, strike, contracts (negative if short), price paid in points, layer 1-3, short strike, or in the order of your own headings; a calendar is two rows. Of a spread the short strike is its other strike: above for calls (of a back spread the two bought ones), below for puts. An SPX put needs spot, on the day of its expiry settles at the close, and its delta is per index point. Without a layer, and sold short, a position is held: no rule renews or harvests it; without a row at 0 days in the curve nothing is harvested, and a position on its settlement morning is marked on the nearest future. A model mark, not a quote: liquidation is at the bid.`,
  source: `${sources.black1976}; actions: ${sources.method}`,
  standing: "house rule",
  examples: [
    {
      given: {
        holdings: ONE_LAYER,
        curve: WORKED_CURVE,
        volOfVol: WORKED_VOL_OF_VOL,
        asOf: 46_342,
        return: "value",
      },
      gives: 688.4,
      digits: 0,
      from: "the method's worked unit: four 30-day calls struck 19.30 are worth about $688",
    },
  ],
  compute: ({ holdings, clock, settlements, view, curveBefore, ...given }) => {
    demand(
      given.marks === undefined || given.marks.length === holdings.length,
      () =>
        `marks (points): must be one for each of the ${holdings.length} positions, got ${given.marks?.length}`,
    );
    const book = {
      market: hedgeMarketOf({ ...given, rate: 0 }),
      asOf: given.asOf,
      clock,
      settledAt: settledAt(settlements, settlementDay),
      marks: holdings.map((_, index) => given.marks?.[index] || undefined),
    };
    const found = holdings.map((row, index) => bookFigures(row, book, book.marks[index]));
    const rows = found.map((figures, index): Computed[] => [
      String(holdings[index]?.row),
      holdings[index]?.instrument ?? "unreadable",
      ...FIGURES.map((label) => (figures instanceof DomainError ? figures : figures[label])),
    ]);
    const sum = (column: keyof BookFigures): Computed => {
      let total = 0;
      for (const figures of found) {
        if (figures instanceof DomainError) return figures;
        const cell = figures[column];
        if (typeof cell === "number") total += cell;
      }
      return total;
    };
    const withAction = (is: (action: Computed) => boolean) =>
      found.filter((figures) => !(figures instanceof DomainError) && is(figures.action)).length;
    const toSettle = withAction((action) => action === "SETTLE ME");
    const uncovered = uncoveredOf(holdings, found, book);
    const totalNote = [
      toSettle === 0 ? "" : `${toSettle} to settle, not in the total`,
      uncovered && `no bound: ${uncovered} stay uncovered`,
    ]
      .filter(Boolean)
      .join("; ");
    return {
      rows,
      value: sum("value"),
      gain: sum("gain"),
      vega: sum("vega"),
      vixDelta: sum("$ per VIX point"),
      actions: withAction((action) => action !== "HOLD" && action !== "SETTLED"),
      totalNote,
      dayRows: () =>
        hedgeDayTable(
          holdings,
          found,
          book,
          curveBefore && hedgeMarketOf({ ...given, curve: curveBefore, vvix: undefined, rate: 0 }),
          totalNote,
        ),
      shockRows: () => hedgeShocks(holdings, found, book),
      view,
    };
  },
  outputs: {
    value: {
      unit: "US dollars",
      summary: "Value of all open positions; of a future its whole level",
      of: ({ value }) => value,
    },
    gain: {
      unit: "US dollars",
      summary:
        "Value less what was paid, settled positions at their level; of a short position what was received less its value",
      of: ({ gain }) => gain,
    },
    vega: {
      unit: "US dollars per vol point",
      summary: "Gain per point of vol-of-vol",
      of: ({ vega }) => vega,
    },
    "VIX delta": {
      unit: "US dollars per VIX point",
      summary: "Gain per VIX point",
      of: ({ vixDelta }) => vixDelta,
    },
    actions: {
      unit: "positions",
      summary: "Positions that ask for something: whose action is neither HOLD nor SETTLED",
      of: ({ actions }) => actions,
    },
  },
  table: {
    summary:
      "One row a position and a total: mark in points, value and gain in dollars, gain share, days left, delta of one contract, vega, dollars per VIX point, HOLD / REFRESH / HARVEST / SETTLES / SETTLE ME / SETTLED, why, and a note, in the total what is sold and not covered at its settlement; in view day by what is to do, with the named day on which it loses most",
    rows: ({ rows, value, gain, vega, vixDelta, totalNote, view, dayRows, shockRows }) => {
      if (view === "shocks") return shockRows();
      if (view === "day") return dayRows();
      const totals: Partial<Record<keyof BookFigures, Computed>> = {
        value,
        gain,
        vega,
        "$ per VIX point": vixDelta,
        note: totalNote,
      };
      const total = ["total", "", ...FIGURES.map((label) => totals[label] ?? "")];
      return [["row", "instrument", ...FIGURES], ...rows, total];
    },
  },
});
