import { sources } from "../../engine/sources";
import { chain } from "../arguments/chain/chain";
import { fill } from "../arguments/chain/fill";
import { listingFor } from "../arguments/chain/listing";
import { quotedCredit } from "../arguments/chain/quoted-credit";
import { root } from "../arguments/chain/root";
import { omittable } from "../arguments/quantity";
import { strikes } from "../arguments/strikes";
import { defineFunction } from "../define";
import { day } from "../quantities";
import { SPXW_2018 } from "./example-chains";

const EXPIRY = 43131; // 2018-01-31

export const chainCredit = defineFunction({
  id: "CHAIN.CREDIT",
  summary: "Net credit of an iron condor from the quotes of a chain, in index points.",
  arguments: {
    chain: chain(),
    expiry: day({ summary: "Expiry of the condor" }),
    strikes: strikes(),
    fill: fill(),
    root: root(),
    asOf: omittable(day({ summary: "Quote time, where the chain holds quotes of several days or times" }), {
      otherwise: "the chain's only day, its latest quotes",
    }),
  },
  returns: { unit: "index points", summary: "Net credit from quotes" },
  formula:
    "natural = bids of the shorts - asks of the longs; mid = the same at mid prices; credit = natural + fill x (mid - natural), or mid - 0.05 for a fill of that name",
  limits:
    "Quotes of one moment, each leg on its own: an order on the whole package may fill better than natural and worse than mid. A leg without a quote, or crossed, is an error that names its row; a bid of 0, or none beside an ask, counts as 0, but on a short whose wing is worth more it is a hole in the quotes and an error. A credit above the wider wing is refused, and so are quotes at which the condor costs more than 0.5 (on wings below 10, .05 of the wing) even at the best prices: calls and puts swapped, or a wrong row. Below 0 the condor costs money.",
  source: `Arithmetic on quotes. Package ticks and settlement: ${sources.cboeSpecifications}`,
  examples: [
    {
      given: { chain: SPXW_2018, expiry: EXPIRY, strikes: "2570/2620/2740/2790" },
      gives: 6.05,
      digits: 6,
      from: "quotes of 2018-01-02: 7.25 - 4.25 + 3.35 - 0.30 at mid",
    },
    {
      given: {
        chain: SPXW_2018,
        expiry: EXPIRY,
        strikes: "2570/2620/2740/2790",
        fill: [["natural"], ["mid-0.05"], [0.5]],
      },
      gives: [[5.55], [6], [5.8]],
      digits: 6,
      from: "the same quotes: 7.10 - 4.40 + 3.20 - 0.35 natural; halfway (5.55 + 6.05) / 2",
    },
  ],
  compute: ({ chain, expiry, strikes, fill, root, asOf }) =>
    quotedCredit(listingFor(chain.at(asOf).chain, expiry, root), strikes, fill),
});
