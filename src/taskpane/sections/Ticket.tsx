import { mergeClasses } from "@fluentui/react-components";
import * as write from "../format";
import { useLayout } from "../layout";
import type { Results } from "../plan/results";

const legs = ["Long put", "Short put", "Short call", "Long call"] as const;

/** The four legs with their distance from the index. */
export function Ticket({ results }: { readonly results: Results }) {
  const layout = useLayout();
  const { strikes, payoff } = results;
  if (strikes.value === null) return null;
  const spot = payoff.value?.spot;
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
              <td>{spot === undefined ? "" : write.signedLevel(strike - spot)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
