/** The days at which a future moves half as much as VIX, and how fast the rest of the curve stiffens: over a session. */
const HALF_RESPONSE_DAYS = 25.5;
const STIFFENING = 0.744;
/** How much further the response reaches over 21 sessions; in between, and up to 63, straight in the log of the sessions. */
const FURTHER_DAYS = 22.9;
const FURTHER_STIFFENING = 0.106;
const FURTHER_SESSIONS = 21;
const MOST_SESSIONS = 63;

/** How far single episodes lay from the fitted response: from half of it to 1.7 times. */
export const LOWEST_BETA_SHARE = 0.5;
export const HIGHEST_BETA_SHARE = 1.7;

/**
 * How many points a VIX future moves when VIX moves one: 1 / (1 + (days / 25.5)^0.744), which is 0.75 at 6 days
 * and 0.47 / 0.25 / 0.17 at 30 / 110 / 220. Fitted to VIX futures of 2004-2017 and to the stress windows of
 * 2018-2026; single episodes lay between 0.5 and 1.7 times it. Over more sessions curves follow further: 0.60 / 0.33 / 0.22
 * over 21, by least squares on the futures of 2004-2017. Source: sources.method, amendment 4.
 */
export function vixBeta(days: number, sessions = 1): number {
  const further = Math.log(Math.min(MOST_SESSIONS, Math.max(1, sessions))) / Math.log(FURTHER_SESSIONS);
  const half = HALF_RESPONSE_DAYS + FURTHER_DAYS * further;
  return 1 / (1 + (Math.max(0, days) / half) ** (STIFFENING + FURTHER_STIFFENING * further));
}
