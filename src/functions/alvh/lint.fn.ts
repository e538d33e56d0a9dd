import { DomainError } from "../../engine/errors";
import { lintRules } from "../../engine/rules/lint";
import { differences } from "../../engine/rules/rule-differences";
import { sources } from "../../engine/sources";
import { layers } from "../arguments/layers";
import { omittable } from "../arguments/quantity";
import { defineFunction } from "../define";
import type { Computed } from "../outputs";
import { day } from "../quantities";
import { curve, hedgeMarketOf } from "./hedge-arguments";
import { type Finding, layerFindings } from "./layer-findings";
import { lintableRules } from "./lint-rules";

const HEADER = ["finding", "reading", "where", "rows", "what"];

/** The method's VIX scaling as it is published: which band 15, 20 and 25 belong to is not said. */
const PUBLISHED_SCALING = [
  ["reading", "from", "from incl.", "to", "to incl.", "result", "note"],
  ["VIX", "any", true, 15, null, 3, "all credit tiers"],
  ["VIX", 15, null, 20, null, 2, "conservative and balanced"],
  ["VIX", 20, null, 25, null, 0, "hold: no new condors"],
  ["VIX", 25, null, "any", true, 0, "no trades"],
];

export const alvhLint = defineFunction({
  id: "ALVH.LINT",
  summary:
    "What is wrong with a rules table (gaps, overlaps, open edges, turns) or with layers (no bound, contradictions).",
  arguments: {
    rules: omittable(
      lintableRules({
        summary:
          "Rules to look over: a preset, or a table such as ALVH.RULES, CONDOR.RULES or RISK.RULES spills",
      }),
      { otherwise: "none, where layers are looked over" },
    ),
    against: omittable(lintableRules({ summary: "A second table to hold it against" }), {
      otherwise: "no comparison",
    }),
  },
  appended: {
    curve: omittable(curve(), { otherwise: "none; the margin of a layer without a bound needs it" }),
    layers: omittable(
      layers(
        { summary: "Layers to look over: a preset, a table such as ALVH.LAYERS spills, or a text" },
        "none",
      ),
      { otherwise: "none" },
    ),
    asOf: omittable(day({ summary: "Date: which layers are listed" }), { otherwise: "not looked at" }),
  },
  formula:
    "every edge and every interval between edges is tried against every rule of its reading; a reading with one result among others is a condition, not a scale, and need not cover every value; limits of exactly 0 and exactly 1 are a yes or no; a gap that both rows of a gate's memory cover is none; against: values at which the highest result that fires differs; layers: no bound of loss (calls and futures sold less those bought of the same settlement, at the tier that leaves most), with its margin on a curve as ALVH.LADDER, the same bought and sold or twice, two sizes or none, made to lose when VIX rises, no listed series on the date",
  limits:
    "It checks the form of rules, not their sense: a table without findings has no tested edge for that. A result that turns may be meant, as in vxth, which hedges neither calm nor panic, or in a gate that is open between two levels, as RSI. A blank in an incl. column, which may arrive as 0, counts as not said; ALVH.TIER reads a blank as lower edge included, upper edge not, and a 0 as FALSE. Whether a result is one that its function knows is for that function to say.",
  source: `${sources.method}: VIX risk scaling; ${sources.cboeVxth}; ${sources.thetagang}`,
  examples: [
    {
      given: { rules: PUBLISHED_SCALING },
      gives: [
        HEADER,
        [
          "open edge",
          "VIX",
          "exactly 15",
          "2, 3",
          "the rules do not say whether this value is included: TRUE or FALSE",
        ],
        [
          "open edge",
          "VIX",
          "exactly 20",
          "3, 4",
          "the rules do not say whether this value is included: TRUE or FALSE",
        ],
        [
          "open edge",
          "VIX",
          "exactly 25",
          "4, 5",
          "the rules do not say whether this value is included: TRUE or FALSE",
        ],
      ],
      from: "the method's glossary, VIX risk scaling: below 15, 15-20, above 20, above 25, edges unsaid",
    },
    {
      given: { rules: "progressive" },
      gives: [HEADER, ["none", "", "", "", "no gap, no overlap, no open edge, no turn"]],
      from: "by hand: below 15, 15 to below 16, 16 to 20, above 20 leave nothing out and nothing twice",
    },
  ],
  compute: ({ rules, against, layers, curve, asOf }) => {
    if (rules === undefined && layers === undefined)
      throw new DomainError("argument", "rules (text or table): is missing; rules or layers are looked over");
    const typed = rules ?? { rules: [], unreadable: [] };
    const day = asOf === undefined ? undefined : Math.floor(asOf);
    const market =
      curve && hedgeMarketOf({ curve, volOfVol: undefined, asOf: day, rate: 0, spot: ANY_INDEX });
    const found: Finding[] = [
      ...typed.unreadable,
      ...lintRules(typed.rules),
      ...(against === undefined ? [] : [...against.unreadable, ...differences(typed.rules, against.rules)]),
      ...layerFindings(layers ?? [], day, market),
    ];
    const clean = [
      ...(rules === undefined ? [] : [CLEAN]),
      ...(against === undefined ? [] : ["no difference"]),
      ...(layers === undefined ? [] : ["layers bounded, each once, with a size"]),
    ];
    return { found, none: ["none", "", "", "", clean.join(", ")] };
  },
  outputs: { findings: { unit: "findings", summary: "How many there are", of: ({ found }) => found.length } },
  table: {
    summary: "One finding a row: kind, reading, where, rows of the table, what; or one row that says none",
    rows: ({ found, none }) => [HEADER, ...(found.length === 0 ? [none] : found.map(cellsOf))],
  },
});

/** Whether an SPX put can be built does not depend on the level. */
const ANY_INDEX = 5000;
const CLEAN = "no gap, no overlap, no open edge, no turn";

function cellsOf({ kind, reading, where, rows, what }: Finding): readonly Computed[] {
  return [kind, reading, where, rows.join(", "), what];
}
