import { volatilityPremium } from "../../engine/regime/realized-volatility";
import { sources } from "../../engine/sources";
import { defineFunction } from "../define";
import { realizedVolatility } from "../quantities";

export const regimeVrp = defineFunction({
  id: "REGIME.VRP",
  summary: "Volatility risk premium: what implied volatility asks above realised volatility.",
  arguments: {
    iv: realizedVolatility({ summary: "Implied volatility, as VIX / 100" }),
    hv: realizedVolatility({ summary: "Realised volatility of the same horizon, as REGIME.HV gives" }),
  },
  formula: "premium = iv / hv - 1; difference = iv - hv; variance = iv^2 - hv^2",
  limits:
    "Implied volatility looks ahead, realised volatility back: a high premium after a calm month may be a forecast. VIX is a 30-day quantity: hold it against about 21 sessions.",
  source: `${sources.method}: the premium is rich from 0.18 on`,
  examples: [
    { given: { iv: 0.18, hv: 0.15 }, gives: 0.2, digits: 12, from: "by hand: 0.18 / 0.15 - 1" },
    {
      given: { iv: 0.18, hv: 0.15, return: "variance" },
      gives: 0.0099,
      digits: 12,
      from: "by hand: 0.0324 - 0.0225",
    },
  ],
  compute: ({ iv, hv }) => volatilityPremium(iv, hv),
  outputs: {
    premium: {
      unit: "decimal",
      summary: "Implied over realised volatility, less 1",
      of: ({ premium }) => premium,
    },
    difference: {
      unit: "decimal per year",
      summary: "Implied less realised volatility",
      of: ({ difference }) => difference,
    },
    variance: {
      unit: "decimal per year",
      summary: "Implied less realised variance",
      of: ({ variance }) => variance,
    },
  },
  spills: ["premium"],
});
