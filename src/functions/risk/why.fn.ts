import { isReading } from "../../engine/regime/readings";
import { CONDOR_GATE, type GateState, scaling } from "../../engine/rules/scaling";
import { sources } from "../../engine/sources";
import { GATE_EVIDENCE } from "../../engine/trial/gate-evidence";
import { type GivenReadings, readingCell, readings } from "../arguments/readings";
import { rules } from "../arguments/rules";
import { CellError } from "../cells";
import { gateRules } from "../condor/gate-rules";
import { defineFunction } from "../define";
import type { Computed } from "../outputs";
import { heldBecause, heldWhere, openWhere, thresholdOf, untilInWords } from "./gate-words";
import { readingGaps, refusedReading } from "./reading-gaps";
import { scaleRules } from "./scale-rules";

function gateRow(state: GateState, binding: readonly string[], readings: GivenReadings): readonly Computed[] {
  const { gate, value, open, decided, missing, off } = state;
  const gaps = readingGaps(missing, readings);
  const unreadable = gaps.unreadable.map(({ name, why }) => `${name} ${why}`);
  const notGiven = gaps.missing.length > 0 ? [`${gaps.missing.join(", ")} not given`] : [];
  const doubtful = gaps.mayBeBlank.map(({ name, why }) => `${name} is ${why}`);
  const why =
    value === undefined
      ? `${[...notGiven, ...doubtful, ...unreadable].join("; ")}: counts as closed`
      : (decided?.note ?? "no rule covers this value: counts as closed");
  const withoutValue = unreadable.length > 0 ? "unreadable" : "not given";
  return [
    gate,
    value === undefined ? withoutValue : isReading(gate) ? readingCell(gate, value) : value,
    decided === undefined ? "" : heldWhere(decided),
    off ? "off" : open,
    openWhere(state),
    binding.includes(gate),
    off ? [...unreadable, state.rules[0]?.note ?? ""].join("; ") : why,
    evidenceOf(gate),
  ];
}

/** What SCENARIO.GATES said of a gate's rules. */
function evidenceOf(gate: string): string {
  const found = GATE_EVIDENCE[gate];
  return found === undefined ? "not tried" : `${found.overVix} over VIX, ${found.overVix1d} over VIX1D`;
}

export const riskWhy = defineFunction({
  id: "RISK.WHY",
  summary:
    "Every gate of the scaling: its reading, the threshold met, how far it is open, and which one binds.",
  arguments: {
    readings: readings({ summary: "Readings, as REGIME.STATE spills them" }),
    rules: rules(scaleRules, { summary: "Gates: a preset, or a table such as RISK.RULES spills" }),
  },
  appended: {
    gate: rules(gateRules, { summary: "Rule of CONDOR.GATE that says hold: a preset, or a table" }),
  },
  formula:
    "where CONDOR.GATE holds, it decides; else the weakest gate that is on decides; a gate whose reading is missing or unreadable counts as closed",
  limits:
    "As RISK.SCALE. Evidence: what SCENARIO.GATES said of the method's own rules against VIX (1990-2026) and against VIX1D (2022-2026); rules of your own are tried there.",
  source: `${sources.method}; see RISK.SCALE`,
  standing: "house rule",
  examples: [
    {
      given: {
        readings: [["VIX", 13]],
        rules: [
          ["VIX", "any", true, 15, false, 1, "calm"],
          ["weakest gate", 0, true, 1, true, 0.02, "", 0.01],
        ],
      },
      gives: [
        ["gate", "value", "threshold met", "open", "fully open at", "binds", "why", "evidence"],
        [...["VIX", 13, "below 15", 1, "below 15", false, "calm"], "helps over VIX, no evidence over VIX1D"],
        ["risk fraction", 0.02, "", 1, "", false, "binding: none; missing: none", ""],
      ],
      from: "the rule: 1 % + 1 % x an open gate",
    },
  ],
  compute: ({ readings, rules, gate }) => {
    const found = scaling(rules, readings.values, gate);
    const { hold } = found;
    const gaps = readingGaps(found.missing, readings);
    const unreadable = gaps.unreadable.map(({ name }) => name);
    // What a gate of its own shows above need not be said twice.
    const shownAbove = new Set(found.gates.map(({ gate }) => gate));
    const refused = readings.rows.filter(
      ({ label, value }) => value instanceof CellError && !shownAbove.has(label),
    );
    return [
      ["gate", "value", "threshold met", "open", "fully open at", "binds", "why", "evidence"],
      ...(hold === undefined
        ? []
        : [
            [
              ...[CONDOR_GATE, hold.value ?? "not given", thresholdOf(hold), 0, untilInWords(hold)],
              ...[
                true,
                hold.value === undefined ? `${hold.needs} is not known: counts as closed` : heldBecause(hold),
                evidenceOf(hold.rule?.reading ?? hold.needs),
              ],
            ],
          ]),
      ...found.gates.map((state) => gateRow(state, found.binding, readings)),
      ...refused.map((row) => {
        const [label, counts, why] = refusedReading(row);
        return [label, counts, "", "", "", false, why, ""];
      }),
      [
        "risk fraction",
        found.riskFraction,
        "",
        found.weakest,
        "",
        false,
        [
          `binding: ${found.binding.join(", ") || "none"}`,
          `missing: ${gaps.missing.join(", ") || "none"}`,
          ...(unreadable.length > 0 ? [`unreadable: ${unreadable.join(", ")}`] : []),
          ...(found.assumed.length > 0 ? [`assumed: ${found.assumed.join("; ")}`] : []),
        ].join("; "),
        "",
      ],
    ];
  },
  table: {
    summary:
      "One row per gate: reading, value, threshold met, share open, fully open at, binding, why, evidence; then the fraction",
    rows: (rows) => rows,
  },
});
