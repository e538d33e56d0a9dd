import { planPresets } from "../../engine/plan/plan";
import { sources } from "../../engine/sources";
import { choice } from "../arguments/choice";
import { planCells } from "../arguments/plan";
import { optional } from "../arguments/quantity";
import { defineFunction } from "../define";

const presets = Object.keys(planPresets) as (keyof typeof planPresets)[];

export const scenarioPlan = defineFunction({
  id: "SCENARIO.PLAN",
  summary: "A whole plan - market, condor, size, hedge - as a table to edit and pass back.",
  arguments: { preset: optional(choice(presets, { summary: "Which plan" }), "worked example") },
  formula: 'one label a row; "n/a" leaves a value open; a label that is left out takes its default',
  limits:
    "Copy the cells as values before editing them. Columns headed unit or meaning are skipped; every other column of values is a variant, computed side by side. An IV ratio that is given replaces volatility at every VIX, today's too. VIX futures and their volatility are the worked example's: type today's.",
  source: `${sources.method}: its worked example, VIX 17.95 and SPX 7,140`,
  examples: [
    {
      given: {},
      gives: planCells(planPresets["worked example"]),
      from: "the method's worked example: the labels and values that the plan documents",
    },
  ],
  compute: ({ preset }) => planCells(planPresets[preset]),
  table: { summary: "plan (labels), one column of values a variant, unit, meaning", rows: (rows) => rows },
});
