import { RSI_DAYS, relativeStrengthIndex } from "../../engine/regime/rsi";
import { sources } from "../../engine/sources";
import { closes } from "../arguments/history";
import { defineFunction } from "../define";
import { barCount } from "./bounds";
import { exampleCloses } from "./example-closes";

export const regimeRsi = defineFunction({
  id: "REGIME.RSI",
  summary: "Wilder's relative strength index at the last close, 0 to 100.",
  arguments: {
    closes: closes(),
    n: barCount({ summary: "Bars of the smoothing" }, RSI_DAYS),
  },
  returns: { unit: "0 to 100", summary: "Relative strength index" },
  formula:
    "100 - 100 / (1 + G / L); G and L are the mean gain and loss of the first n changes, then (previous x (n - 1) + new) / n",
  limits:
    "Needs n + 1 closes, and 10 n for a value that no longer feels where it began. A series that never moves gives 50. Spreadsheets that use plain means throughout (Cutler's RSI) give other values.",
  source: `${sources.wilder1978}, section VI`,
  examples: [
    {
      given: { closes: exampleCloses(15) },
      gives: 71.51125401929258,
      digits: 11,
      from: "reference vectors in exact rational arithmetic: 15 closes, 14 changes",
    },
    {
      given: { closes: exampleCloses(20), n: 14 },
      gives: 71.47434630643635,
      digits: 11,
      from: "reference vectors in exact rational arithmetic: the smoothing five bars on",
    },
  ],
  compute: ({ closes, n }) => relativeStrengthIndex(closes, n),
});
