import { useMemo } from "react";
import { words } from "../../host/words";
import * as write from "../format";
import type { Lighting } from "../theme";
import { chartColours } from "./chart-colours";
import type { HedgePayoff } from "./hedge-payoff";
import { LineChart } from "./LineChart";
import { lineOptions } from "./line-options";

const DASHES: readonly number[][] = [[], [6, 3], [2, 2], [8, 2, 2, 2]];

/** Layers stacked on each other; the total's range in single episodes as dotted lines. */
export function HedgeChart({
  payoff,
  lighting,
}: {
  readonly payoff: HedgePayoff;
  readonly lighting: Lighting;
}) {
  const configuration = useMemo(() => {
    const colours = chartColours(lighting);
    const along = (heights: readonly number[]) =>
      payoff.moves.map((move, index) => ({ x: move, y: heights[index] ?? 0 }));
    let below = payoff.moves.map(() => 0);
    const stacked = payoff.layers.map(({ name, gains }, index) => {
      below = gains.map((gain, at) => gain + (below[at] ?? 0));
      const colour = colours.series[index % colours.series.length] ?? colours.ink;
      return {
        label: name,
        data: along(below),
        borderColor: colour,
        borderDash: DASHES[index % DASHES.length] ?? [],
        borderWidth: 2,
        pointRadius: 0,
        fill: index === 0 ? "origin" : "-1",
        backgroundColor: lighting.forced ? "transparent" : `${colour}33`,
      };
    });
    const range = [payoff.low, payoff.high].map((heights, index) => ({
      label: index === 0 ? "at half the response" : "at 1.7 times the response",
      data: along(heights),
      borderColor: colours.faint,
      borderDash: [1, 3],
      borderWidth: 1.5,
      pointRadius: 0,
      fill: false,
    }));
    return {
      type: "line",
      data: { datasets: [...stacked, ...range] },
      options: lineOptions(colours, {
        x: { title: "move of spot VIX, points", write: (move) => write.signedLevel(move) },
        y: { title: "$", write: write.usd },
      }),
    };
  }, [payoff, lighting]);
  return <LineChart configuration={configuration} words={pictureWords(payoff)} />;
}

const TOLD_MOVES = [-6, 10, 40];

function pictureWords({ moves, layers, total }: HedgePayoff): string {
  const told = TOLD_MOVES.map((move) => {
    const at = moves.indexOf(move);
    const each = layers.map(({ name, gains }) => `${name} ${write.usd(gains[at] ?? 0)}`);
    return words`at ${write.signedLevel(move)} points ${each.join(", ")}, together ${write.usd(total[at] ?? 0)}`;
  });
  return words`Line chart: gain of the hedge when VIX moves: ${told.join("; ")}.`;
}
