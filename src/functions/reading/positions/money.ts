/** Of a whole table: its rows may hold parts of a cent, such as the fees of one contract of seven. */
export const toCents = (dollars: number): number => Math.round(dollars * 100) / 100 + 0;
/** What a division leaves behind the eighth digit says nothing. */
export const withoutDust = (value: number): number => Math.round(value * 1e8) / 1e8 + 0;

/** Dollars of a point of one SPX option. */
export const PER_POINT = 100;

/** Of a trade whose end no row tells in dollars. */
export const UNTOLD = "no row tells what that paid: it has no result";

export const rowsInWords = (count: number): string => `${count} ${count === 1 ? "row" : "rows"}`;
