/** Cents and hundred-millionths of a point: what a division leaves behind says nothing. */
export const toCents = (dollars: number): number => Math.round(dollars * 100) / 100 + 0;
export const toPoints = (points: number): number => Math.round(points * 1e8) / 1e8 + 0;

/** Dollars of a point of one SPX option. */
export const PER_POINT = 100;

export const rowsInWords = (count: number): string => `${count} ${count === 1 ? "row" : "rows"}`;
