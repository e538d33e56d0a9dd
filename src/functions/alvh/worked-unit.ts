/** The method's worked hedge, Appendix B.3: VIX 17.95, its futures and their volatility, in cells. */
export const WORKED_CURVE = [
  ["days", "future"],
  [0, 17.95],
  [30, 18.6],
  [110, 20],
  [220, 20.8],
];
export const WORKED_VOL_OF_VOL = [
  ["days", "vol"],
  [0, 1.1],
  [30, 0.95],
  [110, 0.7],
  [220, 0.58],
];
/** Worst loss of the worked condor, ten points wide for 1.09. */
export const WORKED_MAX_LOSS = 8.91;
