import { FEWEST_BUFFER_DAYS, LOWEST_BUFFER_COVER, temporalBuffer } from "../../engine/hedge/buffer";
import { completeLadder, hedgeLadder } from "../../engine/hedge/ladder";
import { sources } from "../../engine/sources";
import { optional, quantity } from "../arguments/quantity";
import { defineFunction } from "../define";
import { shareAboveZero, width } from "../quantities";
import { bufferAnswer, bufferOutputs } from "./buffer-answer";
import {
  betas,
  condors,
  daysOn,
  hedgeEquity,
  hedgeMarketOf,
  hedgePlanOf,
  hedgeTerms,
  indexNow,
  shockOf,
  vvix,
} from "./hedge-arguments";
import { BLIND_SPOTS } from "./hedge-blind-spots";
import { WORKED_CURVE, WORKED_MAX_LOSS, WORKED_VOL_OF_VOL } from "./worked-unit";

export const minBufferDays = () =>
  optional(
    quantity(
      { unit: "days", above: 0, max: 3650, typical: { from: 20, to: 90 } },
      { summary: "Fewest days of protection" },
    ),
    FEWEST_BUFFER_DAYS,
  );
export const minBufferCover = () =>
  optional(shareAboveZero({ summary: "Lowest cover of the worst loss at VIX +10" }), LOWEST_BUFFER_COVER);

const worked = { condors: 10, curve: WORKED_CURVE, volOfVol: WORKED_VOL_OF_VOL, maxLoss: WORKED_MAX_LOSS };

export const alvhBuffer = defineFunction({
  id: "ALVH.BUFFER",
  summary:
    "Temporal buffer: how many days of protection are left, and how much of the worst loss they cover.",
  arguments: {
    condors: condors(),
    maxLoss: width({ summary: "Worst loss of one condor" }),
    ...hedgeTerms(),
    equity: hedgeEquity(),
    betas: betas(),
    daysOn: daysOn(),
    minDays: minBufferDays(),
    minCover: minBufferCover(),
  },
  appended: { vvix: vvix(), spot: indexNow() },
  formula:
    "days left = sum(days left x gain at VIX +10) / sum(gain at VIX +10) over the layers that gain; cover = gain at VIX +10 / (condors x maxLoss x 100); intact when both reach minDays and minCover",
  limits: `${BLIND_SPOTS} What a layer loses at VIX +10, as a sold call does, is taken off the cover and dates no protection; where it takes all, there is none. A fresh 4/4/2 unit covers about 0.22 of ten 10-point condors, so it falls short of the method's 0.33: that limit mirrors a claimed drawdown cut which rested on withdrawn betas. Set minCover to what you mean to hold.`,
  source: `${sources.method}: section 2.3 and amendments 4, 9 and 10`,
  standing: "house rule",
  examples: [
    {
      given: { ...worked, return: "days left" },
      gives: 70,
      digits: 0,
      from: "the method's worked unit, amendment 9: about 70 days for a fresh unit",
    },
    {
      given: { ...worked, return: "cover" },
      gives: 0.223,
      digits: 3,
      from: "the same unit, amendment 4: cover 0.22 at VIX +10",
    },
  ],
  compute: (given) => {
    const { maxLoss, minDays, minCover } = given;
    const market = hedgeMarketOf(given);
    const rungs = completeLadder(hedgeLadder(hedgePlanOf(given), market));
    const buffer = temporalBuffer(rungs, market, { condors: given.condors, maxLoss }, shockOf(given));
    return bufferAnswer(buffer, minDays, minCover);
  },
  outputs: bufferOutputs,
});
