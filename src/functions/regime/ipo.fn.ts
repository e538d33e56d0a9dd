import { asCompared } from "../../engine/numerics/as-compared";
import {
  IPO_HISTORY_SESSIONS,
  IPO_LIMIT,
  IPO_RANGE_ADDITION,
  IPO_SESSIONS,
  ipoSupply,
} from "../../engine/regime/ipo-supply";
import { sources } from "../../engine/sources";
import { gaplessSeries } from "../arguments/range";
import { defineFunction } from "../define";
import { barCount, positiveMoney, proceeds } from "./bounds";

export const regimeIpo = defineFunction({
  id: "REGIME.IPO",
  summary: "Supply of new listings against its own history, and the caution it asks for in volatility.",
  arguments: {
    proceeds: gaplessSeries(proceeds, {
      summary: "Proceeds of new listings, session by session, oldest first; 0 where none",
    }),
    marketCap: gaplessSeries(positiveMoney, {
      summary: "Capitalisation of the market: one cell, or one a session",
    }),
    window: barCount({ summary: "Sessions whose proceeds are added up" }, IPO_SESSIONS),
    history: barCount({ summary: "Sessions that z looks back on" }, IPO_HISTORY_SESSIONS, 2),
  },
  formula: "supply = 10,000 x sum(proceeds, 20) / marketCap; z over 756 sessions; caution: z > 1.5",
  limits:
    "No source gives a number for this idea: thresholds are ours. One capitalisation for all sessions is an approximation.",
  source: `${sources.method}: named, without a number`,
  standing: "doctrine",
  examples: [
    {
      given: { proceeds: [[0], [0], [0], [4]], marketCap: 10_000, window: 1, history: 4 },
      gives: [
        ["supply", 4],
        ["IPO supply z", 1.5],
        ["caution", false],
        ["range addition", 0],
      ],
      digits: 9,
      from: "by hand: supplies 0, 0, 0, 4 basis points, mean 1, sample standard deviation 2; 1.5 is not above 1.5",
    },
  ],
  compute: ({ proceeds, marketCap, window, history }) => {
    const { supply, score } = ipoSupply(proceeds, marketCap, window, history);
    const caution = asCompared(score) > IPO_LIMIT;
    return { supply, score, caution };
  },
  outputs: {
    supply: {
      unit: "basis points",
      summary: "Proceeds over the window, of the capitalisation",
      of: ({ supply }) => supply,
    },
    "IPO supply z": {
      unit: "standard deviations",
      summary: "The supply against its history",
      of: ({ score }) => score,
    },
    caution: { unit: "TRUE/FALSE", summary: "z above 1.5", of: ({ caution }) => caution },
    "range addition": {
      unit: "factor",
      summary: "What to add to the multiplier of CONDOR.EDR: 0.05 or 0",
      of: ({ caution }) => (caution ? IPO_RANGE_ADDITION : 0),
    },
  },
});
