import { tierPresets } from "../../engine/rules/presets/tier";
import { sources } from "../../engine/sources";
import { choice } from "../arguments/choice";
import { optional } from "../arguments/quantity";
import { ruleCells } from "../arguments/rules";
import { defineFunction } from "../define";
import { tierRules } from "./tier-arguments";

const presets = Object.keys(tierPresets) as (keyof typeof tierPresets)[];

export const alvhRules = defineFunction({
  id: "ALVH.RULES",
  summary: "The activation rules of the hedge as a table to edit and pass back to ALVH.TIER.",
  arguments: {
    preset: optional(choice(presets, { summary: "Which rules" }), tierRules.defaultPreset),
  },
  formula: 'one rule a row; "any" is no limit; the highest result that fires wins',
  limits: "Copy the cells as values before editing them. As ALVH.TIER.",
  source: `${sources.method}; see ALVH.TIER`,
  standing: "house rule",
  examples: [
    {
      given: { preset: "thetagang" },
      gives: [
        ["reading", "from", "from incl.", "to", "to incl.", "result", "note", "weight"],
        ["VIX future", "any", true, 15, false, 0, "no hedge", 0],
        ["VIX future", 15, true, 30, false, 3, "full hedge", 0.01],
        ["VIX future", 30, true, 50, false, 2, "half hedge", 0.005],
        ["VIX future", 50, true, "any", true, 0, "no hedge: the move has happened", 0],
      ],
      from: "thetagang configuration: 0 below 15, 1 % from 15, 0.5 % from 30, 0 from 50",
    },
  ],
  compute: ({ preset }) => ruleCells(tierPresets[preset]),
  table: {
    summary: "reading, from, from incl., to, to incl., result, note; a weight where the preset has one",
    rows: (rows) => rows,
  },
});
