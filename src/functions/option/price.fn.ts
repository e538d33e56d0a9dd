import { optionPrice } from "../../engine/options/black-scholes";
import { sources } from "../../engine/sources";
import { defineFunction } from "../define";
import { optionOf, optionTerms } from "./option-of";

export const optionPriceFunction = defineFunction({
  id: "OPTION.PRICE",
  summary: "Black-Scholes-Merton price of a European index option, in points.",
  arguments: optionTerms(),
  returns: { unit: "index points", summary: "Price of the option" },
  formula:
    "call = S e^(-qT) N(d1) - K e^(-rT) N(d2), put by parity; d1 = (ln(S/K) + (r - q + s^2/2) T) / (s sqrt(T)), d2 = d1 - s sqrt(T)",
  limits: "European exercise, one volatility for the life of the option. At expiry the price is the payoff.",
  source: `${sources.hull2018}, eqs. 17.4 and 17.5; ${sources.haug2007}, p. 7`,
  examples: [
    {
      given: { type: "call", spot: 42, strike: 40, days: 182.5, vol: 0.2, rate: 0.1 },
      gives: 4.76,
      digits: 2,
      from: "Hull, 10th ed., example 15.6",
    },
    {
      given: { type: "put", spot: 42, strike: 40, days: 182.5, vol: 0.2, rate: 0.1 },
      gives: 0.81,
      digits: 2,
      from: "Hull, 10th ed., example 15.6",
    },
    {
      given: { type: "call", spot: 60, strike: 65, days: 91.25, vol: 0.3, rate: 0.08 },
      gives: 2.1334,
      digits: 4,
      from: "Haug, 2nd ed., p. 3",
    },
  ],
  compute: (given) => optionPrice(optionOf(given)),
});
