import { useMemo } from "react";
import { chartColours } from "../../charts/chart-colours";
import { LineChart } from "../../charts/LineChart";
import { lineOptions } from "../../charts/line-options";
import * as write from "../../format";
import type { Lighting } from "../../theme";
import { variantLine } from "../variant-lines";
import type { Spread } from "./spread";

interface Props {
  readonly spread: Spread;
  readonly names: readonly string[];
  readonly across: string;
  readonly up: string;
  readonly words: string;
  readonly lighting: Lighting;
}

/** Shares of the paths against a result or a fall: one line a variant. */
export function SpreadChart({ spread, names, across, up, words, lighting }: Props) {
  const configuration = useMemo(() => {
    const colours = chartColours(lighting);
    const { at, bin, shares } = spread;
    const digits = bin > 0 && bin < 0.01 ? 1 : 0;
    return {
      type: "line",
      data: {
        datasets: names.map((label, index) => ({
          ...variantLine(colours, index),
          label,
          data: at.map((x, point) => ({ x, y: shares[index]?.[point] ?? 0 })),
        })),
      },
      options: lineOptions(colours, {
        x: {
          title: across,
          write: (value) => (bin > 0 ? write.signedPercent(value, digits) : write.percent(value, 0)),
          min: at[0] ?? 0,
          max: at.at(-1) ?? 1,
        },
        y: { title: up, write: (share) => write.percent(share, bin > 0 ? 1 : 0), min: 0 },
      }),
    };
  }, [spread, names, across, up, lighting]);
  return <LineChart configuration={configuration} words={words} />;
}
