import { useMemo } from "react";
import { words } from "../../host/words";
import * as write from "../format";
import { useLayout } from "../layout";
import { Refused } from "../Refused";
import { answered } from "./answered";
import { ChartFrame } from "./ChartFrame";
import { chartColours } from "./chart-colours";
import type { ChartProps } from "./chart-props";
import { HedgeChart } from "./HedgeChart";
import { hedgePayoffOf } from "./hedge-payoff";
import { hedgeWords } from "./hedge-words";
import { Legend } from "./Legend";
import { useLastGood } from "./last-good";

const SHOWN_MOVES: ReadonlySet<number> = new Set([-6, -2, 2, 6, 10, 20, 30, 40]);

/** What each layer pays against VIX. */
export function HedgeView({ state, lighting }: ChartProps) {
  const layout = useLayout();
  const { hedge } = state.results;
  const payoff = useLastGood(useMemo(() => answered(() => hedgePayoffOf(state)), [state]));
  if (payoff.value === null || hedge.value === null)
    return payoff.problem === null ? (
      <p className={layout.note}>Waits for the entries above.</p>
    ) : (
      <Refused parts={[payoff]} />
    );
  const found = payoff.value;
  const { series, ink, faint } = chartColours(lighting);
  const dashes = ["", "6 3", "2 2", "8 2 2 2"];
  return (
    <ChartFrame
      title={`${found.isHeld ? words`Hedge` : words`None held; hedge`} of ${write.plural(found.condors, "condor")}, layer upon layer`}
      fresh={payoff.fresh}
      chart={<HedgeChart payoff={found} lighting={lighting} />}
      legend={
        <Legend
          lines={[
            ...found.layers.map(({ name }, index) => ({
              words: name,
              colour: series[index % series.length] ?? ink,
              dash: dashes[index % dashes.length] ?? "",
            })),
            { words: "total in single episodes, 0.5 to 1.7 x", colour: faint, dash: "1 3" },
          ]}
        />
      }
      table={
        <table className={layout.table}>
          <caption>Gain in dollars when spot VIX moves at once</caption>
          <thead>
            <tr>
              <th scope="col">VIX</th>
              {found.layers.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
              <th scope="col">Total</th>
              <th scope="col">Cover</th>
            </tr>
          </thead>
          <tbody>
            {found.moves.map((move, index) =>
              SHOWN_MOVES.has(move) ? (
                <tr key={move}>
                  <th scope="row">{write.signedLevel(move)}</th>
                  {found.layers.map(({ name, gains }) => (
                    <td key={name}>{write.usd(gains[index] ?? 0)}</td>
                  ))}
                  <td>{write.usd(found.total[index] ?? 0)}</td>
                  <td>{write.percent(found.cover[index] ?? 0, 0)}</td>
                </tr>
              ) : null,
            )}
          </tbody>
        </table>
      }
      words={hedgeWords(found, hedge.value)}
    />
  );
}
