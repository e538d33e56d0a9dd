import type { Verdict } from "./trial";

/** What the trial of a gate's own rules said: against VIX on 1990 to 2026, against VIX1D on 2022 to 2026. */
export interface GateEvidence {
  readonly overVix: Verdict;
  readonly overVix1d: Verdict;
}

/**
 * SCENARIO.GATES on Cboe's closes, 27 rules tried together: VIX below 14.5, RSI from 45 to 65, the eve of an FOMC decision.
 * High returns on equity: quarters of profits over GDP above their ten-year median, .726 of VIX for .743, interval of
 * the difference -.07 to .03. No history told the other gates.
 */
export const GATE_EVIDENCE: Readonly<Record<string, GateEvidence>> = {
  VIX: { overVix: "helps", overVix1d: "no evidence" },
  RSI: { overVix: "hurts", overVix1d: "no evidence" },
  "events before expiry": { overVix: "no evidence", overVix1d: "too few days" },
  "high ROE": { overVix: "no evidence", overVix1d: "too few days" },
};
