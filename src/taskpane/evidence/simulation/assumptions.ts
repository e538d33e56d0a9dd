import { owns } from "../../../engine/owns";
import { JOINT_MODEL } from "../../../engine/simulation/joint-law";
import { words } from "../../../host/words";
import type { SimulationAnswer } from "./simulation-question";

const NOTED = { "model-priced": "Model-priced", paths: "Paths", rows: "History" } as const;

const OF_MODEL = {
  days: [
    words`Sessions are drawn in blocks in a row from the history, read as a circle; each is taken as the plan lived it, with its condor, its gate and the ladder held then. All four variants take the same sessions. What never happened in the history cannot be drawn.`,
    words`Sessions without a condor, where the gate was shut, are drawn as they were.`,
  ],
  joint: [
    words`One law for SPX and VIX, fitted to their closes of 1990 to 2026: falls of SPX come with rises of VIX and widen what follows for some sessions, so that great moves come in clusters. The record's great days, worst month and clusters lie within the 5 to 95\u00a0% of histories drawn from it. All four variants take the same paths.`,
    words`The ladder is struck anew each session at its target days on a modelled curve. Realised volatility is the fitted one, not your view.`,
  ],
} as const;

/** Everything that the numbers rest on, in words. */
export function assumptions({ model, rows }: SimulationAnswer): readonly string[] {
  const noted = rows.flatMap(([label, words]) =>
    owns(NOTED, String(label)) ? [`${NOTED[label as keyof typeof NOTED]}: ${words}.`] : [],
  );
  return [
    ...noted,
    ...OF_MODEL[model],
    words`Contracts are fractions, sized anew from equity; no order is too large for the market. Results compound and count costs, not taxes.`,
    words`< and > stand where no path, or every path, fell so far: bounds at 95\u00a0%.`,
    words`\u00b1 is one standard error of drawing no more paths. It does not say how wrong the model or the history may be.`,
  ];
}

/** What each fitted number of the joint model is, a session each where nothing else is said. */
const MEANINGS: Record<keyof typeof JOINT_MODEL, string> = {
  drift: words`constant of ln VIX`,
  pull: words`pull of ln VIX on itself`,
  meanPull: words`pull of the recent mean of ln VIX`,
  meanHalfLife: words`half-life of that mean, sessions`,
  vixOnReturn: words`ln VIX for a move of SPX of one VIX deviation`,
  vixOnFall: words`the same, more for a fall`,
  vixOnFallSquared: words`ln VIX for the square of a fall`,
  vixSpread: words`spread of ln VIX, constant`,
  vixSpreadPerShock: words`spread of ln VIX, for its recent shocks`,
  vixSpreadPerMove: words`spread of ln VIX, for the size of the move of SPX`,
  shockHalfLife: words`half-life of recent shocks, sessions`,
  vixWide: words`share of wide shocks of VIX`,
  vixWideMean: words`wide shocks of VIX: mean, in spreads`,
  vixWideDeviation: words`wide shocks of VIX: deviation, in spreads`,
  meanReturn: words`mean move of SPX, VIX deviations`,
  spread: words`spread of SPX, VIX deviations, constant`,
  spreadPerVix: words`spread of SPX, for each VIX point`,
  spreadPerFall: words`spread of SPX, for its recent falls`,
  spreadMost: words`spread of SPX, at most`,
  fallHalfLife: words`half-life of recent falls, sessions`,
  wide: words`share of wide moves of SPX`,
  wideMean: words`wide moves of SPX: mean, in spreads`,
  wideDeviation: words`wide moves of SPX: deviation, in spreads`,
  usualShock: words`recent shocks at the start`,
  usualFall: words`recent falls at the start, VIX deviations`,
  lowestVix: words`lowest VIX, points`,
  highestVix: words`highest VIX, points`,
};

export const jointParameters = Object.entries(JOINT_MODEL).map(
  ([name, value]) => [MEANINGS[name as keyof typeof JOINT_MODEL], value] as const,
);
