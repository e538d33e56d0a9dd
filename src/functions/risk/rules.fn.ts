import { approvalRules } from "../../engine/rules/presets/approval";
import { scalePresets } from "../../engine/rules/presets/scale";
import { sources } from "../../engine/sources";
import { choice } from "../arguments/choice";
import { optional } from "../arguments/quantity";
import { ruleCells } from "../arguments/rules";
import { defineFunction } from "../define";
import { binaryKind, exitKind, stewardKind } from "./vote-rules";

const presets = {
  ...scalePresets,
  ...stewardKind.presets,
  ...binaryKind.presets,
  ...exitKind.presets,
  approval: approvalRules,
};
const names = Object.keys(presets) as (keyof typeof presets)[];

export const riskRules = defineFunction({
  id: "RISK.RULES",
  summary:
    "The gates between 1 % and 2 % of equity, and the votes of the doctrine, as tables to edit and pass back.",
  arguments: { preset: optional(choice(names, { summary: "Which rules" }), "seed") },
  formula:
    'one rule a row; "any" is no limit; a result slopes from "result at from" to "result", "same" is flat; the last row turns the weakest gate into a fraction',
  limits:
    "Copy the cells as values before editing them. Only FALSE in the column on switches a gate off: a 0 may be a blank cell and leaves it on. As RISK.SCALE.",
  source: `${sources.method}; see RISK.SCALE`,
  standing: "house rule",
  examples: [
    {
      given: { preset: "cap10" },
      gives: [
        ["reading", "from", "from incl.", "to", "to incl.", "result", "note"],
        ["weakest gate", 0, true, 1, true, 0.1, "risk fraction: a flat 10 %"],
      ],
      from: "the method's cap: 10 % of equity in one trade",
    },
  ],
  compute: ({ preset }) => ruleCells(presets[preset]),
  table: {
    summary:
      'reading, from, from incl., to, to incl., result, note; sloped tables add "result at from" and "on"',
    rows: (rows) => rows,
  },
});
