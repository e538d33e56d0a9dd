import { hedgeTier, whyUnread } from "../../engine/rules/presets/tier";
import { limitsInWords } from "../../engine/rules/rule-table";
import { sources } from "../../engine/sources";
import { defineFunction } from "../define";
import { tierArguments } from "./tier-arguments";

export const alvhWhy = defineFunction({
  id: "ALVH.WHY",
  summary: "Every condition of the hedge rules with its value and threshold, whether it fired, and the tier.",
  arguments: tierArguments,
  formula: "the highest tier among the rules that fired",
  limits: "As ALVH.TIER.",
  source: `${sources.method}; see ALVH.TIER`,
  standing: "house rule",
  examples: [
    {
      given: { vix: 16, rules: "vxth" },
      gives: [
        ["reading", "value", "threshold", "fired", "tier", "note"],
        ["VIX future", 16, "15 or less", false, 0, "no hedge"],
        ["VIX future", 16, "above 15 to 30", true, 3, "full hedge"],
        ["VIX future", 16, "above 30 to 50", false, 2, "half hedge"],
        ["VIX future", 16, "above 50", false, 0, "no hedge: the move has happened"],
        ["tier", 3, "highest fired: VIX future above 15 to 30", true, 3, "full hedge"],
      ],
      from: "VXTH: above 15 to 30 the hedge is full",
    },
  ],
  compute: ({ rules, ...observed }) => {
    const { decided, findings } = hedgeTier(rules, observed);
    return [
      ["reading", "value", "threshold", "fired", "tier", "note"],
      ...findings.map(({ rule, value, fired }) => [
        rule.reading,
        value ?? whyUnread(rule.reading, observed),
        limitsInWords(rule),
        fired,
        rule.result,
        rule.note,
      ]),
      decided === undefined
        ? ["tier", "none", "no rule covers these readings", false, "none", ""]
        : [
            "tier",
            decided.result,
            `highest fired: ${decided.reading} ${limitsInWords(decided)}`,
            true,
            decided.result,
            decided.note,
          ],
    ];
  },
  table: {
    summary:
      "One row per rule: reading, value, threshold, fired, tier, note; the last row is the tier and the rule that decides",
    rows: (rows) => rows,
  },
});
