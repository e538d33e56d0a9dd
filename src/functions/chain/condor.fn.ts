import {
  creditAt,
  midCredit,
  naturalCredit,
  quotesOf,
  spreadShare,
} from "../../engine/chain/condor-from-quotes";
import { condorFromQuotes } from "../../engine/chain/condor-search";
import { DomainError } from "../../engine/errors";
import { sources } from "../../engine/sources";
import { chain } from "../arguments/chain/chain";
import { fill } from "../arguments/chain/fill";
import { root } from "../arguments/chain/root";
import { optional } from "../arguments/quantity";
import { strikeAim, strikeAimTarget, targetOf } from "../condor/strike-aim";
import { defineFunction } from "../define";
import { day, rate, width } from "../quantities";
import { SPXW_2018 } from "./example-chains";
import { deltaSource, figuresOf, flagOf, ofLegs } from "./quoted-legs";
import { smileOfCase } from "./smile-of-case";

const QUOTED = 43102; // 2018-01-02
const EXPIRY = 43131; // 2018-01-31

export const chainCondor = defineFunction({
  id: "CHAIN.CONDOR",
  summary:
    "The iron condor that a chain quotes for a credit, delta, standard deviation or daily range, leg by leg.",
  arguments: {
    chain: chain(),
    asOf: day({
      summary: "Quote time; a date without a time means 16:00 in New York, or the chain's own quote time",
    }),
    expiry: day({ summary: "Expiry of the condor" }),
    by: strikeAim(),
    target: strikeAimTarget(),
    width: optional(width({ summary: "Width of each wing" }), 10),
    fill: fill(),
    root: root(),
    rate: rate(),
  },
  formula:
    "delta: listed strikes nearest to it; sd: forward -/+ n forward vol sqrt(T); edr: forward -/+ n forward vol / sqrt(252); credit: from 1.75, 1.50 or 1.35 deviations move one side by one listed strike (richer side out first, cheaper side in first), alternate, stop within 0.05 (a tenth of a target below 0.50) or on crossing the target",
  limits:
    "Shorts must be bid and the strike one width out offered: other strikes are passed over, crossed and contradicting rows too. Volatility is that of CHAIN.SMILE; delta is the chain's own where it shows one within 0.05 of that of CHAIN.SMILE, else that of CHAIN.SMILE. A short further off the target than half of it is no answer.",
  source: `${sources.method} (RSAi walk, premium gauge, liquidity gate). Smile: ${sources.black1976}, equation 16`,
  standing: "house rule",
  examples: [
    {
      given: {
        chain: SPXW_2018,
        asOf: QUOTED,
        expiry: EXPIRY,
        by: "delta",
        target: 0.16,
        width: 50,
        return: "strikes",
      },
      gives: "2570/2620/2740/2790",
      from: "SPXW quotes of 2018-01-02: the vendor's deltas of 2620 and 2740 are -0.1636 and 0.16",
    },
    {
      given: {
        chain: SPXW_2018,
        asOf: QUOTED,
        expiry: EXPIRY,
        by: "delta",
        width: 50,
        fill: "natural",
        return: "credit",
      },
      gives: 5.55,
      digits: 6,
      from: "the same quotes: 7.10 - 4.40 + 3.20 - 0.35",
    },
  ],
  compute: ({ chain, asOf, expiry, by, target, width, fill, root, rate }) => {
    const smile = smileOfCase(chain.at(asOf), expiry, root, rate);
    const { condor, steps } = condorFromQuotes(smile, targetOf(by, target), width, fill);
    const quotes = quotesOf(smile.listing, condor);
    const credit = creditAt(quotes, fill);
    const share = spreadShare(quotes);
    return { smile, condor, steps, quotes, credit, width, share };
  },
  outputs: {
    strikes: {
      unit: "text",
      summary: "The four strikes as CONDOR functions take them",
      of: ({ condor }) => Object.values(condor).join("/"),
    },
    "long put": {
      unit: "index points",
      summary: "Strike of the long put",
      of: ({ condor }) => condor.longPut,
    },
    "short put": {
      unit: "index points",
      summary: "Strike of the short put",
      of: ({ condor }) => condor.shortPut,
    },
    "short call": {
      unit: "index points",
      summary: "Strike of the short call",
      of: ({ condor }) => condor.shortCall,
    },
    "long call": {
      unit: "index points",
      summary: "Strike of the long call",
      of: ({ condor }) => condor.longCall,
    },
    credit: { unit: "index points", summary: "Credit at the fill", of: ({ credit }) => credit },
    "mid credit": {
      unit: "index points",
      summary: "Credit at mid prices",
      of: ({ quotes }) => midCredit(quotes),
    },
    "natural credit": {
      unit: "index points",
      summary: "Bids of the shorts less asks of the longs",
      of: ({ quotes }) => naturalCredit(quotes),
    },
    gauge: {
      unit: "fraction of width",
      summary: "Credit over width",
      of: ({ credit, width }) => credit / width,
    },
    spread: {
      unit: "fraction of credit",
      summary: "Bid-ask spread of the package over its mid credit",
      of: ({ share }) => share ?? new DomainError("no-solution", "the mid credit is not above 0"),
    },
    flag: {
      unit: "text",
      summary: "ok, thin (credit below 6 % of the width), wide (spread above 10 % of the credit)",
      of: ({ credit, width, share }) => flagOf(credit / width, share),
    },
    forward: {
      unit: "index points",
      summary: "Parity forward",
      of: ({ smile: { parity } }) => (parity instanceof DomainError ? parity : parity.forward),
    },
    days: {
      unit: "calendar days",
      summary: "Days from asOf to settlement",
      of: ({ smile }) => smile.days,
    },
    steps: {
      unit: "steps",
      summary: "Moves of one side that the credit search took",
      of: ({ steps }) => steps,
    },
    "delta source": {
      unit: "text",
      summary: "Whose deltas: the chain's own column, or the parity forward's",
      of: deltaSource,
    },
    ...ofLegs("delta", "delta", (quoted, leg) => figuresOf(quoted, leg).delta),
    ...ofLegs("decimal per year", "vol", (quoted, leg) => figuresOf(quoted, leg).vol),
    ...ofLegs("index points", "bid", ({ quotes }, leg) => quotes[leg].bid),
    ...ofLegs("index points", "ask", ({ quotes }, leg) => quotes[leg].ask),
  },
});
