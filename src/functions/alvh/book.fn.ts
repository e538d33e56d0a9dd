import { isoDate } from "../../engine/calendar/iso-date";
import { type VixListing, vixListingOf } from "../../engine/calendar/vix-listing";
import { DomainError } from "../../engine/errors";
import { markHolding } from "../../engine/hedge/book";
import { heldInstruments } from "../../engine/hedge/instruments";
import { USD_PER_POINT } from "../../engine/quantities";
import { sources } from "../../engine/sources";
import { type HoldingRow, holdings } from "../arguments/holdings";
import { CellError } from "../cells";
import { defineFunction } from "../define";
import { day } from "../quantities";
import { type Computed, tableWithPicks } from "../returns";
import { curve, hedgeMarketOf, volOfVol } from "./hedge-arguments";
import { BLIND_SPOTS } from "./hedge-blind-spots";
import { WORKED_CURVE, WORKED_VOL_OF_VOL } from "./worked-unit";

const HEADER = [
  "row",
  "instrument",
  "mark",
  "value",
  "gain",
  "gain share",
  "days left",
  "delta",
  "vega",
  "$ per VIX point",
  "action",
  "why",
  "note",
];

/** One layer of the worked unit, bought for 1.72 and looked at on its first day: 2026-11-16, 30 days before 2026-12-16. */
const ONE_LAYER = [["call", 46_372, 19.3, 4, 1.72, 1]];

export const alvhBook = defineFunction({
  id: "ALVH.BOOK",
  summary: "Your own VIX positions: mark, gain, days left, greeks and what the roll rules ask of each.",
  arguments: {
    holdings: holdings(),
    curve: curve(),
    volOfVol: volOfVol(),
    asOf: day("Valuation date"),
  },
  returns: tableWithPicks(
    "One row a position and a total: mark in points, value and gain in dollars, gain share, days left, delta of one contract, vega, dollars per VIX point, HOLD / REFRESH / HARVEST / SETTLES and why",
    {
      value: { unit: "US dollars", summary: "Value of all positions; of a future its whole level" },
      gain: {
        unit: "US dollars",
        summary: "Value less what was paid; of a short position what was received less its value",
      },
      vega: { unit: "US dollars per vol point", summary: "Gain per point of vol-of-vol" },
      "VIX delta": { unit: "US dollars per VIX point", summary: "Gain per VIX point" },
      actions: { unit: "positions", summary: "Positions whose action is not HOLD" },
    },
  ),
  formula:
    "mark by Black-76 on the future of the position's own expiry; HARVEST: layer 1 up 150 % while VIX (the curve at 0 days) is above 16, where half of it is a contract; REFRESH: layer 1 / 2 / 3 at 10 / 60 / 150 days left, or a delta more than 0.25 from 0.50 while VIX is below 15, as ALVH.ROLL; SETTLES: on the morning of expiry",
  limits: `${BLIND_SPOTS} Columns: instrument (${heldInstruments.join(", ")}; an etf of $100 a point), expiry, strike, contracts (negative if short), price paid in points, layer 1-3, short strike, or in the order of your own headings; a calendar is two rows. Without a layer a position is never renewed by calendar; without a row at 0 days in the curve nothing is harvested, and a position on its settlement morning is marked on the nearest future. A model mark, not a quote: liquidation is at the bid.`,
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
  compute: ({ holdings, ...given }) => {
    const market = hedgeMarketOf({ ...given, rate: 0 });
    const rows = holdings.map((row) => bookRow(row, market, given.asOf));
    const sum = (column: string): Computed => {
      let total = 0;
      for (const row of rows) {
        const cell = row[HEADER.indexOf(column)];
        if (cell instanceof DomainError) return cell;
        if (typeof cell === "number") total += cell;
      }
      return total;
    };
    const picks = {
      value: sum("value"),
      gain: sum("gain"),
      vega: sum("vega"),
      "VIX delta": sum("$ per VIX point"),
      actions: rows.filter((row) => typeof row[10] === "string" && row[10] !== "HOLD").length,
    };
    const total = HEADER.map((label): Computed => {
      if (label === "row") return "total";
      if (label === "value" || label === "gain" || label === "vega") return picks[label];
      return label === "$ per VIX point" ? picks["VIX delta"] : "";
    });
    return { rows: [HEADER, ...rows, total], picks };
  },
});

function bookRow(
  { row, instrument, holding }: HoldingRow,
  market: ReturnType<typeof hedgeMarketOf>,
  asOf: number,
): readonly Computed[] {
  const refused = (error: DomainError) => [
    String(row),
    instrument ?? "unreadable",
    ...HEADER.slice(2).map(() => error),
  ];
  if (holding instanceof CellError) return refused(new DomainError("argument", holding.message));
  try {
    const listing = holding.expiry === undefined ? undefined : vixListingOf(holding.expiry);
    const marked = markHolding({ ...holding, expiry: listing?.settles }, market, asOf);
    const dollars = holding.contracts * USD_PER_POINT;
    return [
      String(row),
      holding.instrument,
      marked.mark.price,
      marked.value,
      marked.gain,
      marked.gainShare ?? "nothing paid",
      marked.daysLeft ?? "none",
      marked.mark.delta,
      dollars * marked.mark.vegaPerVolPoint,
      dollars * marked.mark.vixDelta,
      marked.action,
      marked.reason,
      listing === undefined ? "" : noteOn(listing, holding.expiry),
    ];
  } catch (error) {
    if (error instanceof DomainError)
      return refused(new DomainError(error.kind, `holdings, row ${row}: ${error.message}`));
    throw error;
  }
}

/** What is to be known of a series: that a holiday moved it, that it is a weekly one. */
function noteOn({ settles, monthly }: VixListing, expiry: number | undefined): string {
  const moved =
    expiry === settles ? "" : `settles on ${isoDate(settles)}, the session before, for a holiday moves it`;
  const weekly =
    settles === monthly
      ? ""
      : `a weekly series, marked between the futures of the curve; the monthly one settles on ${isoDate(monthly)}`;
  return [moved, weekly].filter(Boolean).join("; ");
}
