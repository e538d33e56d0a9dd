/**
 * Significant digits to which a value is compared: binary fractions err in the 16th digit and a difference of two
 * of them a few digits earlier, so that 0.3 - 0.1 meets a threshold of 0.2, while no reading is known to twelve.
 */
const COMPARED_DIGITS = 12;
/** What a difference that should be 0 leaves over; no reading of any rule is this small. */
const NOTHING = 1e-12;

/** 10^22 is the last power of ten that is exact: a whole number over one is the very number that its decimal writes. */
const EXACT_POWERS: readonly number[] = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/** A value as thresholds see it, free of the dust of binary fractions. */
export function asCompared(value: number): number {
  const size = Math.abs(value);
  if (!(size >= NOTHING)) return Number.isNaN(value) ? value : 0;
  const decimals = COMPARED_DIGITS - 1 - Math.floor(Math.log10(size));
  const scale = EXACT_POWERS[decimals];
  return scale === undefined ? value : Math.round(value * scale) / scale;
}
