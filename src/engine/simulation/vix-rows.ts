import type { VixPoints } from "../quantities";
import { JOINT_MODEL } from "./joint-law";
import type { JointPaths } from "./joint-model";

const { lowestVix, highestVix } = JOINT_MODEL;
/** Even steps of ln VIX through the model's range, about a quarter of a per cent each: a row speaks for half of one. */
export const VIX_ROWS = 1024;
const LOG_LOWEST = Math.log(lowestVix);
const STEP = Math.log(highestVix / lowestVix) / (VIX_ROWS - 1);
const ROWS_A_UNIT = 1 / STEP;

export function vixOfRow(row: number): VixPoints {
  return lowestVix * Math.exp(row * STEP);
}

/** Writes the row of the VIX at each close but the last, at which nothing is traded. */
export function writeRows({ logVix }: Pick<JointPaths, "logVix">, rows: Int32Array): void {
  for (let session = 0; session < rows.length; session++)
    rows[session] = (logVix[session]! - LOG_LOWEST) * ROWS_A_UNIT + 0.5;
}
