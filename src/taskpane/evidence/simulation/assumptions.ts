import { JOINT_MODEL } from "../../../engine/simulation/joint-model";
import type { SimulationAnswer } from "./simulation-question";

const NOTED = { "model-priced": "Model-priced", paths: "Paths", rows: "History" } as const;

const OF_MODEL = {
  days: [
    "Sessions are drawn in blocks in a row from the history, read as a circle; each is taken as the plan lived it, with its condor, its gate and the ladder held then. All four variants take the same sessions. What never happened in the history cannot be drawn.",
    "Sessions without a condor, where the gate was shut, are drawn as they were.",
  ],
  joint: [
    "One law for SPX and VIX, fitted to their closes of 1990 to 2026: ln VIX returns to its own slow mean, falls of SPX come with rises of VIX, a jump comes about once a year. All four variants take the same paths. It has no fall of months as in 2008.",
    "The ladder is struck anew each session at its target days on a modelled curve. Realised volatility is the fitted one, not your view.",
  ],
} as const;

/** Everything that the numbers rest on, in words. */
export function assumptions({ model, rows }: SimulationAnswer): readonly string[] {
  const noted = rows.flatMap(([label, words]) =>
    Object.hasOwn(NOTED, String(label)) ? [`${NOTED[label as keyof typeof NOTED]}: ${words}.`] : [],
  );
  return [
    ...noted,
    ...OF_MODEL[model],
    "Contracts are fractions, sized anew from equity; no order is too large for the market. Results compound and count costs, not taxes.",
    "< and > stand where no path, or every path, fell so far: bounds at 95\u00a0%.",
    "\u00b1 is one standard error of drawing no more paths. It does not say how wrong the model or the history may be.",
  ];
}

const parameter = (key: keyof typeof JOINT_MODEL, meaning: string) => [meaning, JOINT_MODEL[key]] as const;

/** The fitted numbers of the joint model, a session each where nothing else is said. */
export const jointParameters = [
  parameter("drift", "constant of ln VIX"),
  parameter("vixShift", "shift of ln VIX that keeps its mean"),
  parameter("pull", "pull of ln VIX on itself"),
  parameter("slowPull", "pull towards its slow mean"),
  parameter("slowHalfLife", "half-life of the slow mean, sessions"),
  parameter("vixDeviation", "deviation of ln VIX"),
  parameter("correlation", "correlation of SPX and ln VIX"),
  parameter("meanReturn", "mean return of SPX, VIX deviations"),
  parameter("returnBase", "deviation of SPX over VIX's, constant"),
  parameter("returnPerVix", "the same, for each VIX point"),
  parameter("returnMost", "the same, at most"),
  parameter("jumpsAYear", "jumps a year"),
  parameter("jumpReturn", "mean jump of SPX, VIX deviations"),
  parameter("jumpReturnDeviation", "deviation of that jump"),
  parameter("jumpVix", "mean jump of ln VIX"),
  parameter("jumpVixDeviation", "deviation of that jump of ln VIX"),
  parameter("lowestVix", "lowest VIX, points"),
  parameter("highestVix", "highest VIX, points"),
] as const;
