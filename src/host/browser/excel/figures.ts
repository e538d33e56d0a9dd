import { words } from "../../words";
import {
  answer,
  type ExcelFunction,
  NOT_FOUND,
  NUM,
  numberOf,
  numbersOf,
  ofNumbers,
  ofSample,
  WRONG,
} from "./excel-function";

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);
const meanOf = (numbers: readonly number[]) => sumOf(numbers) / numbers.length;
const powers = (numbers: readonly number[], power: number) => {
  const mean = meanOf(numbers);
  return sumOf(numbers.map((each) => (each - mean) ** power));
};
const deviation = (numbers: readonly number[]) => Math.sqrt(powers(numbers, 2) / (numbers.length - 1));

function skew(numbers: readonly number[]) {
  const n = numbers.length;
  return n < 3 ? NUM : ((n / ((n - 1) * (n - 2))) * powers(numbers, 3)) / deviation(numbers) ** 3;
}

function kurtosis(numbers: readonly number[]) {
  const n = numbers.length;
  if (n < 4) return NUM;
  const [first, second] = [
    (n * (n + 1)) / ((n - 1) * (n - 2) * (n - 3)),
    (3 * (n - 1) ** 2) / ((n - 2) * (n - 3)),
  ];
  return (first * powers(numbers, 4)) / deviation(numbers) ** 4 - second;
}

/** The first of those that stand there most often. */
function mode(numbers: readonly number[]) {
  const counts = new Map<number, number>();
  for (const each of numbers) counts.set(each, (counts.get(each) ?? 0) + 1);
  const most = Math.max(1, ...counts.values());
  return most < 2 ? NOT_FOUND : ([...counts].find(([, count]) => count === most)?.[0] ?? NOT_FOUND);
}

const rank = (isMean: boolean): ExcelFunction => ({
  description: words`The place of a number among others, from the largest on, or from the smallest with order 1.`,
  args: [{ name: "number" }, { name: "ref", range: true }, { name: "order", optional: true }],
  compute(number, ref, order) {
    const [wanted, up, all] = [numberOf(number), numberOf(order) !== 0, numbersOf([ref])];
    if (wanted === undefined || !all.includes(wanted)) return { value: NOT_FOUND };
    const before = all.filter((each) => (up ? each < wanted : each > wanted)).length;
    const alike = all.filter((each) => each === wanted).length;
    return answer(before + (isMean ? (alike + 1) / 2 : 1));
  },
});

/** Cut off, as Excel does, at so many digits. */
const percentRank = (isInclusive: boolean): ExcelFunction => ({
  description: words`The share of a sample that lies below a value.`,
  args: [{ name: "array", range: true }, { name: "x" }, { name: "significance", optional: true }],
  compute(array, x, significance) {
    const sorted = [...numbersOf([array])].sort((one, other) => one - other);
    const [wanted, digits] = [numberOf(x), numberOf(significance, 3)];
    const [first, last] = [sorted[0], sorted.at(-1)];
    if (wanted === undefined || digits === undefined || digits < 1) return { value: WRONG };
    if (first === undefined || last === undefined || wanted < first || wanted > last)
      return { value: NOT_FOUND };
    const below = sorted.filter((each) => each < wanted).length;
    const [floor, ceiling] = [sorted[below - 1] ?? first, sorted[below] ?? last];
    const place = ceiling === wanted ? below : below - 1 + (wanted - floor) / (ceiling - floor);
    const share = isInclusive ? place / (sorted.length - 1 || 1) : (place + 1) / (sorted.length + 1);
    return answer(Math.floor(share * 10 ** Math.floor(digits) + 1e-9) / 10 ** Math.floor(digits));
  },
});

const TRIMMED: ExcelFunction = {
  description: words`The mean without a share of the sample, half at each end.`,
  args: [{ name: "array", range: true }, { name: "percent" }],
  compute(array, percent) {
    const sorted = [...numbersOf([array])].sort((one, other) => one - other);
    const share = numberOf(percent);
    if (share === undefined || share < 0 || share >= 1 || sorted.length === 0) return { value: NUM };
    const cut = Math.floor((sorted.length * share) / 2);
    return answer(meanOf(sorted.slice(cut, sorted.length - cut)));
  },
};

const divisor = (one: number, other: number): number => (other === 0 ? one : divisor(other, one % other));

const MOST_FACTORIAL = 170;

export const figures: Readonly<Record<string, ExcelFunction>> = {
  GEOMEAN: ofSample(words`The geometric mean.`, (all) =>
    all.length > 0 && all.every((each) => each > 0) ? Math.exp(meanOf(all.map(Math.log))) : NUM,
  ),
  HARMEAN: ofSample(words`The harmonic mean.`, (all) =>
    all.length > 0 && all.every((each) => each > 0) ? 1 / meanOf(all.map((each) => 1 / each)) : NUM,
  ),
  DEVSQ: ofSample(words`The sum of squared deviations from the mean.`, (all) =>
    all.length > 0 ? powers(all, 2) : NUM,
  ),
  SUMSQ: ofSample(words`The sum of squares.`, (all) => sumOf(all.map((each) => each ** 2))),
  SKEW: ofSample(words`The skewness of a sample.`, skew),
  KURT: ofSample(words`The excess kurtosis of a sample.`, kurtosis),
  MODE: ofSample(words`The number that stands there most often.`, mode),
  "MODE.SNGL": ofSample(words`The number that stands there most often.`, mode),
  GCD: ofSample(words`The largest whole number that divides all.`, (all) =>
    all.length > 0 && all.every((each) => each >= 0) ? all.map(Math.floor).reduce(divisor) : NUM,
  ),
  TRIMMEAN: TRIMMED,
  "RANK.EQ": rank(false),
  "RANK.AVG": rank(true),
  PERCENTRANK: percentRank(true),
  "PERCENTRANK.INC": percentRank(true),
  "PERCENTRANK.EXC": percentRank(false),
  COMBIN: ofNumbers(words`Ways to choose some of many.`, "number, number_chosen", (given, taken) => {
    const [n, k] = [Math.floor(given), Math.floor(taken)];
    if (k < 0 || n < k) return NUM;
    let ways = 1;
    for (let each = 1; each <= Math.min(k, n - k); each++) ways = (ways * (n - each + 1)) / each;
    return Math.round(ways);
  }),
  FACT: ofNumbers(words`The factorial.`, "number", (given) => {
    const n = Math.floor(given);
    if (n < 0 || n > MOST_FACTORIAL) return NUM;
    return Array.from({ length: n }, (_, index) => index + 1).reduce((product, each) => product * each, 1);
  }),
  SIGN: ofNumbers("1 above 0, -1 below it, else 0.", "number", Math.sign),
  SQRTPI: ofNumbers(words`The square root of number times pi.`, "number", (x) => Math.sqrt(x * Math.PI)),
  EVEN: ofNumbers(
    words`Away from 0 to the next even number.`,
    "number",
    (x) => Math.sign(x) * 2 * Math.ceil(Math.abs(x) / 2),
  ),
  QUOTIENT: ofNumbers(words`The whole part of a division.`, "numerator, denominator", (one, other) =>
    other === 0 ? "#DIV/0!" : Math.trunc(one / other),
  ),
  MROUND: ofNumbers(words`To the nearest multiple.`, "number, multiple", (x, step) => {
    if (x * step < 0) return NUM;
    return step === 0
      ? 0
      : Math.round(Number(Math.abs(x / step).toPrecision(14))) * Math.abs(step) * Math.sign(x);
  }),
};
