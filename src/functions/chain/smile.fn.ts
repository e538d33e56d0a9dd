import type { Chain } from "../../engine/chain/chain";
import { chainSmiles, type ListingSmile } from "../../engine/chain/smile-from-quotes";
import type { StrikeVolatility } from "../../engine/chain/strike-volatilities";
import { DomainError } from "../../engine/errors";
import { sources } from "../../engine/sources";
import { chain } from "../arguments/chain/chain";
import { listingFor, listingsFor, momentOfCase } from "../arguments/chain/listing";
import { root } from "../arguments/chain/root";
import { omittable } from "../arguments/quantity";
import { defineFunction } from "../define";
import type { Computed } from "../outputs";
import { day, rate } from "../quantities";

const COLUMNS = [
  "strike",
  "vol",
  "delta",
  "side",
  "mid",
  "call vol",
  "put vol",
  "expiry",
  "root",
  "days",
  "forward",
] as const;

export const chainSmile = defineFunction({
  id: "CHAIN.SMILE",
  summary:
    "Implied volatility and delta of every strike on the parity forward, ready to pass as vol; without an expiry the whole chain.",
  arguments: {
    chain: chain(),
    asOf: day({
      summary: "Quote time; a date without a time means 16:00 in New York, or the chain's own quote time",
    }),
    expiry: omittable(day({ summary: "Expiry" }), {
      otherwise: "every expiry and root, one row per strike",
    }),
    rate: rate(),
    root: root(),
  },
  formula:
    "Black-76 implied volatility of the mid of the option out of the money, on the parity forward; where the sides meet, the mean of both; delta = e^(-rT) N(d1), less e^(-rT) for a put, per point of the forward",
  limits:
    "With an expiry, or in a chain of one, strikes without a volatility (no bid, crossed, quoted twice differently) are left out, so that the answer is a smile; for the whole chain each keeps its row and says why. call vol and put vol are of each side's own mid, blank where it lies outside the bounds. Without a rate, long expiries read low: see the box rate of CHAIN.FORWARD.",
  source: `${sources.black1976}, equation 16; forward: ${sources.cboeVix}, step 2`,
  examples: [
    {
      given: {
        chain: [
          ["strike", "expiry", "type", "bid", "ask"],
          [100, "2024-12-31", "call", 7.9, 8.0529],
          [100, "2024-12-31", "put", 7.9, 8.0529],
        ],
        asOf: 45291,
        expiry: 45657,
      },
      gives: [[...COLUMNS], [100, 0.2, 0.5399, "both", 7.9764, 0.2, 0.2, 45657, "", 366, 100]],
      digits: 4,
      from: "at the money price = F (2 N(vol sqrt(T) / 2) - 1): 100 (2 N(0.100137) - 1) = 7.9764 at vol 0.2, T = 366/365",
    },
  ],
  compute: ({ chain, asOf, expiry, rate, root }) => {
    const now = chain.at(asOf);
    const selected: Chain =
      expiry === undefined ? listingsFor(now.chain, undefined, root) : [listingFor(now.chain, expiry, root)];
    const isWhole = selected.length > 1;
    const smiles = chainSmiles(selected, momentOfCase(now), rate);
    const rows: (readonly Computed[])[] = [COLUMNS];
    for (const smile of smiles) {
      for (const strike of smile.strikes)
        if (isWhole || typeof strike.volatility === "number") rows.push(rowOf(smile, strike));
    }
    const [only] = smiles;
    if (rows.length === 1)
      throw only?.strikes[0]?.volatility ?? new DomainError("not-enough-data", "no strike");
    return rows;
  },
  table: { summary: COLUMNS.join(", "), rows: (rows) => rows },
});

/** A blank where a number would mean nothing. */
const BLANK = "";

function rowOf({ listing, days, parity }: ListingSmile, found: StrikeVolatility): readonly Computed[] {
  const { strike, side, mid, volatility, delta, callVolatility, putVolatility } = found;
  return [
    strike,
    volatility,
    typeof volatility === "number" ? delta : BLANK,
    side,
    mid > 0 ? mid : BLANK,
    callVolatility > 0 ? callVolatility : BLANK,
    putVolatility > 0 ? putVolatility : BLANK,
    listing.expiry,
    listing.root,
    days,
    parity instanceof DomainError ? BLANK : parity.forward,
  ];
}
