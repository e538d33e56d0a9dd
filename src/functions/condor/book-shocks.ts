import { DomainError } from "../../engine/errors";
import type { Points } from "../../engine/quantities";
import { underShocks } from "../../engine/scenario/book-shock";
import type { ChainTable } from "../arguments/chain/chain";
import type { Rows } from "../outputs";
import { markOf } from "./book-day";
import type { ValuedRow } from "./book-row";

/** Dollars that the open condors lose from now on each named day: what buying them back costs now, less what they settle at. */
export function condorShocks(
  valued: readonly (ValuedRow | DomainError)[],
  quotes: ChainTable | undefined,
  spot: Points,
): Rows {
  const bad = valued.find((found) => found instanceof DomainError);
  const open = valued.flatMap((found) => (found instanceof DomainError ? [] : (found.open ?? [])));
  const marked = open.map((one) => ({ ...one.position, net: markOf(one, quotes).mark }));
  return [
    ["shock", "condors $"],
    ...underShocks(marked, spot).map(({ name, result }) => [name, bad ?? result]),
  ];
}
