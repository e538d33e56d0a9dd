import { DomainError } from "../../engine/errors";
import { hedgeTier } from "../../engine/rules/presets/tier";
import { sources } from "../../engine/sources";
import { defineFunction } from "../define";
import { BLIND_SPOTS } from "./hedge-blind-spots";
import { tierArguments } from "./tier-arguments";

/** Made once: an error takes longer to make than a tier to find, and most rules name no weight. */
const NO_WEIGHT = new DomainError("no-solution", "these rules name no weight");

export const alvhTier = defineFunction({
  id: "ALVH.TIER",
  summary:
    "Hedge tier that the activation rules call for: 0 none, 1 first layer, 2 two layers, 3 all layers.",
  arguments: tierArguments,
  formula: "the highest result among the rules that fire; an argument left out fires no rule",
  limits: `${BLIND_SPOTS} Layers bought only after VIX has risen cost more than layers opened below 15: "always-on" is the method's own glossary, "progressive" its founding text. No rule set here has a tested edge.`,
  source: `${sources.method}; ${sources.cboeVxth}; ${sources.thetagang}`,
  standing: "house rule",
  examples: [
    { given: { vix: 17.95 }, gives: 2, from: "the method's worked example, VIX 17.95" },
    { given: { vix: 14, edr: 0.0095 }, gives: 1, from: "the rule: a daily range above 0.94 % opens layer 1" },
    {
      given: { vix: 15, rules: "vxth", return: "weight" },
      gives: 0,
      from: "VXTH: a future of 15 or less gets no hedge",
    },
    {
      given: { vix: 15.01, rules: "vxth", return: "weight" },
      gives: 0.01,
      digits: 12,
      from: "VXTH: above 15 to 30 the weight is 1 %",
    },
    {
      given: { vix: 15, rules: "thetagang", return: "weight" },
      gives: 0.01,
      digits: 12,
      from: "thetagang: the lower edge is included",
    },
  ],
  compute: ({ rules, ...observed }) => {
    const { decided } = hedgeTier(rules, observed);
    if (decided === undefined)
      throw new DomainError("no-solution", `no rule covers these readings (VIX ${observed.vix})`);
    return decided;
  },
  outputs: {
    tier: { unit: "0 to 3", summary: "Hedge tier", of: (decided) => decided.result },
    weight: {
      unit: "fraction of equity",
      summary: "Share of equity to spend, where the preset has one",
      of: (decided) => decided.weight ?? NO_WEIGHT,
    },
  },
  spills: ["tier"],
});
