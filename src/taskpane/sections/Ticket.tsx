import { mergeClasses } from "@fluentui/react-components";
import { words } from "../../host/words";
import * as write from "../format";
import { useLayout } from "../layout";
import { numberIn } from "../plan/entries";
import type { PaneState } from "../plan/pane-state";
import { breachOf } from "../plan/standing";

const legs = [words`Long put`, words`Short put`, words`Short call`, words`Long call`] as const;

/** The four legs with their distance from the index. */
export function Ticket({ state }: { readonly state: PaneState }) {
  const layout = useLayout();
  const { strikes } = state.results;
  if (strikes.value === null) return null;
  // Kept legs stand at the distance that they had.
  const spot = numberIn((strikes.fresh ? state : (state.good ?? state)).entries, "spot");
  const breach = breachOf(state);
  const onHold = state.results.gate.value === 0;
  return (
    <>
      {onHold && (
        <p className={layout.strong}>On hold: no new condor. The legs are those of one, for the record.</p>
      )}
      {!onHold && breach !== null && <p className={layout.strong}>{breach.words}</p>}
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
    </>
  );
}
