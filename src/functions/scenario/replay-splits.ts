import type { MarketDays } from "../../engine/replay/history";
import type { Replayed } from "../../engine/replay/replay";
import { allResults, byClose, bySide, closesLookedAt, type Split } from "../../engine/replay/result-splits";
import type { SoldAt } from "../../engine/vix1d/sold-at";
import type { CellValue } from "../cells";

type Row = CellValue[];

/** The shares of VIX1D at which condors were quoted, up to VIX1D itself. */
const SHOWN_SHARES = [0.8, 0.85, 0.9, 0.95, 1] as const;
const NONE = "none";

/** Points a condor at each share of VIX1D, and the share at which they are 0; none where a ratio to VIX was asked for. */
export function shareRows(run: (soldAt: SoldAt) => readonly Replayed[], soldAt: SoldAt): Row[] {
  if (soldAt.by === "ratio") return [];
  const { by } = soldAt;
  const byShare = SHOWN_SHARES.map((share) => run({ by, share }).map(({ summary }) => summary.meanTrade));
  return [
    ...byShare.map((points, at): Row => ["points a condor at share of VIX1D", SHOWN_SHARES[at]!, ...points]),
    [
      "break-even share of VIX1D",
      "",
      ...(byShare[0] ?? []).map((_, at) => breakEvenOf(byShare.map((row) => row[at]!))),
    ],
  ];
}

/** Straight between the shown shares; where all of them are on one side, no number is made up. */
function breakEvenOf(points: readonly number[]): CellValue {
  const above = points.findIndex((mean) => mean > 0);
  if (above < 0) return `above ${SHOWN_SHARES.at(-1)}`;
  if (above === 0) return `below ${SHOWN_SHARES[0]}`;
  const [low, high] = [points[above - 1]!, points[above]!];
  const [from, to] = [SHOWN_SHARES[above - 1]!, SHOWN_SHARES[above]!];
  return from + ((to - from) * -low) / (high - low);
}

/** Where the points came from: side, weekday of the sale, eves and long gaps, each with its standard error. */
export function splitRows(history: MarketDays, found: readonly Replayed[]): Row[] {
  const streams = found.map(({ stream }) => stream);
  const sides = streams.map(bySide);
  const closes = streams.map((stream) => byClose(history, stream));
  const rows: readonly (readonly [string, readonly Split[]])[] = [
    ["all", streams.map(allResults)],
    ["put side", sides.map(({ put }) => put)],
    ["call side", sides.map(({ call }) => call)],
    ...closesLookedAt.map((label, at) => [label, closes.map((each) => each[at]!)] as const),
  ];
  const figure = (label: string, of: (split: Split) => number) =>
    rows.map(
      ([when, splits]): Row => [
        label,
        when,
        ...splits.map((split) => (Number.isNaN(of(split)) ? NONE : of(split))),
      ],
    );
  return [
    ...figure("condors sold", ({ count }) => count),
    ...figure("points a condor by side and close", ({ mean }) => mean),
    ...figure("standard error of them", ({ standardError }) => standardError),
  ];
}
