import { condorStrikes } from "../../functions/condor/strikes.fn";
import { question } from "./graph/question";
import { field, from, rows, type Source, table, value, when } from "./graph/source";
import { quotedCondor } from "./quotes";

/** Long put, short put, short call, long call, as worksheet functions spill them. */
export type FourStrikes = readonly [longPut: number, shortPut: number, shortCall: number, longCall: number];

/** The condor that pays the credit wanted. */
export const foundStrikes = question(condorStrikes, { by: value("credit") });

/** Those that a chain quotes for what is aimed at. */
export const quotedStrikes = rows(
  (["long put", "short put", "short call", "long call"] as const).map((leg) => from(quotedCondor, leg)),
);

/** The four strikes in one row, found or one's own. */
export const strikes: Source = {
  kind: "way",
  credit: when("quoted", quotedStrikes, table(foundStrikes)),
  own: { kind: "split", of: field("strikes") },
};

/** The same in one text, as a plan takes them. */
export const strikesInOne: Source = {
  kind: "way",
  credit: when("quoted", from(quotedCondor, "strikes"), from(foundStrikes, "strikes")),
  own: field("strikes"),
};

export function strikesAsText(strikes: readonly number[]): string {
  return strikes.join("/");
}
