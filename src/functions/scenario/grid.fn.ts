import { CALENDAR_DAYS_PER_YEAR, onClockOf, yearsToExpiry } from "../../engine/calendar/time-to-expiry";
import { demand } from "../../engine/errors";
import { byThousands } from "../../engine/great-numbers";
import { GRID_VIEWS, scenarioGrid } from "../../engine/scenario/grid";
import { sources } from "../../engine/sources";
import { DAYS_OF_RESPONSE } from "../alvh/hedge-blind-spots";
import { openAxis } from "../arguments/axis";
import { choice } from "../arguments/choice";
import { planVariants } from "../arguments/plan";
import { omittable, optional, quantity } from "../arguments/quantity";
import { timeOrNone } from "../arguments/time";
import { CellError } from "../cells";
import { defineFunction } from "../define";
import type { Computed } from "../outputs";
import { spotMove } from "../quantities";

const vixMove = { unit: "VIX points", min: -200, max: 500, typical: { from: -5, to: 30 } };
const WORKED = [
  ["SPX", 7140],
  ["volatility", 0.18],
  ["strikes", "7005/7015/7265/7275"],
  ["costs", "none"],
];
const WORKED_VOLS = [
  ["vol of VIX 30 days", 0.95],
  ["vol of VIX 110 days", 0.7],
  ["vol of VIX 220 days", 0.58],
];
const MOST_CELLS = 40_000;

export const scenarioGridFunction = defineFunction({
  id: "SCENARIO.GRID",
  summary: "Dollars of condors and hedge over moves of the index and of VIX: where the hedge is blind.",
  arguments: {
    plan: planVariants(),
    spotMoves: openAxis(
      spotMove({ summary: "Moves of the index as fractions, a column or a row: -0.02 to 0.02" }),
    ),
    vixMoves: openAxis(quantity(vixMove, { summary: "Moves of VIX in points, falls included: -4 to 20" })),
    show: optional(
      choice(GRID_VIEWS, {
        summary:
          "What the cells hold; uncovered: what the hedge leaves of the condors' loss, dollars or share",
      }),
      "total",
    ),
    passed: omittable(
      timeOrNone({
        summary:
          "Time gone by when the market has moved; a number counts sessions for condors sold in sessions, calendar days for the hedge",
      }),
      { otherwise: "the life of the condors" },
    ),
  },
  formula:
    "condors x 100 x (credit - costs - loss at expiry, or before it the model value at IV ratio x VIX) + layers, each marked on its own future: curve + move / (1 + (days left / 25.5)^0.744), at the volatility of VIX of ALVH.PAYOFF, VIX having moved in the first session",
  limits: `Blind spots first: uncovered shows them, the melt-up with falling VIX above all. The grid gives every pair of moves the same standing; in the market most pairs never meet. Volatility is flat; a layer that expires on the way settles at the VIX of the cell, which stands for VRO. ${DAYS_OF_RESPONSE} Whole contracts: a small account may hold no hedge at all.`,
  source: `${sources.method}: amendments 4 to 6; see ALVH.PAYOFF and CONDOR.GRID`,
  standing: "house rule",
  examples: [
    {
      given: {
        plan: [...WORKED, ["condors", 1], ["hedge tier", "none"]],
        spotMoves: [[-0.06], [0], [0.03]],
        vixMoves: 15,
      },
      gives: [[-891], [109], [-891]],
      digits: 0,
      from: "the method's worked example: sold at 1.09, it keeps $109 or loses $891",
    },
    {
      given: {
        plan: [...WORKED, ["condors", 10], ["hedge tier", 3], ...WORKED_VOLS],
        spotMoves: -0.06,
        vixMoves: 10,
        show: "hedge",
        passed: "0t",
      },
      gives: [[1987]],
      digits: -1,
      from: "the method's worked unit at its own volatilities: at VIX +10 it covers 0.223 of ten condors' worst loss of $8,910",
    },
  ],
  compute: ({ plan, spotMoves, vixMoves, show, passed }) => {
    const [down, over] = [spotMoves.values.length, vixMoves.values.length * plan.length];
    demand(
      down * over <= MOST_CELLS,
      () => `spotMoves x vixMoves: at most ${byThousands(`${MOST_CELLS} cells, got ${down * over}`)}`,
    );
    const years = (time: typeof passed) =>
      time === undefined ? undefined : yearsToExpiry(time, CALENDAR_DAYS_PER_YEAR);
    const lawful = (moves: typeof vixMoves) =>
      moves.values.map((move) => (move instanceof CellError ? 0 : move));
    const axes = { spotMoves: lawful(spotMoves), vixMoves: lawful(vixMoves), passed: years(passed) };
    const grids = plan.map((variant) => {
      const condorsPassed = passed === undefined ? undefined : years(onClockOf(variant.plan.days, passed));
      return scenarioGrid(variant.plan, { ...axes, condorsPassed }, show);
    });
    const rows = spotMoves.values.map((spot, row) =>
      grids.flatMap((grid) =>
        vixMoves.values.map((vix, column): Computed => {
          if (spot instanceof CellError) return spot;
          return vix instanceof CellError ? vix : (grid[row]?.[column] as Computed);
        }),
      ),
    );
    const spotsAcross = spotMoves.across || (down === 1 && !vixMoves.across && over > 1);
    return spotsAcross ? (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? 0)) : rows;
  },
  table: {
    summary:
      "Dollars, or shares, bare cells: moves of the index along their own direction, of VIX along the other. Further variants of the plan follow along the moves of VIX",
    rows: (rows) => rows,
  },
});
