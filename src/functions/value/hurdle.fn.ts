import { DomainError } from "../../engine/errors";
import { demandBelow } from "../../engine/number-kinds/dollars";
import { asCompared } from "../../engine/numerics/as-compared";
import { sources } from "../../engine/sources";
import { compoundYear, expectedYear } from "../../engine/valuation/hurdle";
import { notingZeros } from "../arguments/argument";
import { omittable, optional } from "../arguments/quantity";
import { defineFunction } from "../define";
import { costs, creditReceived, width } from "../quantities";
import {
  condors,
  expectedPoints,
  hurdleRate,
  positiveEquity,
  signedUsd,
  tradesPerYear,
  yearlyReturn,
} from "./bounds";

/** What the return should stand above the cost of capital. House rule (doctrine): 300 basis points. */
const WACC_MARGIN = 0.03;
const NO_WACC = new DomainError("not-enough-data", "give wacc");
const NO_ENDS = new DomainError(
  "not-enough-data",
  "give credit and maxLoss: growth compounds over the payoff",
);

export const valueHurdle = defineFunction({
  id: "VALUE.HURDLE",
  summary:
    "Expected return of the account a year against what its risk requires: compensated or not, by how much.",
  arguments: {
    ev: notingZeros(
      expectedPoints({
        summary: "Expected result of one condor before `costs`, as CONDOR.EV gives with costs 0",
      }),
    ),
    costs: notingZeros(costs({ summary: "Fees and slippage of one condor, round trip" })),
    contracts: notingZeros(condors({ summary: "Condors in each trade" })),
    tradesPerYear: tradesPerYear({ summary: "Trades a year" }),
    netHedgeCost: notingZeros(
      signedUsd({
        summary: "Hedge carry of a year less what the hedge is expected to pay, in dollars",
      }),
    ),
    equity: positiveEquity({ summary: "Account equity" }),
    capm: notingZeros(
      yearlyReturn({ summary: "Return that the account's risk requires, as VALUE.CAPM gives" }),
    ),
    wacc: omittable(hurdleRate({ summary: "Cost of capital, as VALUE.WACC gives (doctrine)" }), {
      otherwise: "no WACC row",
    }),
    credit: omittable(creditReceived({ summary: "Net credit of one condor, before costs" }), {
      otherwise: "no compound return",
    }),
    maxLoss: omittable(width({ summary: "Worst loss of one condor, before costs" }), {
      otherwise: "no compound return",
    }),
    cashRate: optional(yearlyReturn({ summary: "Interest that the account earns on its cash" }), 0),
  },
  formula:
    "P/L = (ev - costs) x contracts x tradesPerYear x 100 - netHedgeCost + cashRate x equity; over hurdle = P/L / equity - capm; compound = exp(tradesPerYear x E ln(1 + x)) - 1, x = result of a trade over equity, won with (ev + maxLoss) / (credit + maxLoss)",
  limits:
    "An expectation, on the account: one day's return on one condor's margin, raised to 252, says nothing. `ev` is only as good as the realised volatility behind it, and costs of 0.10 can turn it. The compound return takes the two-outcome trade, whose scatter is a little too large; clustered losses leave it as it is and deepen the drawdowns on the way.",
  source: `${sources.method}: the hurdle on the account, CAPM as the test; compounding: ${sources.kelly1956}`,
  standing: "house rule",
  examples: [
    {
      given: {
        ev: 0.25,
        costs: 0.1,
        contracts: 2,
        tradesPerYear: 252,
        netHedgeCost: 1500,
        equity: 100_000,
        capm: 0.05,
        wacc: 0.085,
        credit: 1.15,
        maxLoss: 8.85,
      },
      gives: [
        ["expected P/L", 6060],
        ["simple return", 0.0606],
        ["EV over hurdle", 0.0106],
        ["compensated", true],
        ["over WACC + 300 bp", -0.0544],
        ["compound return", 0.058],
      ],
      digits: 4,
      from: "by hand: 0.15 x 2 x 252 x 100 - 1,500 = 6,060 on 100,000; win rate 0.91, exp(252 (0.91 ln 1.0020405 + 0.09 ln 0.9820405)) - 1",
    },
  ],
  compute: ({ capm, wacc, credit, maxLoss, ev, ...rest }) => {
    if (credit !== undefined) demandBelow("ev", ev, credit, "the credit,");
    if (maxLoss !== undefined) demandBelow("costs", rest.costs, maxLoss, "maxLoss,");
    const year = { ...rest, expected: ev };
    const expected = expectedYear(year);
    const simple = expected / year.equity;
    return { expected, simple, capm, wacc, credit, maxLoss, year };
  },
  outputs: {
    "expected P/L": {
      unit: "US dollars a year",
      summary: "Expected result of the year",
      of: ({ expected }) => expected,
    },
    "simple return": {
      unit: "decimal per year",
      summary: "Expected result over equity",
      of: ({ simple }) => simple,
    },
    "EV over hurdle": {
      unit: "decimal per year",
      summary: "Simple return less the CAPM hurdle",
      of: ({ simple, capm }) => simple - capm,
    },
    compensated: {
      unit: "TRUE/FALSE",
      summary: "The simple return reaches the CAPM hurdle",
      of: ({ simple, capm }) => asCompared(simple) >= asCompared(capm),
    },
    "over WACC + 300 bp": {
      unit: "decimal per year",
      summary: "Simple return less WACC and 0.03 (doctrine)",
      of: ({ wacc, simple }) => (wacc === undefined ? NO_WACC : simple - wacc - WACC_MARGIN),
    },
    "compound return": {
      unit: "decimal per year",
      summary: "Growth a year at the same share at risk",
      of: ({ credit, maxLoss, year }) =>
        credit === undefined || maxLoss === undefined ? NO_ENDS : compoundYear(year, { credit, maxLoss }),
    },
  },
});
