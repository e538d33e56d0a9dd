import { useMemo } from "react";
import * as write from "../format";
import { useLayout } from "../layout";
import { Refused } from "../Refused";
import { answered } from "./answered";
import { type BlindSpots, blindSpotsOf, blindWords } from "./blind-spots";
import { ChartFrame } from "./ChartFrame";
import type { ChartProps } from "./chart-props";
import { HeatMap } from "./HeatMap";
import { useLastGood } from "./last-good";

/** Where the hedge is blind: condors and hedge over moves of the index and of VIX. */
export function BlindSpotsView({ state, lighting }: ChartProps) {
  const layout = useLayout();
  const spots = useLastGood(useMemo(() => answered(() => blindSpotsOf(state)), [state]));
  if (spots.value === null)
    return spots.problem === null ? (
      <p className={layout.note}>Waits for the entries above.</p>
    ) : (
      <Refused parts={[spots]} />
    );
  return (
    <ChartFrame
      title={`${write.plural(spots.value.condors, "condor")} and hedge at expiry, $`}
      fresh={spots.fresh}
      grows
      chart={<HeatMap spots={spots.value} lighting={lighting} />}
      table={<BlindSpotTable spots={spots.value} />}
      words={blindWords(spots.value, write.usd)}
    />
  );
}

/** Condors and hedge apart, one row a pair of moves in which the condors lose. */
function BlindSpotTable({ spots }: { readonly spots: BlindSpots }) {
  const layout = useLayout();
  return (
    <table className={layout.table}>
      <caption>Pairs of moves in which the condors lose, dollars</caption>
      <thead>
        <tr>
          <th scope="col">SPX</th>
          <th scope="col">VIX</th>
          <th scope="col">Condors</th>
          <th scope="col">Hedge</th>
          <th scope="col">Total</th>
        </tr>
      </thead>
      <tbody>
        {spots.cells.flatMap((row, down) =>
          row.map((cell, right) =>
            cell.condors < 0 ? (
              <tr key={`${spots.spotMoves[down]} ${spots.vixMoves[right]}`}>
                <th scope="row">{write.signedPercent(spots.spotMoves[down] ?? 0)}</th>
                <td>{write.signedLevel(spots.vixMoves[right] ?? 0)}</td>
                <td>{write.usd(cell.condors)}</td>
                <td>{cell.blind ? "nothing" : write.usd(cell.hedge)}</td>
                <td>{write.usd(cell.total)}</td>
              </tr>
            ) : null,
          ),
        )}
      </tbody>
    </table>
  );
}
