/** The worked unit's volatilities of VIX, flat in strike, as a plan gives its own. */
export const FLAT_VOLS = {
  volOfVol0: 1.1,
  volOfVol30: 0.95,
  volOfVol110: 0.7,
  volOfVol220: 0.58,
} as const;
