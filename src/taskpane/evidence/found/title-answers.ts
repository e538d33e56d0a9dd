import tables from "./evidence.json";

/** Growth a year with its interval, and the deepest drawdown, as shares: one size, one way to protect it. */
export interface TitleAnswer {
  readonly share: number;
  readonly size: number;
  readonly way: string;
  readonly growth: number;
  readonly low: number;
  readonly high: number;
  readonly drawdown: number;
}

const CELL = /^(-?[\d.]+) \[(-?[\d.]+), (-?[\d.]+)\] \((\d+)\)$/;

export const titleTable = tables.find(({ heading }) => heading === "The title question")!;

/** The cells of the title table, each as numbers. */
export const titleAnswers: readonly TitleAnswer[] = titleTable.rows.flatMap(([share, size, ...cells]) =>
  cells.map((cell, at) => {
    const [growth, low, high, drawdown] = (CELL.exec(cell) ?? []).slice(1).map((each) => Number(each) / 100);
    return {
      share: Number(share),
      size: Number.parseFloat(size!) / 100,
      way: titleTable.columns[at + 2]!,
      growth: growth!,
      low: low!,
      high: high!,
      drawdown: drawdown!,
    };
  }),
);

/** The shares that were worked out, the nearest to one. */
export function nearestShare(share: number): number {
  const shares = [...new Set(titleAnswers.map((each) => each.share))];
  return shares.sort((one, other) => Math.abs(one - share) - Math.abs(other - share))[0]!;
}
