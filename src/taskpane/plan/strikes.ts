import { condorStrikes } from "../../functions/condor/strikes.fn";
import { question } from "./graph/question";
import { field, type Source, table, value } from "./graph/source";

/** Long put, short put, short call, long call, as worksheet functions spill them. */
export type FourStrikes = readonly [longPut: number, shortPut: number, shortCall: number, longCall: number];

/** The condor that pays the credit wanted. */
export const foundStrikes = question(condorStrikes, { by: value("credit") });

/** The four strikes in one row, found or one's own. */
export const strikes: Source = {
  kind: "way",
  credit: table(foundStrikes),
  own: { kind: "split", of: field("strikes") },
};

export function strikesAsText(strikes: readonly number[]): string {
  return strikes.join("/");
}
