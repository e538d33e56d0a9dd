import { DomainError } from "../../engine/errors";
import { macd, type Seeding } from "../../engine/regime/macd";
import { sources } from "../../engine/sources";
import { choice } from "../arguments/choice";
import { closes } from "../arguments/history";
import { optional } from "../arguments/quantity";
import { defineFunction } from "../define";
import { barCount } from "./bounds";
import { exampleCloses } from "./example-closes";

const SEEDINGS: readonly Seeding[] = ["sma", "first"];
const NO_CROSS = new DomainError("no-solution", "the line never crossed its signal in this history");
const TOO_FEW = new DomainError("not-enough-data", "contracting: needs 2 more closes");

export const regimeMacd = defineFunction({
  id: "REGIME.MACD",
  summary: "MACD line, signal, histogram, and the bars since the line last crossed its signal.",
  arguments: {
    closes: closes(),
    fast: barCount({ summary: "Bars of the fast mean" }, 12),
    slow: barCount({ summary: "Bars of the slow mean" }, 26),
    signal: barCount({ summary: "Bars of the signal" }, 9),
    seeding: optional(
      choice(SEEDINGS, {
        summary: 'How the exponential means start: "sma" with a plain mean, "first" with the first value',
      }),
      "sma",
    ),
  },
  formula:
    "line = EMA(fast) - EMA(slow); signal = EMA(line); histogram = line - signal; EMA = previous + 2 / (n + 1) x (new - previous)",
  limits:
    'Needs slow + signal - 1 closes (34). "sma" starts each mean with the plain mean of its own first bars, as charting packages do; "first" starts with the first close, as some libraries do. They differ for some hundred bars, so give 250 closes or more before comparing with a screen.',
  source: `${sources.appel2005}, chapter 8; contraction over two bars: ${sources.method}`,
  examples: [
    {
      given: { closes: exampleCloses(34), return: "signal" },
      gives: 1.3223349416467067,
      digits: 12,
      from: "reference vectors in exact rational arithmetic, means seeded with plain means",
    },
    {
      given: { closes: exampleCloses(34), return: "line" },
      gives: 1.805873775318622,
      digits: 12,
      from: "reference vectors in exact rational arithmetic, means seeded with plain means",
    },
  ],
  compute: ({ closes, fast, slow, signal, seeding }) => {
    if (fast >= slow)
      throw new DomainError("argument", `fast (bars): must be below slow (${slow}), got ${fast}`);
    return macd(closes, { fast, slow, signal, seeding });
  },
  outputs: {
    line: { unit: "index points", summary: "Fast less slow exponential mean", of: (found) => found.line },
    signal: { unit: "index points", summary: "Exponential mean of the line", of: (found) => found.signal },
    histogram: { unit: "index points", summary: "Line less signal", of: (found) => found.histogram },
    "bars since cross": {
      unit: "bars",
      summary: "0 on the bar on which the line crossed its signal",
      of: (found) => found.barsSinceCross ?? NO_CROSS,
    },
    cross: {
      unit: "text",
      summary: '"up" or "down": where the line went at that cross',
      of: (found) => found.cross ?? NO_CROSS,
    },
    contracting: {
      unit: "TRUE/FALSE",
      summary: "The histogram shrank on each of the last two bars",
      of: (found) => found.contracting ?? TOO_FEW,
    },
  },
});
