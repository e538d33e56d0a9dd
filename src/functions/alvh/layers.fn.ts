import { instrumentMeanings, instrumentNames } from "../../engine/hedge/instruments";
import { layerPresets } from "../../engine/hedge/layers";
import { CALENDARS, staggered } from "../../engine/hedge/staggered";
import { sources } from "../../engine/sources";
import { choice } from "../arguments/choice";
import { layerCells, layerPresetNames } from "../arguments/layers";
import { optional } from "../arguments/quantity";
import { defineFunction } from "../define";
import { CALENDAR_WORDS } from "./hedge-arguments";

export const alvhLayers = defineFunction({
  id: "ALVH.LAYERS",
  summary: "The layers of the hedge as a table to edit and pass back to ALVH.LADDER.",
  arguments: {
    preset: optional(choice(layerPresetNames, { summary: "Which layers" }), "4/4/2"),
  },
  appended: { calendar: optional(choice(CALENDARS, { summary: CALENDAR_WORDS }), "one day") },
  formula: `instrument: ${instrumentNames.map((name) => `${name}, ${instrumentMeanings[name]}`).join("; ")}; by: "delta" (forward delta), "K/F" (times its future), "K/VIX" (times VIX), "strike" (points); width: points of a spread, days between the expiries of a calendar; tier: on from this hedge tier; roll at: days left; equity weight: share of equity to spend instead of contracts per condor`,
  limits:
    "Copy the cells as values before editing them. Staggered parts are a week apart in days and in roll at, so that each sits on the same expiries; beside few condors a quarter of a layer rounds to none. A future or etf contract is one of $100 a point. The sources disagree about what 4/4/2 means: contracts, shares of a budget or of notional; here it is contracts for ten condors.",
  source: `${sources.method}; vxth: ${sources.cboeVxth}`,
  standing: "house rule",
  examples: [
    {
      given: {},
      gives: [
        [
          "days",
          "instrument",
          "by",
          "strike",
          "width",
          "per 10 condors",
          "tier",
          "roll at",
          "equity weight",
          "note",
        ],
        [30, "call", "delta", 0.5, 0, 4, 1, 10, 0, "short layer"],
        [110, "call", "delta", 0.5, 0, 4, 2, 60, 0, "middle layer"],
        [220, "call", "delta", 0.5, 0, 2, 3, 150, 0, "long layer"],
      ],
      from: "the method's glossary: 4 / 4 / 2 calls of 0.50 delta at 30 / 110 / 220 days for ten condors",
    },
  ],
  compute: ({ preset, calendar }) =>
    layerCells(calendar === "staggered" ? staggered(layerPresets[preset]) : layerPresets[preset]),
  table: {
    summary:
      "days, instrument, by, strike, width, per 10 condors, tier, roll at, equity weight, note; one row a layer",
    rows: (rows) => rows,
  },
});
