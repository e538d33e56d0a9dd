import * as write from "../format";
import { useLayout } from "../layout";
import { numberIn } from "../plan/entries";
import { ceilingWords } from "../plan/standing";
import { ceilingOdds } from "../plan/summary";
import { CeilingBars } from "./CeilingBars";
import { ChartFrame } from "./ChartFrame";
import type { ChartProps } from "./chart-props";

/** How much one trade may risk: the ceilings, and the gates behind the first of them. */
export function CeilingsView({ state }: ChartProps) {
  const layout = useLayout();
  const { ceilings, gates } = state.results;
  if (ceilings.value === null || gates.value === null)
    return <p className={layout.note}>Waits for the entries above.</p>;
  const chosen = numberIn(state.entries, "riskFraction");
  return (
    <ChartFrame
      title="What one trade may risk, of equity"
      fresh={ceilings.fresh}
      grows
      chart={<CeilingBars ceilings={ceilings.value} gates={gates.value.gates} chosen={chosen} />}
      table={
        <table className={layout.table}>
          <caption>Ceilings</caption>
          <thead>
            <tr>
              <th scope="col">Ceiling</th>
              <th scope="col">Of equity</th>
              <th scope="col">Condors</th>
              <th scope="col">Why</th>
              <th scope="col">What would move it</th>
            </tr>
          </thead>
          <tbody>
            {ceilings.value.ceilings.map(({ name, fraction, contracts, binds, why, moves }) => (
              <tr key={name}>
                <th scope="row">
                  {name}
                  {binds ? " (binds)" : ""}
                </th>
                <td>{fraction === null ? "no bound" : ceilingWords({ fraction })}</td>
                <td>{fraction === null ? "" : write.count(contracts)}</td>
                <td>{write.inSentence(why)}</td>
                <td>{write.inSentence(moves)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
      words={ceilingOdds(ceilings.value)}
    />
  );
}
