import { DomainError } from "../../engine/errors";
import { condorGate } from "../../engine/rules/presets/gate";
import { sources } from "../../engine/sources";
import { omittable } from "../arguments/quantity";
import { rules } from "../arguments/rules";
import { defineFunction } from "../define";
import { gate, vix } from "../quantities";
import { gateRules } from "./gate-rules";

export const condorGateFunction = defineFunction({
  id: "CONDOR.GATE",
  summary: "Highest credit tier that VIX permits: 0 hold, 1 conservative, 2 balanced, 3 aggressive.",
  arguments: {
    vix: vix({ summary: "VIX at the close or at the time of entry" }),
    vix5dma: omittable(vix({ summary: "Mean of VIX over five days" }), {
      otherwise: 'none; the rule "5dma" needs it',
    }),
    rule: rules(gateRules, { summary: "Rule: a preset, or a table such as CONDOR.RULES spills" }),
    previousGate: omittable(gate({ summary: "Gate of the session before" }), {
      otherwise: 'none; a table with the reading "previous gate" needs it',
    }),
  },
  returns: { unit: "0 to 3", summary: "Highest permitted credit tier" },
  formula:
    'the lowest result among the rules that fire; 15 and 20 belong to the middle band of "glossary", while "5dma" closes above 20 only',
  limits: "The sources of these rules contradict each other; every preset is one of their readings.",
  source: `${sources.method}: its glossary (VIX risk scaling), its users' screen, its older guide`,
  standing: "house rule",
  examples: [
    { given: { vix: 17.95 }, gives: 2, from: "the method's worked example: aggressive is blocked" },
    { given: { vix: 17.95, vix5dma: 18.58, rule: "5dma" }, gives: 3, from: "the same day by the 5-day mean" },
    { given: { vix: 17.95, rule: "learn" }, gives: 0, from: "the same day by the older guide" },
    { given: { vix: 20.01, rule: "cons20" }, gives: 1, from: "conservative only above 20" },
  ],
  compute: ({ vix, vix5dma, rule, previousGate }) => {
    const { decided, missing } = condorGate(rule, vix, vix5dma, previousGate);
    if (missing.includes("previous gate"))
      throw new DomainError("argument", "previousGate (0 to 3): is missing; the rule reads previous gate");
    if (missing.length > 0)
      throw new DomainError(
        "argument",
        `vix5dma (VIX points): is missing; the rule reads ${missing.join(", ")}`,
      );
    if (decided === undefined) throw new DomainError("no-solution", `no rule covers VIX ${vix}`);
    return decided.result;
  },
});
