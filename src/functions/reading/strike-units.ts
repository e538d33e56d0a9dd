/** No strike of an index option is as large, none of VIX as the second: more digits are thousandths, as in OptionMetrics' files. Source: sources.optionSymbology2010. */
const LEAST_IN_THOUSANDTHS = 100_000;
const LEAST_OF_VIX = 1000;

/** A strike in points, from points or from the thousandths that some vendors write. */
export const strikeInPoints = (strike: number, root = ""): number =>
  strike >= (root.startsWith("VIX") ? LEAST_OF_VIX : LEAST_IN_THOUSANDTHS) ? strike / 1000 : strike;
