import { USD_PER_POINT } from "../../engine/quantities";
import * as write from "../format";
import { useLayout } from "../layout";
import type { Payoff } from "./payoff";
import { payoffRows } from "./payoff-words";

/** The chart as numbers. */
export function PayoffTable({ payoff }: { readonly payoff: Payoff }) {
  const layout = useLayout();
  return (
    <table className={layout.table}>
      <caption>Profit and loss of one condor, points, after costs</caption>
      <thead>
        <tr>
          <th scope="col">Mark</th>
          <th scope="col">SPX</th>
          <th scope="col">Today</th>
          <th scope="col">Expiry</th>
          <th scope="col">Expiry, $</th>
        </tr>
      </thead>
      <tbody>
        {payoffRows(payoff).map((row) => (
          <tr key={row.at}>
            <th scope="row">{row.at}</th>
            <td>{write.level(Math.round(row.spot * 100) / 100)}</td>
            <td>{write.signedPoints(row.today)}</td>
            <td>{write.signedPoints(row.atExpiry)}</td>
            <td>{write.usd(row.atExpiry * USD_PER_POINT)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
