import { aboveZero } from "../../engine/number-kinds/kind";
import { BIG_TOP_READINGS, bigTop, bigTopPresets, REQUIRED } from "../../engine/rules/presets/big-top";
import { limitsInWords } from "../../engine/rules/rule-table";
import { sources } from "../../engine/sources";
import { omittable, quantity } from "../arguments/quantity";
import { rules } from "../arguments/rules";
import { defineFunction } from "../define";
import type { Computed } from "../outputs";
import { bounds, level, realizedVolatility, vix } from "../quantities";

const straddleBounds = {
  unit: "fraction of spot",
  above: 0,
  max: 1,
  hint: "a fraction of spot: 0.062, not 6.2",
  typical: { from: 0.03, to: 0.12 },
};
const NOT_GIVEN = "that condition counts as not met";

export const alvhBigTop = defineFunction({
  id: "ALVH.BIGTOP",
  summary: 'Big Top "Temporal Theta" Cash Press: score, flag and every condition with its value.',
  arguments: {
    straddle: omittable(
      quantity(straddleBounds, { summary: "At-the-money SPX straddle of 90 days, today" }),
      { otherwise: NOT_GIVEN },
    ),
    straddleBefore: omittable(
      quantity(straddleBounds, { summary: "The same, of 90 days then, ten sessions ago" }),
      { otherwise: NOT_GIVEN },
    ),
    spot: omittable(level({ summary: "Level of the index now" }), { otherwise: NOT_GIVEN }),
    high: omittable(level({ summary: "Highest close of 252 sessions" }), { otherwise: NOT_GIVEN }),
    rsi: omittable(
      quantity(aboveZero(bounds.relativeStrength), { summary: "RSI of the index over 14 days" }),
      { otherwise: NOT_GIVEN },
    ),
    slope: omittable(
      quantity(
        // No curve is quite flat: a 0 is a blank.
        { ...bounds.slope, slip: (value) => value === 0, slipRule: "other than 0" },
        { summary: "Second VIX future over the first, less 1" },
      ),
      { otherwise: NOT_GIVEN },
    ),
    iv: omittable(realizedVolatility({ summary: "Implied volatility of the index" }), {
      otherwise: NOT_GIVEN,
    }),
    realVol: omittable(realizedVolatility({ summary: "Realised volatility of the index over 30 days" }), {
      otherwise: NOT_GIVEN,
    }),
    vix: omittable(vix({ summary: "VIX now, for hardrules" }), { otherwise: NOT_GIVEN }),
    vixMean: omittable(vix({ summary: "Mean of VIX over 200 days, for hardrules" }), {
      otherwise: NOT_GIVEN,
    }),
    rules: rules(
      { presets: bigTopPresets, readings: BIG_TOP_READINGS, highestResult: REQUIRED, defaultPreset: "seed" },
      {
        summary:
          "Conditions: a preset, or a table (result 1 adds its weight, 2 must hold as well; the row score sets the mark)",
      },
    ),
  },
  formula:
    "decay = 1 - straddle / straddleBefore (constant maturity takes ordinary theta out); score = 0.4 x (decay >= 5 %) + 0.15 x each of: within 2 % of the high, RSI > 68, slope >= 8 %, iv / realVol - 1 >= 18 %; flag: decay met and score >= 0.6",
  limits:
    "Doctrine, no edge found: with VIX3M for the straddle, 2006-2026, the flag stood on 20 % of days; VIX rose 5 points within 21 days after 34.5 % of flagged days and after 33.9 % of the others. It moves nothing unless its flag is passed to ALVH.TIER. Weights and mark are house numbers; the sources give six different meanings.",
  source: `${sources.method}: section 2.8 and amendment 19`,
  standing: "doctrine",
  examples: [
    {
      given: {
        straddle: 0.057,
        straddleBefore: 0.061,
        spot: 6900,
        high: 6932,
        rsi: 70,
        slope: 0.05,
        iv: 0.14,
        realVol: 0.13,
        return: "score",
      },
      gives: 0.7,
      digits: 9,
      from: "by hand: decay 6.6 % (0.4) + near its high (0.15) + RSI 70 (0.15); slope and premium too low",
    },
  ],
  compute: ({ rules, straddle, straddleBefore, spot, high, rsi, slope, iv, realVol, vix, vixMean }) => {
    const ratio = (over: number | undefined, under: number | undefined) =>
      over === undefined || under === undefined || under === 0 ? undefined : over / under;
    const less = (value: number | undefined, by: number | undefined) =>
      value === undefined || by === undefined ? undefined : value - by;
    const decay = less(1, ratio(straddle, straddleBefore));
    const { findings, score, flag, missing } = bigTop(rules, {
      "decay of time value": decay,
      "share of 252-day high": ratio(spot, high),
      RSI: rsi,
      "curve slope": slope,
      "IV over realised less 1": less(ratio(iv, realVol), 1),
      "VIX less 200-day mean": less(vix, vixMean),
    });
    const rows = findings.map(({ rule, value, fired }): readonly Computed[] => [
      rule.reading,
      value ?? "not given",
      limitsInWords(rule),
      fired,
      rule.weight ?? 0,
      rule.result >= REQUIRED,
      rule.note,
    ]);
    const absent = missing.length === 0 ? "every reading given" : `not given: ${missing.join(", ")}`;
    return { score, flag, rows, absent };
  },
  outputs: {
    score: { unit: "0 to 1", summary: "Weights of the conditions that are met", of: ({ score }) => score },
    flag: {
      unit: "TRUE/FALSE",
      summary: "The Cash Press is on: the bigTop of ALVH.TIER",
      of: ({ flag }) => flag,
    },
  },
  table: {
    summary:
      "One row a condition: value, threshold, met, weight, required, note; then score, flag and what a replay found",
    rows: ({ rows, score, absent, flag }) => [
      ["condition", "value", "threshold", "met", "weight", "required", "note"],
      ...rows,
      ["total score", score, "", "", "", "", absent],
      ["flag", flag, "", "", "", "", "pass it to ALVH.TIER as bigTop to let it open layer 1"],
      ["VIX +5 within 21 days, flagged days", 0.345, "", "", "", "", "VIX3M for the straddle, 2006-2026"],
      ["VIX +5 within 21 days, other days", 0.339, "", "", "", "", "no edge"],
    ],
  },
});
