import { hedgeLadder } from "../../engine/hedge/ladder";
import { sources } from "../../engine/sources";
import { defineFunction } from "../define";
import {
  condors,
  hedgeEquity,
  hedgeMarketOf,
  hedgePlanOf,
  hedgeTerms,
  held,
  indexNow,
  vvix,
} from "./hedge-arguments";
import { BLIND_SPOTS } from "./hedge-blind-spots";
import { ladderTable } from "./ladder-table";
import { WORKED_CURVE, WORKED_VOL_OF_VOL } from "./worked-unit";

export const alvhLadder = defineFunction({
  id: "ALVH.LADDER",
  summary:
    "The hedge layer by layer: expiry, future, strike, contracts with residual, premium, cost, greeks.",
  arguments: {
    condors: condors(),
    ...hedgeTerms(),
    equity: hedgeEquity(),
  },
  appended: { vvix: vvix(), spot: indexNow(), held: held() },
  formula:
    "each layer by Black-76 on the future of its own expiry; strike by forward delta K = F exp(v^2 T / 2 - v sqrt(T) N^-1(delta)); target = per 10 condors x condors / 10; cost = contracts x premium x 100; curve and vol-of-vol straight in days, flat outside, a smile by one law through its knots. Without volOfVol: at the money max(0.30, L(d) + 1.30 exp(-d / 54) (VVIX / 100 - 0.85)), L straight through (10, .73) (30, .79) (60, .75) (110, .66) (160, .62) (220, .56), times 1 + 0.30 z - 0.01 z^2, z = ln(K / F) / (at the money x sqrt(d / 365)) held to -2..4",
  limits: `${BLIND_SPOTS} The VIX index itself is never the underlying. An SPX put is priced at 0.9 x VIX at the money and 0.3 more for each standard deviation of VIX below it, as quoted chains of 2018 and 2024 had it. A curve of one point is flat: it has no roll-down. The fitted smiles are those of quoted chains 2016-2026: at VVIX as it was, calls of 0.50 delta nearest to 30 / 110 / 220 days are met within 5 / 6 / 6 %, of 0.30 delta within 8 / 10 / 12 %; at 168 days on one date by 21 %; with VVIX guessed from VIX 30-day calls are off by 14 and 27 %. It fails above K/F 2 and on the smile of 2007-12. Flat vol-of-vol of your own underprices strikes far above the future: a 26 call on a 16 future by ten times. Small accounts break the ratio: see the residual. A layer sized by equity is rounded down, so that it keeps its budget. Of a calendar the near leg can cost more than the debit, since the far one settles later. Sold layers (below 0 contracts), ratio spreads, short futures and the near leg of a calendar can lose without a bound unless calls or futures bought in another layer settle with them (same expiry; without asOf the same days): what stays uncovered is told with its number, and its margin is what 25 points above their future cost, all that settles with them counted, the rule by which Cboe's VPD is sized, not your broker's. SPX puts on 0.8 x VIX at the money and 0.4 x VIX more a standard deviation below it, to two: three puts that Cboe published for PPUT3M come out 4 to 18 % too dear.`,
  source: `${sources.black1976}; ${sources.cboeVixOptions}; layers: ${sources.method}`,
  standing: "house rule",
  examples: [
    {
      given: { condors: 10, curve: WORKED_CURVE, volOfVol: WORKED_VOL_OF_VOL, return: "cost" },
      gives: 2248,
      digits: 0,
      from: "the method's worked unit: 4/4/2 on futures 18.60 / 20.00 / 20.80 at 95 / 70 / 58 % costs $2,248",
    },
    {
      given: { condors: 10, curve: WORKED_CURVE, vvix: 93, return: "cost" },
      gives: 2240,
      digits: -1,
      from: "the method's worked unit on the fitted smiles: about $2,240 at VVIX 93",
    },
    {
      given: {
        condors: 2,
        curve: WORKED_CURVE,
        volOfVol: WORKED_VOL_OF_VOL,
        rounding: "down",
        return: "contracts",
      },
      gives: 0,
      from: "the method's small account: two condors ask for 0.8 / 0.8 / 0.4 contracts",
    },
    {
      given: { condors: 10, curve: WORKED_CURVE, tier: 1, held: "1/0/2", return: "contracts" },
      gives: 3,
      from: "what is held stands, whatever tier 1 calls for: 1 + 0 + 2",
    },
  ],
  compute: (given) => {
    const plan = hedgePlanOf(given);
    return ladderTable(hedgeLadder(plan, hedgeMarketOf(given)), plan);
  },
  outputs: {
    cost: { unit: "US dollars", summary: "Paid for all layers that are on", of: ({ cost }) => cost },
    contracts: {
      unit: "contracts",
      summary: "Contracts of all layers that are on",
      of: ({ contracts }) => contracts,
    },
    vega: {
      unit: "US dollars per vol point",
      summary: "Gain per point of vol-of-vol",
      of: ({ vega }) => vega,
    },
    "VIX delta": {
      unit: "US dollars per VIX point",
      summary: "Gain per VIX point, each layer on its own future",
      of: ({ vixDelta }) => vixDelta,
    },
  },
  table: {
    summary:
      "One row a layer and a total: expiry, days, future, strikes, target, contracts, residual (target less contracts, 0 where the layer is off), premium, cost in dollars, delta of one contract, vega, dollars per VIX point, active, note, the most that it can lose beside the layers that settle with it and margin beyond the premium; the total is net by settlement",
    rows: ({ rows }) => rows,
  },
});
