import { blendedDailyRange, glossaryDailyRange, impliedDailyRange } from "../../engine/condor/daily-range";
import { demand } from "../../engine/errors";
import { sources } from "../../engine/sources";
import { choice } from "../arguments/choice";
import { omittable, optional } from "../arguments/quantity";
import { defineFunction } from "../define";
import { rangeMultiplier, realizedVolatility, vix } from "../quantities";

export const condorEdr = defineFunction({
  id: "CONDOR.EDR",
  summary: "Expected daily range: one close-to-close standard deviation of a session, as a fraction of spot.",
  arguments: {
    vix9d: vix({ summary: "VIX9D, the nine-day volatility index" }),
    hv20: omittable(realizedVolatility({ summary: "Realised volatility of 20 days" }), {
      otherwise: 'none; only the method "vix" does without it',
    }),
    multiplier: optional(rangeMultiplier({ summary: "Regime multiplier, 0.8 in calm to 2 in stress" }), 1),
    method: optional(choice(["blend", "vix", "glossary"], { summary: "How it is worked out" }), "blend"),
  },
  returns: { unit: "fraction of spot", summary: "Expected daily range" },
  formula:
    "blend: m (0.6 vix9d/100 + 0.4 hv20) / sqrt(252); vix: m vix9d/100 / sqrt(252); glossary: vix9d x 0.1 + hv20 in percent x 0.5 x m, as printed",
  limits:
    "The expected absolute move is 0.80 of it, the expected high-low range 1.60 of it. The glossary's printed formula has no unit and is no fraction of spot: it is here to be checked, not used.",
  source: `${sources.method}: the blend gives its published readings, the print does not`,
  standing: "house rule",
  examples: [
    {
      given: { vix9d: 18.42, hv20: 0.1842 },
      gives: 0.0116,
      digits: 4,
      from: "published reading: 1.16 %, 83 points at 7,140",
    },
    {
      given: { vix9d: 17.95, hv20: 0.18, method: "vix" },
      gives: 0.0113,
      digits: 4,
      from: "VIX / sqrt(252) at 17.95 is 1.131 %",
    },
    {
      given: { vix9d: 12.5, hv20: 0.08, multiplier: 0.8, method: "glossary" },
      gives: 4.45,
      digits: 10,
      from: "the printed formula read literally gives 4.45 where its page prints 3.59",
    },
  ],
  compute: ({ vix9d, hv20, multiplier, method }) => {
    if (method === "vix") return impliedDailyRange(vix9d, multiplier);
    demand(hv20 !== undefined, () => "hv20 (decimal per year): is missing; it must be given for this method");
    return method === "blend"
      ? blendedDailyRange(vix9d, hv20, multiplier)
      : glossaryDailyRange(vix9d, hv20, multiplier);
  },
});
