import { words } from "../../host/words";
import { type Draft, withTyped } from "../plan/draft";
import { numberIn } from "../plan/entries";
import type { PaneState } from "../plan/pane-state";
import type { Ending } from "./compare-questions";

/** A plan beside this one: another, or this one with something changed. */
export interface Other {
  readonly name: string;
  readonly of: (draft: Draft, state: PaneState) => Draft;
  readonly ending?: Ending;
}

const unhedged = (draft: Draft) => withTyped(draft, "hedged", "FALSE");

export const usualOthers: readonly Other[] = [
  { name: "1\u00a0%", of: (draft) => withTyped(draft, "riskFraction", "1%") },
  { name: "2\u00a0%", of: (draft) => withTyped(draft, "riskFraction", "2%") },
  { name: "no hedge", of: unhedged },
];

/** Ways to lose less beside this plan: without a hedge, each by itself. */
export const otherWays: readonly Other[] = [
  { name: words`by a stop`, of: unhedged, ending: "stop" },
  { name: words`half size`, of: (draft, state) => unhedged(withTyped(draft, "riskFraction", halfOf(state))) },
  { name: "no hedge", of: unhedged },
];

function halfOf({ entries }: PaneState): string {
  const asked = numberIn(entries, "riskFraction");
  return asked === null ? "" : `${Number((asked * 50).toPrecision(6))}%`;
}
