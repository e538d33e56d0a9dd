import { type Draft, firstDraft, type StrikesBy, withTyped } from "../../src/taskpane/plan/draft";
import type { FieldName } from "../../src/taskpane/plan/fields";

type Typed = Partial<Record<FieldName, string>>;

/** A plan as a trader would type it, over the worked example. */
export const plan = (typed: Typed, by: StrikesBy = "credit"): Draft => ({
  ...Object.entries(typed).reduce(
    (draft, [name, text]) => withTyped(draft, name as FieldName, text),
    firstDraft,
  ),
  by,
});

export const FOUR_LAYERS =
  "4 x 30d call delta 0.5 roll 10; 3 x 60d call delta 0.3; 2 x 110d call delta 0.5 tier 2; 2 x 220d call spread K/F 1 width 10";

/** A day on which every gate stands open, and a price above all that were counted. */
const open: Typed = {
  vix: "13",
  share: "1.1",
  realVol: "6%",
  highRoe: "TRUE",
  leverageTrap: "FALSE",
  breadthConstructive: "TRUE",
  rsi: "55",
  events: "0",
};
const hold: Typed = { vix: "26" };
const million: Typed = { equity: "1,000,000" };
const mine = (credit: string): Draft => plan({ strikes: "7005/7015/7260/7270", credit }, "own");

/** Losing, winning, tiny, huge; on hold, open, half known; within their limits and far beyond. */
export const manyPlans: Readonly<Record<string, Draft>> = {
  "the first plan": firstDraft,
  "a losing record": plan({ wins: "60", trades: "100" }),
  "a record a little below even, long": plan({ wins: "8,700", trades: "10,000" }),
  "every trade lost": plan({ wins: "0", trades: "40" }),
  "a long winning record at a high price": plan({ wins: "1950", trades: "2000", share: "1.05" }),
  "no record": plan({ wins: "", trades: "" }),
  "one trade, won": plan({ wins: "1", trades: "1" }),
  "one trade, lost": plan({ wins: "0", trades: "1" }),
  "partial wins": plan({ wins: "7.5", trades: "8" }),
  "five trades a year, none lost": plan({ wins: "12", trades: "12", tradesPerYear: "5" }),
  "one trade a year": plan({ tradesPerYear: "1" }),
  "a tiny account": plan({ equity: "5,000" }),
  "a tiny account that asks for much": plan({ equity: "5,000", riskFraction: "20%", allocationCap: "50%" }),
  "an account of a hundred dollars": plan({ equity: "100" }),
  "just enough for one condor": plan({ equity: "89,600" }),
  "a huge account above its ceiling": plan({ equity: "50,000,000", riskFraction: "5%" }),
  "thousands of condors": plan({ equity: "900,000,000" }),
  "a million at 2 %": plan({ ...million, riskFraction: "2%" }),
  "on hold": plan(hold),
  "on hold, eleven condors asked for": plan({ ...hold, ...million }),
  "on hold without a record": plan({ ...hold, wins: "", trades: "" }),
  "on hold, nothing fits": plan({ ...hold, equity: "20,000" }),
  "the last VIX that is no hold": plan({ vix: "20" }),
  "every gate open": plan(open),
  "every gate open, 2 % asked for": plan({ ...open, ...million, riskFraction: "2%" }),
  "every gate open, 10 % asked for": plan({ ...open, ...million, riskFraction: "10%" }),
  "every gate open, one condor either way": plan({ ...open, equity: "120,000" }),
  "every gate open, an account too small": plan({ ...open, equity: "30,000" }),
  "every gate open, contracts held that nothing calls for": plan({ ...open, held1: "4", held2: "4" }),
  "one reading missing": plan({ ...open, rsi: "" }),
  "every reading missing": plan({
    highRoe: "",
    leverageTrap: "",
    breadthConstructive: "",
    rsi: "",
    events: "",
  }),
  "a low price and a wild view": plan({ realVol: "30%", share: "0.8" }),
  "a very low price, no record": plan({ share: "0.7", wins: "0", trades: "0" }),
  "four layers of one's own, all held": plan({
    equity: "900,000",
    layers: FOUR_LAYERS,
    held1: "2",
    held2: "2",
    held3: "1",
    held4: "3",
  }),
  "no hedge": plan({ hedged: "FALSE" }),
  "an open book": plan({ openRisk: "4,000", equity: "250000" }),
  "a book beyond its limits": plan({ openRisk: "30,000", equity: "250000" }),
  "a book that leaves next to nothing": plan({ openRisk: "5,999" }),
  "a book that leaves half a condor": plan({ openRisk: "5,600" }),
  "a cap of one's own": plan({ ...million, riskFraction: "3%", allocationCap: "0.5%" }),
  "wings of fifty": plan({ width: "50", target: "2", equity: "400,000" }),
  "strikes and a credit of one's own": mine("1.05"),
  "a credit too good": mine("4.05"),
  "a credit below its costs": mine("0.05"),
  "costs above the credit": plan({ costs: "1.20" }),
  "costs of half the credit": plan({ costs: "0.60" }),
  "a week": plan({ days: "5t", tradesPerYear: "52", target: "1.5" }),
  "a month, wide": plan({ days: "30", tradesPerYear: "12", target: "3", width: "25", vol: "15%" }),
};
