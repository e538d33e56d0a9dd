/**
 * What closes from 1990 to 2026 say of each gate: whether the index moved less, against VIX, where it stands open. Own
 * count at VIX up to 20; beside VIX1D (2022-2026) nearly all of it vanishes.
 */
const evidence: Readonly<Record<string, string>> = {
  "high ROE": "no evidence",
  "leverage trap": "not tested",
  "breadth constructive": "not tested",
  RSI: "points the other way",
  VIX: "no evidence",
  "EV over hurdle": "arithmetic",
  "hedge cover": "insurance, no edge",
  "events before expiry": "none beside VIX1D",
  "condor gate": "no evidence",
};

/** In a word or two; a gate of one's own was never tested. */
export const evidenceOf = (gate: string): string => evidence[gate] ?? "not tested";
