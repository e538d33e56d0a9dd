import { APPROVAL_ABOVE } from "../../engine/rules/presets/scale";
import { scaling } from "../../engine/rules/scaling";
import { sources } from "../../engine/sources";
import { readings } from "../arguments/readings";
import { rules } from "../arguments/rules";
import { gateRules } from "../condor/gate-rules";
import { defineFunction } from "../define";
import { readingGaps, unreadableInWords } from "./reading-gaps";
import { ALL_OPEN } from "./scale-readings";
import { scaleRules } from "./scale-rules";

export const riskScale = defineFunction({
  id: "RISK.SCALE",
  summary: "Fraction of equity that the gates permit at risk: 1 % to 2 % by the weakest gate, 0 on hold.",
  arguments: {
    readings: readings({ summary: "Readings, as REGIME.STATE spills them" }),
    rules: rules(scaleRules, { summary: "Gates: a preset, or a table such as RISK.RULES spills" }),
  },
  appended: {
    gate: rules(gateRules, { summary: "Rule of CONDOR.GATE that says hold: a preset, or a table" }),
  },
  formula:
    "1 % + 1 % x min(gates), 0 where CONDOR.GATE holds or its own table needs a reading beside VIX that is missing, or covers no such VIX; a gate whose reading is missing or unreadable counts as closed",
  limits:
    "A policy, not a proof: no gate here has a tested edge. RISK.CEILING sets it beside drawdown odds and stress. Doctrine gates are off unless switched on in the rules.",
  source: `${sources.method}: scaling from 1 % to 2 %`,
  standing: "house rule",
  examples: [
    {
      given: { readings: ALL_OPEN },
      gives: 0.02,
      digits: 12,
      from: "the rule: with every gate open the fraction is 1 % + 1 %",
    },
    {
      given: { readings: ALL_OPEN.map(([label, value]) => [label, label === "VIX" ? 17.95 : value]) },
      gives: 0.015,
      digits: 12,
      from: "the method's worked example: VIX 15 to 20 caps at 1.5 %",
    },
    {
      given: { readings: ALL_OPEN.map(([label, value]) => [label, label === "VIX" ? 22 : value]) },
      gives: 0,
      from: "the method's glossary: above VIX 20 no new condor is sold",
    },
    {
      given: { readings: ALL_OPEN.filter(([label]) => label !== "RSI"), return: "missing" },
      gives: "RSI",
      from: "the rule: a reading that was not given is named and its gate is closed",
    },
    {
      given: { readings: ALL_OPEN, rules: "cap10" },
      gives: 0.1,
      digits: 12,
      from: "the preset: a flat 10 %",
    },
  ],
  compute: ({ readings, rules, gate }) => {
    const { riskFraction, weakest, binding, missing: needed } = scaling(rules, readings.values, gate);
    const gaps = readingGaps(needed, readings);
    return { riskFraction, weakest, binding, gaps, readings };
  },
  outputs: {
    fraction: {
      unit: "fraction of equity",
      summary: "Largest fraction that the gates permit",
      of: ({ riskFraction }) => riskFraction,
    },
    "weakest gate": {
      unit: "0 to 1",
      summary: "How far the weakest gate is open",
      of: ({ weakest }) => weakest,
    },
    binding: {
      unit: "text",
      summary: "The gate or gates that hold the fraction back",
      of: ({ binding }) => (binding.length > 0 ? binding.join(", ") : "none"),
    },
    missing: {
      unit: "text",
      summary: "Readings that were not given: their gates count as closed",
      of: ({ gaps }) => gaps.missing.join(", ") || "none",
    },
    approval: {
      unit: "TRUE/FALSE",
      summary: "Above 1.5 % the method asks for votes: RISK.APPROVE",
      of: ({ riskFraction }) => riskFraction > APPROVAL_ABOVE,
    },
    unreadable: {
      unit: "text",
      summary: "Readings given but unreadable, and why: their gates count as closed",
      of: ({ readings }) => unreadableInWords(readings),
    },
  },
  spills: ["fraction"],
});
