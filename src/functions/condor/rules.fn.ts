import { gatePresets } from "../../engine/rules/presets/gate";
import { sources } from "../../engine/sources";
import { choice } from "../arguments/choice";
import { optional } from "../arguments/quantity";
import { ruleCells } from "../arguments/rules";
import { defineFunction } from "../define";
import { gateRules } from "./gate-rules";

const presets = Object.keys(gatePresets) as (keyof typeof gatePresets)[];

export const condorRules = defineFunction({
  id: "CONDOR.RULES",
  summary: "The VIX gate as a table to edit and pass back to CONDOR.GATE.",
  arguments: {
    preset: optional(choice(presets, { summary: "Which rules" }), gateRules.defaultPreset),
  },
  formula: 'one rule a row; "any" is no limit; the lowest result that fires wins',
  limits: "Copy the cells as values before editing them. As CONDOR.GATE.",
  source: `${sources.method}; see CONDOR.GATE`,
  standing: "house rule",
  examples: [
    {
      given: { preset: "learn" },
      gives: [
        ["reading", "from", "from incl.", "to", "to incl.", "result", "note"],
        ["VIX", "any", true, 15, false, 3, "all credit tiers"],
        ["VIX", 15, true, "any", true, 0, "hold: no new condors"],
      ],
      from: "the method's older guide: place only below 15",
    },
  ],
  compute: ({ preset }) => ruleCells(gatePresets[preset]),
  table: { summary: "reading, from, from incl., to, to incl., result, note", rows: (rows) => rows },
});
