import { completeLadder, hedgeLadder } from "../../engine/hedge/ladder";
import { sources } from "../../engine/sources";
import { choice } from "../arguments/choice";
import { omittable, optional } from "../arguments/quantity";
import { defineFunction } from "../define";
import { spotMove, width } from "../quantities";
import {
  betas,
  condors,
  daysOn,
  hedgeEquity,
  hedgeMarketOf,
  hedgePlanOf,
  hedgeTerms,
  held,
  indexNow,
  sessionsSince,
  shockOf,
  volResponse,
  vro,
  vvix,
} from "./hedge-arguments";
import { BLIND_SPOTS, DAYS_OF_RESPONSE } from "./hedge-blind-spots";
import { payoffTable } from "./payoff-table";
import { vixMoves } from "./vix-moves";
import { WORKED_CURVE, WORKED_MAX_LOSS, WORKED_VOL_OF_VOL } from "./worked-unit";

const worked = { condors: 10, curve: WORKED_CURVE, volOfVol: WORKED_VOL_OF_VOL, maxLoss: WORKED_MAX_LOSS };

export const alvhPayoff = defineFunction({
  id: "ALVH.PAYOFF",
  summary:
    "What each layer gains when spot VIX moves, each driven by its own future, and the cover of the worst loss.",
  arguments: {
    condors: condors(),
    shocks: vixMoves({ summary: "Moves of VIX in points, down a column: 5, 10, 20" }),
    ...hedgeTerms(),
    equity: hedgeEquity(),
    betas: betas(),
    volResponse: volResponse(),
    daysOn: daysOn(),
    vro: vro(),
    maxLoss: omittable(width({ summary: "Worst loss of one condor" }), { otherwise: "no cover" }),
  },
  appended: {
    vvix: vvix(),
    sessionsSince: sessionsSince(),
    spot: indexNow(),
    spotMove: omittable(
      spotMove({ summary: "Move of SPX that goes with the shocks, for layers of SPX puts" }),
      {
        otherwise: "-0.5 % for each point that VIX rises",
      },
    ),
    held: held(),
    calendar: optional(
      choice(["just bought", "roll days"], {
        summary:
          "Layers just bought; or beside them least, most and mean over the days since all were bought on one and each renewed at its roll day",
      }),
      "just bought",
    ),
  },
  formula:
    "future of a layer = curve at its days left + beta x move, beta = 1 / (1 + (days left / 25.5)^0.744); vol-of-vol = surface at the new strike / future, after VVIX has gone up by the root of VIX after / before, of that jump 0.66 / 0.53 / 0.18 / 0.03 left after 1 / 5 / 10 / 21 sessions; a smile of your own gains 0.04 / 0.016 / 0.003 at 30 / 110 / 220 days per point of its future, volatilities of your own flat in strike nothing, and with volResponse all gain that; at expiry max(VRO - K, 0); gain = mark after - mark now; cover = gain / (condors x maxLoss x 100)",
  limits: `${BLIND_SPOTS} The betas are fitted means, 0.47 / 0.25 / 0.17 at 30 / 110 / 220 days: single episodes lay between half and 1.7 times, so both are shown. ${DAYS_OF_RESPONSE} A jump of VVIX is a mean of shocks too. Published betas of 0.70 / 0.35 / 0.23 are withdrawn, and with them any cover of 35 % at VIX +10. The whole move happens at once; spikes decay by half within 1-5 sessions in most episodes. Spot VIX cannot be traded. Over roll days curve and volatility stand still until the move comes: what single days did in crashes is in EVIDENCE.md. An SPX put answers the index: where spotMove is left out, -0.5 % a point of VIX (least squares over sessions 1990-2026 -0.53 %; where VIX rose 5 or more 0.25 to 0.77 % came).`,
  source: `${sources.method}: amendments 4 and 6; ${sources.spVixBeta}; prices: ${sources.black1976}`,
  standing: "house rule",
  examples: [
    {
      given: { ...worked, shocks: 10, return: "cover" },
      gives: 0.223,
      digits: 3,
      from: "the method's worked unit, amended betas: cover 0.22 of ten condors' worst loss at VIX +10",
    },
  ],
  compute: (given) => {
    const { shocks, maxLoss, calendar } = given;
    const plan = hedgePlanOf(given);
    const market = hedgeMarketOf(given);
    const rungs = completeLadder(hedgeLadder(plan, market));
    return payoffTable({
      plan,
      rungs,
      market,
      moves: shocks,
      shock: shockOf(given),
      maxLoss,
      rollDays: calendar === "roll days",
    });
  },
  outputs: {
    total: { unit: "US dollars", summary: "Gain of all layers", of: ({ total }) => total.gain },
    low: {
      unit: "US dollars",
      summary: "Gain at half the response of the futures",
      of: ({ low }) => low.gain,
    },
    high: {
      unit: "US dollars",
      summary: "Gain at 1.7 times the response of the futures",
      of: ({ high }) => high.gain,
    },
    cover: {
      unit: "fraction",
      summary: "Gain over the condors' worst loss",
      of: ({ total }) => total.cover,
    },
    "cover low": { unit: "fraction", summary: "Cover at half the response", of: ({ low }) => low.cover },
    "cover high": {
      unit: "fraction",
      summary: "Cover at 1.7 times the response",
      of: ({ high }) => high.cover,
    },
  },
  table: {
    summary:
      "One row a move: dollars by layer, total, totals at 0.5 and 1.7 times the response of the futures, cover; below it the losing days of a one-day condor and how VIX stood on them; with roll days three columns more. With return, a column of moves gives a column of figures",
    rows: ({ rows }) => rows,
  },
});
