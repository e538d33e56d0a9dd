const MOST_STEPS = 200;

/**
 * Where a function that rises crosses 0 between two ends: the Illinois form of the rule of false position, whose weight of
 * an end that stays is halved each time, with a halving of the bracket where that is slow. Ends beyond which no crossing
 * lies are answered themselves. Source: sources.dowellJarratt1971.
 */
export function rootBetween(
  low: number,
  high: number,
  rising: (x: number) => number,
  closeEnough = 1e-14,
): number {
  let valueLow = rising(low);
  let valueHigh = rising(high);
  if (valueLow >= 0) return low;
  if (valueHigh <= 0) return high;
  let width = high - low;
  for (let step = 0; step < MOST_STEPS; step++) {
    const isSlow = step % 3 === 2 && high - low > width / 2;
    if (step % 3 === 2) width = high - low;
    const cut = (low * valueHigh - high * valueLow) / (valueHigh - valueLow);
    const middle = isSlow || !(cut > low && cut < high) ? (low + high) / 2 : cut;
    const value = rising(middle);
    if (value === 0 || middle === low || middle === high) return middle;
    if (value < 0) {
      low = middle;
      valueLow = value;
      valueHigh /= 2;
    } else {
      high = middle;
      valueHigh = value;
      valueLow /= 2;
    }
    if (high - low <= closeEnough * Math.max(1, Math.abs(middle))) return middle;
  }
  return (low + high) / 2;
}

/** The same from a guess and a first width, in a bracket that is widened until it holds the crossing or the ends. */
export function rootNear(
  guess: number,
  width: number,
  [least, most]: readonly [number, number],
  rising: (x: number) => number,
): number {
  let low = guess;
  let high = guess;
  for (let reach = width; low > least || high < most; reach *= 4) {
    low = Math.max(least, guess - reach);
    high = Math.min(most, guess + reach);
    if (rising(low) < 0 && rising(high) > 0) break;
  }
  return rootBetween(low, high, rising);
}
