import { useMemo } from "react";
import { words } from "../../host/words";
import { chartColours } from "../charts/chart-colours";
import { LineChart } from "../charts/LineChart";
import { lineOptions } from "../charts/line-options";
import * as write from "../format";
import type { Lighting } from "../theme";
import type { Fitted } from "./fitted";

/** What each share of the condors' loss costs a year at least. */
export function FrontierChart({
  frontier,
  basis,
  lighting,
}: {
  readonly frontier: Fitted["frontier"];
  /** How its cost is told. */
  readonly basis: string;
  readonly lighting: Lighting;
}) {
  const configuration = useMemo(() => {
    const colours = chartColours(lighting);
    const isFree = frontier.every(({ cost }) => cost === 0);
    return {
      type: "line",
      data: {
        datasets: [
          {
            label: "least cost a year",
            data: frontier.map(({ share, cost }) => ({ x: share, y: cost })),
            borderColor: colours.series[0] ?? colours.ink,
            borderWidth: 2,
            pointRadius: 3,
          },
        ],
      },
      options: lineOptions(colours, {
        x: {
          title: "share covered in every shock",
          write: (share) => write.percent(share, 0),
          min: 0,
          max: 1,
        },
        y: { title: `$ a year, ${basis}`, write: write.usd, min: 0, ...(isFree ? { max: 100 } : {}) },
      }),
    };
  }, [frontier, basis, lighting]);
  const told = frontier.map(({ share, cost }) => words`${write.percent(share, 0)} for ${write.usd(cost)}`);
  return (
    <LineChart
      configuration={configuration}
      words={`Line chart: the least cost a year of each share covered: ${told.join(", ")}.`}
    />
  );
}
