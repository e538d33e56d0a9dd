import { demand } from "../../engine/errors";
import { rollAdvice } from "../../engine/hedge/roll";
import { HARVEST_GAIN, HARVEST_SHARE, REFRESH_DAYS } from "../../engine/hedge/roll-decision";
import { aboveZero } from "../../engine/number-kinds/kind";
import { sources } from "../../engine/sources";
import { notingZeros } from "../arguments/argument";
import { omittable, optional, quantity } from "../arguments/quantity";
import { defineFunction } from "../define";
import { costs, dailyRange, shareAboveZero, vix } from "../quantities";
import { BLIND_SPOTS } from "./hedge-blind-spots";
import { rollPrices } from "./roll-prices";

/** A gain of 2,000 %; more is a percentage typed for a fraction. */
const HIGHEST_GAIN = 20;
const gainBounds = {
  unit: "fraction",
  min: -HIGHEST_GAIN,
  max: HIGHEST_GAIN,
  hint: "a gain is a fraction: 1.6, not 160",
  typical: { from: -0.5, to: 2 },
};
const days = { unit: "days", min: 0, max: 3650 };

export const alvhRoll = defineFunction({
  id: "ALVH.ROLL",
  summary: "HOLD, REFRESH or HARVEST a layer, with quantities: what is bought never costs more than is sold.",
  arguments: {
    layer: quantity(
      { unit: "1 to 3", min: 1, max: 3, whole: true, typical: { from: 1, to: 3 } },
      { summary: "Layer: 1 short, 2 middle, 3 long" },
    ),
    daysLeft: notingZeros(
      quantity({ ...days, typical: { from: 5, to: 220 } }, { summary: "Days left to its expiry" }),
    ),
    gain: notingZeros(quantity(gainBounds, { summary: "Gain on the price at purchase" })),
    vix: vix({ summary: "VIX now" }),
    edr: dailyRange({ summary: "Expected daily range of the index" }),
    contracts: notingZeros(
      quantity(
        { unit: "contracts", min: -1e6, max: 1e6, whole: true, typical: { from: 1, to: 20 } },
        { summary: "Contracts held in this layer; below 0 sold, which no rule renews" },
      ),
    ),
    prices: rollPrices(),
    delta: omittable(
      quantity(
        { unit: "delta", min: 0, max: 1, typical: { from: 0.2, to: 0.8 } },
        { summary: "Forward delta now" },
      ),
      { otherwise: "its drift is not watched" },
    ),
    costs: optional(costs({ summary: "Points a contract, each time one is bought or sold" }), 0),
    refreshAt: omittable(
      quantity(
        { ...aboveZero(days), typical: { from: 10, to: 150 } },
        { summary: "Days left at which this layer is renewed" },
      ),
      { otherwise: "10 / 60 / 150 by layer" },
    ),
    harvestGain: optional(
      quantity(
        { ...aboveZero(gainBounds), typical: { from: 1, to: 2 } },
        { summary: "Gain from which layer 1 is harvested" },
      ),
      HARVEST_GAIN,
    ),
    harvestShare: optional(
      shareAboveZero({ summary: "Share of layer 1 that a harvest sells" }),
      HARVEST_SHARE,
    ),
  },
  formula:
    "HARVEST layer 1 when gain >= harvestGain and (VIX > 16 or range > 0.94 %): sell floor(share x contracts), buy layers 2 and 3 two to one by money, whole contracts. REFRESH at refreshAt days left, or when |delta - 0.50| > 0.25 while VIX < 15: sell all, buy as many fresh ones as the proceeds pay for, new money = cost of all of them - proceeds. Always spend <= proceeds. Else HOLD",
  limits: `${BLIND_SPOTS} A single contract cannot be half sold: it is held. A refresh without its new money leaves a smaller layer; a harvest needs none. Spikes decay by half within 1-5 sessions in most episodes: a hedge that is not harvested gives its gain back. Harvest share and gain are doctrine: over 2006-2026 neither they nor seven other rules were told apart from holding (EVIDENCE.md, "When to take the money").`,
  source: `${sources.method}: Temporal Vega and section 2.3`,
  standing: "house rule",
  examples: [
    {
      given: {
        layer: 1,
        daysLeft: 20,
        gain: 1.6,
        vix: 28,
        edr: 0.015,
        contracts: 4,
        prices: [[4.5, 1.7, 2.4, 2.9]],
      },
      gives: [
        ["action", "HARVEST"],
        ["sell", 2],
        ["buy layer 1", 0],
        ["buy layer 2", 2],
        ["buy layer 3", 1],
        ["proceeds", 900],
        ["spend", 770],
        ["cash", 130],
        ["full renewal", 0],
        ["new money", 0],
        ["why", "gain 160 % of at least 150 %; VIX 28"],
      ],
      digits: 8,
      from: "by hand: 2 x 450 = 900; two thirds, 600, buy 2 of 240; the 420 left buy 1 of 290; 130 buy nothing more",
    },
    {
      given: {
        layer: 2,
        daysLeft: 60,
        gain: -0.3,
        vix: 17,
        edr: 0.0107,
        contracts: 4,
        prices: [[1.5, 1.7, 2.4, 2.9]],
        return: "action",
      },
      gives: "REFRESH",
      from: "the rule: the middle layer is renewed at 60 days left",
    },
    {
      given: {
        layer: 1,
        daysLeft: 8,
        gain: 0.1,
        vix: 14,
        edr: 0.008,
        contracts: 4,
        prices: [[1.2, 1.7, 2.5, 2.9]],
        return: "new money",
      },
      gives: 200,
      digits: 8,
      from: "by hand: 4 x 120 = 480 buy 2 of 170; all 4 cost 680, 200 more than is sold",
    },
  ],
  compute: ({ layer, daysLeft, gain, vix, edr, contracts, prices, delta, ...rules }) => {
    demand(
      contracts < 0 || gain >= -1,
      () => `gain (fraction): must be at least -1 of what was bought, got ${gain}`,
    );
    const number = layer as 1 | 2 | 3;
    const advice = rollAdvice({ layer: number, daysLeft, gain, contracts, delta }, vix, edr, prices, {
      refreshAt: rules.refreshAt ?? REFRESH_DAYS[number - 1]!,
      harvestGain: rules.harvestGain,
      harvestShare: rules.harvestShare,
      costs: rules.costs,
    });
    const [first, second, third] = advice.buy;
    return { advice, first, second, third };
  },
  outputs: {
    action: { unit: "text", summary: "HOLD, REFRESH or HARVEST", of: ({ advice }) => advice.action },
    sell: { unit: "contracts", summary: "Contracts to sell of this layer", of: ({ advice }) => advice.sell },
    "buy layer 1": {
      unit: "contracts",
      summary: "Fresh contracts to buy of layer 1",
      of: ({ first }) => first,
    },
    "buy layer 2": {
      unit: "contracts",
      summary: "Fresh contracts to buy of layer 2",
      of: ({ second }) => second,
    },
    "buy layer 3": {
      unit: "contracts",
      summary: "Fresh contracts to buy of layer 3",
      of: ({ third }) => third,
    },
    proceeds: {
      unit: "US dollars",
      summary: "From what is sold, after costs",
      of: ({ advice }) => advice.proceeds,
    },
    spend: {
      unit: "US dollars",
      summary: "For what is bought, costs included",
      of: ({ advice }) => advice.spend,
    },
    cash: {
      unit: "US dollars",
      summary: "Proceeds less spend",
      of: ({ advice }) => advice.proceeds - advice.spend,
    },
    "full renewal": {
      unit: "contracts",
      summary: "Fresh contracts that renew the whole layer; 0 unless REFRESH",
      of: ({ advice }) => advice.fullRenewal,
    },
    "new money": {
      unit: "US dollars",
      summary: "What the full renewal costs beyond the proceeds: yours to add or not",
      of: ({ advice }) => advice.newMoney,
    },
    why: { unit: "text", summary: "The rule that decided", of: ({ advice }) => advice.reason },
  },
});
