import { completeLadder, hedgeLadder } from "../../engine/hedge/ladder";
import { overlayBudget, secondEngineOverlay } from "../../engine/hedge/second-engine";
import { ENGINE_READINGS, enginePresets, engineVerdict } from "../../engine/rules/presets/second-engine";
import { sources } from "../../engine/sources";
import { notingZeros } from "../arguments/argument";
import { flag } from "../arguments/choice";
import { omittable, optional } from "../arguments/quantity";
import { rules } from "../arguments/rules";
import { defineFunction } from "../define";
import { costs, usd, vix, width } from "../quantities";
import {
  condors,
  hedgeEquity,
  hedgeMarketOf,
  hedgePlanOf,
  hedgeTerms,
  indexNow,
  vvix,
} from "./hedge-arguments";
import { BLIND_SPOTS } from "./hedge-blind-spots";
import { WORKED_CURVE, WORKED_VOL_OF_VOL } from "./worked-unit";

const worked = { condors: 10, curve: WORKED_CURVE, volOfVol: WORKED_VOL_OF_VOL };

export const alvhEngine2 = defineFunction({
  id: "ALVH.ENGINE2",
  summary:
    "Second Engine (Private Leverage Layer): OFF, ARMED or ON, its own budget, contracts and leverage.",
  arguments: {
    vix: vix({ summary: "VIX now" }),
    hedgeBudget: notingZeros(usd({ summary: "The hedge's budget for a year" })),
    condors: condors(),
    ...hedgeTerms(),
    equity: hedgeEquity(),
    threatened: omittable(flag({ summary: "A condor is threatened" }), {
      otherwise: "that rule does not fire",
    }),
    breadthConstructive: omittable(flag({ summary: "The advance/decline line is constructive" }), {
      otherwise: "that rule does not fire",
    }),
    proceeds: notingZeros(
      omittable(usd({ summary: "What a harvest of layer 1 brought" }), {
        otherwise: "the budget alone limits it",
      }),
    ),
    width: optional(width({ summary: "Width of the call spread" }), 10),
    costs: optional(costs({ summary: "Points a spread to buy it" }), 0),
    rules: rules(
      { presets: enginePresets, readings: ENGINE_READINGS, highestResult: 2, defaultPreset: "20/28" },
      { summary: "When it is armed (1) and on (2)" },
    ),
  },
  appended: { vvix: vvix(), spot: indexNow() },
  formula:
    "ARMED: VIX >= 20 or a condor threatened; ON: VIX >= 28 while breadth is not constructive. Budget = 25 % of hedgeBudget, and no more than 50 % of proceeds. Contracts = min(floor(budget / cost of one spread), floor(0.5 x hedge dollars per VIX point / those of one spread))",
  limits: `${BLIND_SPOTS} Doctrine: the sources give at least six meanings and no tested edge; buying after VIX has reached 28 pays the dearest vol-of-vol and half of a spike is gone within 1-5 sessions in most episodes. It is never paid from condor margin. Without layers held there is nothing to lever, and it stays at none.`,
  source: `${sources.method}: section 2.8`,
  standing: "doctrine",
  examples: [
    {
      given: { ...worked, vix: 21, hedgeBudget: 2000, return: "state" },
      gives: "ARMED",
      from: "the rule: armed from VIX 20",
    },
    {
      given: { ...worked, vix: 30, breadthConstructive: false, hedgeBudget: 2000, return: "budget" },
      gives: 500,
      from: "the rule: a quarter of a year's hedge budget",
    },
    {
      given: { ...worked, vix: 30, breadthConstructive: true, hedgeBudget: 2000, return: "contracts" },
      gives: 0,
      from: "the rule: not on while breadth is constructive",
    },
  ],
  compute: ({ threatened, breadthConstructive, hedgeBudget, proceeds, width, costs, rules, ...given }) => {
    const verdict = engineVerdict(rules, { vix: given.vix, threatened, breadthConstructive });
    const market = hedgeMarketOf(given);
    const hedge = completeLadder(hedgeLadder(hedgePlanOf(given), market));
    const middle = given.layers[1] ?? given.layers[0];
    const overlay = secondEngineOverlay(
      verdict.state === "ON",
      { budget: overlayBudget(hedgeBudget, proceeds), days: middle?.days ?? 110, width, costs },
      hedge,
      market,
    );
    const [long, short] = overlay.rung.legs;
    return { verdict, overlay, long, short, given, breadthConstructive };
  },
  outputs: {
    state: { unit: "text", summary: "OFF, ARMED or ON", of: ({ verdict }) => verdict.state },
    budget: { unit: "US dollars", summary: "What it may spend", of: ({ overlay }) => overlay.budget },
    contracts: {
      unit: "contracts",
      summary: "Spreads to hold; none unless it is ON",
      of: ({ overlay }) => overlay.contracts,
    },
    "long strike": {
      unit: "VIX points",
      summary: "Strike bought, at the money",
      of: ({ long }) => long!.strike,
    },
    "short strike": { unit: "VIX points", summary: "Strike sold", of: ({ short }) => short!.strike },
    days: {
      unit: "days",
      summary: "Days to expiry: the middle layer's",
      of: ({ overlay }) => overlay.rung.days,
    },
    debit: { unit: "VIX points", summary: "Price of one spread", of: ({ overlay }) => overlay.debit },
    "max loss": {
      unit: "US dollars",
      summary: "Its worst loss: the debit and costs, never above the budget",
      of: ({ overlay }) => overlay.maxLoss,
    },
    leverage: {
      unit: "fraction",
      summary: "Dollars per VIX point over those of the hedge",
      of: ({ overlay }) => overlay.leverage,
    },
    binding: {
      unit: "text",
      summary: "What limits it: budget, leverage or off",
      of: ({ overlay }) => overlay.binding,
    },
    why: {
      unit: "text",
      summary: "The rule that decided",
      of: ({ given, verdict, breadthConstructive }) =>
        [
          `VIX ${given.vix}`,
          verdict.decided?.note || "no rule covers these readings",
          ...(breadthConstructive === undefined ? ["breadth not given"] : []),
        ].join("; "),
    },
  },
});
