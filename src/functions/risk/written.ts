/** Numbers within a sentence. */

/** "1.12 %": rounded down, so that a ceiling is never told higher than it is. */
export const fractionDown = (fraction: number): string =>
  `${Math.floor(Number((fraction * 1e4).toPrecision(12))) / 100} %`;

/** Odds: "42 %", "3.1 %", "below 0.1 %". */
export function oddsInWords(odds: number): string {
  if (odds < 0.001) return "below 0.1 %";
  if (odds > 0.999) return "above 99.9 %";
  // Rounded as the pane rounds: half goes up.
  const scale = odds < 0.1 ? 1000 : 100;
  return `${(Math.round(Number((odds * scale).toPrecision(12))) * 100) / scale} %`;
}

export const counted = (whole: number): string =>
  Math.round(whole)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ",");

export const dollars = (usd: number): string => `$${counted(usd)}`;

export const condorsInWords = (count: number): string => `${count} condor${count === 1 ? "" : "s"}`;
