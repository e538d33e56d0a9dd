import { words } from "../../host/words";
import * as write from "../format";
import { useLayout } from "../layout";
import type { PaneState } from "../plan/pane-state";
import { worstDay } from "../plan/worst-day";

/** What the worst named day would cost with the hedge as it stands, and what each side makes of it. */
export function WorstDayNote({ state }: { readonly state: PaneState }) {
  const layout = useLayout();
  const found = worstDay(state.entries);
  const equity = state.entries.lawful("equity");
  if (found === null) return null;
  const { name, condors, hedge, total, others } = found;
  const account = typeof equity === "number" && equity > 0 ? equity : undefined;
  const share = account && words` (${write.percent(Math.abs(total) / account)} of the account)`;
  return (
    <p className={layout.note}>
      Worst named day with this hedge: {name}
      {others > 0 && ` and ${write.plural(others, "other")} alike`}, {write.usd(total)}
      {share}: condors {write.usd(condors)}, hedge {write.usd(hedge)}.
    </p>
  );
}
