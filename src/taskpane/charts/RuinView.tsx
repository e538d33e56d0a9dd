import { useMemo } from "react";
import { words } from "../../host/words";
import * as write from "../format";
import { useLayout } from "../layout";
import { Refused } from "../Refused";
import { answered } from "./answered";
import { ChartFrame } from "./ChartFrame";
import { chartColours } from "./chart-colours";
import type { ChartProps } from "./chart-props";
import { Legend } from "./Legend";
import { useLastGood } from "./last-good";
import { OddsApart } from "./OddsApart";
import { RuinChart } from "./RuinChart";
import { at, type RuinOdds, ruinOddsOf } from "./ruin-odds";

const dashes = ["2 2", "", "6 3"];
const EVERY = 4;

function oddsWords(odds: RuinOdds, ofCeiling: number | null): string {
  const twenty = odds.drawdowns[1]?.odds ?? [];
  const here = (line: readonly number[]) => write.odds(at(odds.fractions, line, odds.chosen));
  return [
    ...(ofCeiling === null
      ? []
      : [
          words`At ${write.percent(odds.chosen, 2)} a trade the ceiling puts the odds of its drawdown limit at ${write.odds(ofCeiling)} a year.`,
        ]),
    words`The lines take the mean of the win rates that the record leaves open, and each trade by itself: ${here(twenty)} for 20\u00a0%, anything from ${here(odds.best)} to ${here(odds.worst)} within the quartiles of ${write.plural(odds.wins, "win")} in ${write.count(odds.trades)}.`,
    words`Win rate ${write.percent(odds.winRate)}, break-even ${write.percent(odds.breakEven)}, costs charged. The hedge is neither charged nor credited beyond its cost per condor.`,
  ].join(" ");
}

/** How likely a drawdown is, and how little the record says about it. */
export function RuinView({ state, lighting }: ChartProps) {
  const layout = useLayout();
  const odds = useLastGood(useMemo(() => answered(() => ruinOddsOf(state)), [state]));
  if (odds.value === null)
    return odds.problem === null ? (
      <p className={layout.note}>Waits for the entries above.</p>
    ) : (
      <Refused parts={[odds]} />
    );
  const found = odds.value;
  const ofCeiling = state.results.ceilings.value?.oddsAsked ?? null;
  const { series, ink, faint } = chartColours(lighting);
  return (
    <>
      <ChartFrame
        title="Odds of a drawdown within a year"
        fresh={odds.fresh}
        chart={<RuinChart odds={found} lighting={lighting} />}
        legend={
          <Legend
            lines={[
              ...found.drawdowns.map(({ drawdown }, index) => ({
                words: `${write.percent(drawdown, 0)} drawdown`,
                colour: series[index] ?? ink,
                dash: dashes[index] ?? "",
              })),
              { words: "20\u00a0%: half of what the record allows", colour: faint, dash: "1 3" },
            ]}
          />
        }
        table={
          <table className={layout.table}>
            <caption>Odds of a fall from the running peak within a year</caption>
            <thead>
              <tr>
                <th scope="col">Risk</th>
                {found.drawdowns.map(({ drawdown }) => (
                  <th key={drawdown} scope="col">
                    {write.percent(drawdown, 0)}
                  </th>
                ))}
                <th scope="col">20&nbsp;%, quartiles</th>
              </tr>
            </thead>
            <tbody>
              {found.fractions.map((fraction, index) =>
                index % EVERY === EVERY - 1 ? (
                  <tr key={fraction}>
                    <th scope="row">{write.percent(fraction, 2)}</th>
                    {found.drawdowns.map(({ drawdown, odds: line }) => (
                      <td key={drawdown}>{write.percent(line[index] ?? 0)}</td>
                    ))}
                    <td>
                      {write.percent(found.best[index] ?? 0, 0)} to{" "}
                      {write.percent(found.worst[index] ?? 0, 0)}
                    </td>
                  </tr>
                ) : null,
              )}
            </tbody>
          </table>
        }
        words={oddsWords(found, ofCeiling)}
      />
      <OddsApart odds={found} ofCeiling={ofCeiling} />
    </>
  );
}
