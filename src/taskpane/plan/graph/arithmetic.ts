/** Plain arithmetic between questions, once in numbers and once in formula text. */
interface Written {
  readonly of: (...numbers: readonly number[]) => number;
  readonly text: (...texts: readonly string[]) => string;
}

const ROUNDING = 1e-9;

const between =
  (sign: string) =>
  (one = "", other = "") =>
    `(${one}${sign}${other})`;

export const operations = {
  sum: { of: (one = 0, other = 0) => one + other, text: between("+") },
  difference: { of: (one = 0, other = 0) => one - other, text: between("-") },
  product: { of: (one = 0, other = 0) => one * other, text: between("*") },
  quotient: { of: (one = 0, other = 0) => one / other, text: between("/") },
  most: { of: (...numbers) => Math.max(...numbers), text: (...texts) => `MAX(${texts.join(",")})` },
  least: { of: (...numbers) => Math.min(...numbers), text: (...texts) => `MIN(${texts.join(",")})` },
  root: { of: (number = 0) => Math.sqrt(number), text: (text = "") => `SQRT(${text})` },
  logarithm: { of: (number = 0) => Math.log(number), text: (text = "") => `LN(${text})` },
  /** What rounding put just below a whole number is still whole. */
  whole: {
    of: (number = 0) => Math.floor(number + ROUNDING),
    text: (text = "") => `INT(${text}+${ROUNDING.toFixed(9)})`,
  },
  /** A plan writes "none" for 0. SUM takes a text for nothing as N would, which not every grid has. */
  amount: { of: (number = 0) => (Number.isNaN(number) ? 0 : number), text: (text = "") => `SUM(${text})` },
  rounded: { of: (number = 0) => Math.round(number), text: (text = "") => `ROUND(${text},0)` },
} as const satisfies Readonly<Record<string, Written>>;

export type Operation = keyof typeof operations;

/** Which of two sources stands, by a number: TRUE is 1, and what is not known is not true. */
export const conditions = {
  whenAbove: { holds: (number: number) => number > 0, text: (number: string) => `${number}>0` },
  whenTrue: { holds: (flag: number) => flag === 1, text: (flag: string) => `${flag}=TRUE()` },
} as const;

export type Condition = keyof typeof conditions;
