import { condorMargin } from "../../engine/condor/margin";
import { sources } from "../../engine/sources";
import { notingZeros } from "../arguments/argument";
import { choice } from "../arguments/choice";
import { optional, quantity } from "../arguments/quantity";
import { strikes } from "../arguments/strikes";
import { defineFunction } from "../define";
import { bounds, contracts, multiplier } from "../quantities";
import { lawfulCredit } from "./lawful-credit";

export const condorMarginFunction = defineFunction({
  id: "CONDOR.MARGIN",
  summary: "Strategy (Reg T) margin of iron condors in dollars, gross and net of the credit.",
  arguments: {
    strikes: strikes(),
    credit: notingZeros(quantity(bounds.credit, { summary: "Net credit received" })),
    contracts: notingZeros(optional(contracts({ summary: "Condors" }), 1)),
    convention: optional(
      choice(["wider side", "both sides", "ibkr"], { summary: "How the broker counts the two wings" }),
      "wider side",
    ),
    multiplier: optional(multiplier({ summary: "Dollars per index point" }), 100),
  },
  formula:
    "wider side: max(put width, call width); both sides: their sum; ibkr: one side for equal wings, both for unequal; x multiplier x contracts, net less credit",
  limits:
    "Same root and expiry on all legs: a spread that mixes AM-settled SPX and PM-settled SPXW of one date gets no such margin. Portfolio margin and house rules are not in it; ask the broker.",
  source: `${sources.ibkrMargin}; ${sources.tastytradeMargin}; ${sources.leanMargin}`,
  examples: [
    {
      given: { strikes: "7135/7185/7500/7660", credit: 0, contracts: 2, return: "gross" },
      gives: 32_000,
      from: "Lean issue 9775, second case: 32,000",
    },
    {
      given: { strikes: "160/170/180/190", credit: 0, contracts: 10, convention: "ibkr", return: "gross" },
      gives: 10_000,
      from: "Interactive Brokers' example: 10,000",
    },
    {
      given: { strikes: "50/53/67/70", credit: 0, contracts: 2, return: "gross" },
      gives: 600,
      from: "tastytrade's example: 600",
    },
  ],
  compute: ({ strikes, credit, contracts, convention, multiplier }) => {
    const gross = condorMargin(strikes, contracts, convention, multiplier);
    return { gross, received: lawfulCredit(strikes, credit) * contracts * multiplier };
  },
  outputs: {
    gross: { unit: "US dollars", summary: "Requirement before the credit", of: ({ gross }) => gross },
    net: {
      unit: "US dollars",
      summary: "Requirement less the credit: the buying power it takes",
      of: ({ gross, received }) => gross - received,
    },
  },
});
