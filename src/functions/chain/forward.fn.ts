import { CALENDAR_DAYS_PER_YEAR } from "../../engine/calendar/time-to-expiry";
import { listingName } from "../../engine/chain/chain";
import { parityForward } from "../../engine/chain/forward";
import { daysToSettlement } from "../../engine/chain/settlement";
import { DomainError } from "../../engine/errors";
import { sources } from "../../engine/sources";
import { chain } from "../arguments/chain/chain";
import { listingFor, momentOfCase } from "../arguments/chain/listing";
import { root } from "../arguments/chain/root";
import { defineFunction } from "../define";
import { day, rate } from "../quantities";
import { VIX_2016 } from "./example-chains";

const QUOTED = 42522 + 15.75 / 24; // 2016-06-01 15:45
const EXPIRY = 42536; // 2016-06-15

export const chainForward = defineFunction({
  id: "CHAIN.FORWARD",
  summary: "Forward that call and put quotes of one expiry imply by parity, and how well they agree.",
  arguments: {
    chain: chain(),
    asOf: day({
      summary: "Quote time; a date without a time means 16:00 in New York, or the chain's own quote time",
    }),
    expiry: day({ summary: "Expiry" }),
    rate: rate(),
    root: root(),
  },
  formula:
    "F = K + e^(rT) (C - P) at mid prices; forward: at the strike of smallest |C - P|; fitted: median over the 11 nearest pairs; fit error = 1.4826 x median |F_i - fitted|; box rate = -ln(slope of P - C over K) / T",
  limits:
    "Only pairs with both quotes live and uncrossed count, and a pair far off its neighbours' median is passed over. Calls that get dearer, and puts cheaper, as the strike rises are #N/A: their sides are swapped. SPX and SPXW of one date are never mixed. The box rate of short expiries is coarse: 0.1 points in a 100-point box over 30 days is 1.2 %.",
  source: `${sources.cboeVix}, step 2 (forward level); ${sources.hull2018}, equation 11.6; slopes: ${sources.sen1968}`,
  examples: [
    {
      given: { chain: VIX_2016, asOf: QUOTED, expiry: EXPIRY, return: "forward" },
      gives: 15.225,
      digits: 6,
      from: "quotes of 2016-06-01 15:45: 15 + 0.900 - 0.675; the VIX future was 15.30",
    },
  ],
  compute: ({ chain, asOf, expiry, rate, root }) => {
    const now = chain.at(asOf);
    const listing = listingFor(now.chain, expiry, root);
    const days = daysToSettlement(momentOfCase(now), listing.root, listing.expiry);
    if (days < 0)
      throw new DomainError(
        "no-solution",
        `${listingName(listing)}: has expired, ${(-days).toFixed(2)} days before asOf`,
      );
    const found = parityForward(listing, days / CALENDAR_DAYS_PER_YEAR, rate);
    return { found, days };
  },
  outputs: {
    forward: {
      unit: "index points",
      summary: "Parity forward at the strike of smallest |C - P|",
      of: ({ found }) => found.forward,
    },
    "fit error": {
      unit: "index points",
      summary: "What one near pair strays from the median forward, as a standard deviation",
      of: ({ found }) => found.fitError,
    },
    "fitted forward": {
      unit: "index points",
      summary: "Median of the parity forwards of the near pairs",
      of: ({ found }) => found.fitted,
    },
    strike: { unit: "index points", summary: "Strike of smallest |C - P|", of: ({ found }) => found.strike },
    pairs: {
      unit: "pairs",
      summary: "Pairs of live quotes in the fit, nearest the money",
      of: ({ found }) => found.pairs,
    },
    "box rate": {
      unit: "decimal per year",
      summary: "Rate at which the chain's box spreads lend: a choice for rate",
      of: ({ found }) =>
        found.boxRate ??
        new DomainError("not-enough-data", "needs time to expiry and 10 pairs of live quotes"),
    },
    days: {
      unit: "calendar days",
      summary: "Days from asOf to settlement: 9:30 for SPX and VIX, else 16:00",
      of: ({ days }) => days,
    },
  },
});
