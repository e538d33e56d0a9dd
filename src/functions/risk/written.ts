/** Numbers within a sentence. */

/** "1.12 %": rounded down, so that a ceiling is never told higher than it is. */
export function fractionDown(fraction: number): string {
  const hundredths = Math.floor(Number((fraction * 1e4).toPrecision(12)));
  return hundredths === 0 && fraction > 0 ? "less than 0.01 %" : `${hundredths / 100} %`;
}

/** Odds: "42.0 %", "below 0.1 %": what is rare is no "0.0 %". */
export function oddsInWords(odds: number): string {
  if (odds < 0.001) return "below 0.1 %";
  if (odds > 0.999) return "above 99.9 %";
  return `${(Math.round(Number((odds * 1000).toPrecision(12))) / 10).toFixed(1)} %`;
}

export const counted = (whole: number): string =>
  Math.round(whole)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ",");

export const dollars = (usd: number): string => `$${counted(usd)}`;

/** "1 condor", "10,017 condors", "7.5 wins": a partial win keeps its share. */
export function several(count: number, noun: string): string {
  const number = inFull(count);
  return `${number} ${noun}${number === "1" ? "" : "s"}`;
}

export const inFull = (count: number): string =>
  Number.isInteger(count) ? counted(count) : String(Number(count.toFixed(2)));
