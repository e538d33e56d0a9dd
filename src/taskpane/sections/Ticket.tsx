import { mergeClasses } from "@fluentui/react-components";
import * as write from "../format";
import { useLayout } from "../layout";
import { numberIn } from "../plan/entries";
import type { PaneState } from "../plan/pane-state";

const legs = ["Long put", "Short put", "Short call", "Long call"] as const;

/** The four legs with their distance from the index. */
export function Ticket({ state }: { readonly state: PaneState }) {
  const layout = useLayout();
  const { strikes } = state.results;
  if (strikes.value === null) return null;
  const spot = numberIn(state.entries, "spot");
  return (
    <table className={mergeClasses(layout.table, !strikes.fresh && layout.stale)}>
      <thead>
        <tr>
          <th scope="col">Leg</th>
          <th scope="col">Strike</th>
          <th scope="col">From SPX</th>
        </tr>
      </thead>
      <tbody>
        {legs.map((leg, index) => {
          const strike = strikes.value?.[index] ?? 0;
          return (
            <tr key={leg}>
              <th scope="row">{leg}</th>
              <td>{write.level(strike)}</td>
              <td>{spot === null ? "" : write.signedLevel(strike - spot)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
