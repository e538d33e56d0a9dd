import { mergeClasses } from "@fluentui/react-components";
import { words } from "../../host/words";
import * as write from "../format";
import { useLayout } from "../layout";
import type { Part } from "../plan/graph/part";
import type { Hedge, HedgeLayer } from "../plan/hedge";

/** Layer by layer: what is held, and what whole contracts leave over or under the target. */
export function LadderTable({ hedge, fits }: { readonly hedge: Part<Hedge>; readonly fits: boolean }) {
  const layout = useLayout();
  if (hedge.value === null) return null;
  const { condors, layers, cost, contracts, dollarsPerPoint } = hedge.value;
  return (
    <div className={layout.scroll}>
      <table className={mergeClasses(layout.table, !hedge.fresh && layout.stale)}>
        <caption>
          {fits
            ? `Layers beside ${write.plural(condors, "condor")}`
            : "No condor fits; layers beside one condor"}
        </caption>
        <thead>
          <tr>
            <th scope="col">Days</th>
            <th scope="col">Future</th>
            <th scope="col">Strike</th>
            <th scope="col">Held</th>
            <th scope="col">Short of target</th>
            <th scope="col">Cost</th>
          </tr>
        </thead>
        <tbody>
          {layers.map((layer) => (
            <tr key={layer.name} title={layer.note} className={layer.active ? undefined : layout.off}>
              <th scope="row">{write.count(layer.days)}</th>
              <td>{write.points(layer.future)}</td>
              <td>{typeof layer.strike === "number" ? write.points(layer.strike) : ""}</td>
              <td>{layer.active ? write.count(layer.contracts) : "off"}</td>
              <td>{layer.active ? residual(layer) : ""}</td>
              <td>{layer.active ? write.usd(layer.cost) : ""}</td>
            </tr>
          ))}
          <tr className={layout.strong}>
            <th scope="row">All</th>
            <td />
            <td />
            <td>{write.count(contracts)}</td>
            <td />
            <td>{write.usd(cost)}</td>
          </tr>
        </tbody>
      </table>
      <p className={layout.note}>
        Gains {write.usd(dollarsPerPoint)} for the first point of spot VIX, each layer on its own future.
        Short of target: contracts that rounding leaves out; below zero it holds more than the ratio asks for.
      </p>
    </div>
  );
}

function residual({ residual, target }: HedgeLayer): string {
  return words`${write.points(residual)} of ${write.points(target)}`;
}
