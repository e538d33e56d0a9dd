import { workedPlan } from "../../engine/plan/plan";
import { gatePresets, HIGHEST_GATE } from "../../engine/rules/presets/gate";
import { SCALE_READINGS, scalePresets } from "../../engine/rules/presets/scale";
import { limitsInWords } from "../../engine/rules/rule-table";
import { sources } from "../../engine/sources";
import { condorPoints } from "../../engine/trial/condor-points";
import { onTrial, type Trial, type Verdict } from "../../engine/trial/trial";
import { TRIAL_READINGS, usualTrials } from "../../engine/trial/trials";
import { USUAL_SHARE } from "../../engine/vix1d/bands";
import type { SoldAt } from "../../engine/vix1d/sold-at";
import { evenRows } from "../alvh/hedge-blind-spots";
import { dailyHistory } from "../arguments/price-history";
import { omittable, optional, quantity } from "../arguments/quantity";
import { rules } from "../arguments/rules";
import { defineFunction } from "../define";
import { type Computed, outputsBy } from "../outputs";
import { ivRatio } from "./iv-ratio";
import { soldWords } from "./sold-words";

const trialRules = {
  presets: { all: usualTrials, seed: scalePresets.seed, ...gatePresets },
  readings: [...new Set([...SCALE_READINGS, ...TRIAL_READINGS])],
  highestResult: HIGHEST_GATE,
  defaultPreset: "all",
  sloped: true,
} as const;

/** Points that a condor costs more above VIX 20, as in SCENARIO.REPLAY. */
const STRESS_COSTS = 0.1;
const USUAL: SoldAt = { by: "read", share: USUAL_SHARE };
const HEADINGS = [
  ...["reading", "when", "open", "days", "SD over VIX", "elsewhere", "verdict over VIX"],
  ...["days with VIX1D", "SD over VIX1D", "elsewhere", "verdict over VIX1D"],
  ...["condors", "losing share", "points a condor", "5 %", "95 %"],
];
const NONE = "none";
const orNone = (number: number): Computed => (Number.isNaN(number) ? NONE : number);

function rowsOf({ trial: { tried, untold }, notes }: Tried): readonly (readonly Computed[])[] {
  return evenRows([
    HEADINGS,
    ...tried.map(({ rule, overVix, overVix1d, condors }) => [
      ...[rule.reading, limitsInWords(rule), rule.result],
      ...[overVix, overVix1d].flatMap(({ days, inside, outside, verdict }) => [
        days,
        orNone(inside),
        orNone(outside),
        verdict,
      ]),
      condors.days,
      ...[condors.lost, condors.mean, condors.low, condors.high].map(orNone),
    ]),
    ...untold.map((reading) => [reading, "not told by a history of closes: not tried"]),
    ...notes,
  ]);
}

interface Tried {
  readonly trial: Trial;
  readonly notes: readonly (readonly Computed[])[];
}

const counting = (described: { readonly summary: string }) => ({ unit: "rules", ...described });

export const scenarioGates = defineFunction({
  id: "SCENARIO.GATES",
  summary:
    "Every gate on trial: does the condor's next session move less where the gate lets it be sold, or is there no evidence?",
  arguments: {
    history: dailyHistory({
      summary: "Daily closes: date, SPX, VIX; VIX1D, VIX9D and VIX3M where known",
    }),
    rules: rules(trialRules, {
      summary: "Rules to try: all that closes can tell, a preset, or a table such as RISK.RULES spills",
    }),
    vol: omittable(ivRatio(), {
      otherwise: `${USUAL_SHARE} of VIX1D, estimated where the history has none`,
    }),
    seed: optional(
      quantity(
        { unit: "whole number", min: 0, max: 2 ** 48, whole: true, typical: { from: 0, to: 1000 } },
        { summary: "Another seed, other draws" },
      ),
      1,
    ),
  },
  formula:
    "SD = root mean square of the next log move / (index / 100 / sqrt(252)), under the rule and on the other days; the log of their ratio over its standard error from 400 circular bootstraps in blocks of 20 sessions, against the normal quantile of 10 % shared among the rules tried; an open rule helps where the SD is smaller under it, a shut one where it is larger",
  limits:
    "Days at VIX 20 or below, for rules on VIX itself all days. Fewer than 50 days under a rule or elsewhere are no sample. A rule that helps against VIX helps a seller only if his options are not priced for it: that is the verdict over VIX1D. Points are those of the worked plan's condor sold at every close, model-priced; costs .10, .10 more above VIX 20. Jobs and CPI eves are told by rule of thumb. A gate's slope counts as its upper end.",
  source: `${sources.politisRomano1992}; gates: ${sources.method}`,
  standing: "house rule",
  examples: [
    {
      given: {
        history: [
          ["date", "SPX", "VIX"],
          ...Array.from({ length: 70 }, (_, day) => [46_000 + day, 6000, 18]),
        ],
        return: "helps",
      },
      gives: 0,
      from: "an index that never moves tells no rule from another",
    },
  ],
  compute: ({ history, rules, vol: soldAt = USUAL, seed }): Tried => ({
    trial: onTrial(history, rules, condorPoints(workedPlan, history, soldAt, STRESS_COSTS), seed),
    notes: [
      ["points at", soldWords(soldAt, history)],
      ...history.notes.map(({ what, count, firstRow }) => [
        "rows",
        `${count} ${what} (first: row ${firstRow})`,
      ]),
    ],
  }),
  outputs: outputsBy(
    {
      tried: counting({ summary: "Rules tried" }),
      helps: counting({ summary: "Of them, those that help against VIX" }),
      hurts: counting({ summary: "Of them, those that hurt against VIX" }),
      "helps over VIX1D": counting({ summary: "Of them, those that help against VIX1D" }),
      "hurts over VIX1D": counting({ summary: "Of them, those that hurt against VIX1D" }),
    },
    ({ trial: { tried } }: Tried, label) => {
      if (label === "tried") return tried.length;
      const [verdict, over] = label.split(" ") as [Verdict, string?];
      return tried.filter((each) => (over ? each.overVix1d : each.overVix).verdict === verdict).length;
    },
  ),
  table: {
    summary:
      "One row a rule: days, SD and verdict against VIX and VIX1D, losing share, points a condor with interval",
    rows: rowsOf,
  },
});
