/** Readings for the examples of the scaling functions: every gate is open. */
export const ALL_OPEN = [
  ["high ROE", true],
  ["leverage trap", false],
  ["breadth constructive", true],
  ["RSI", 55],
  ["VIX", 13],
  ["EV over hurdle", 0.05],
  ["hedge held", "none"],
  ["hedge called for", "none"],
  ["events before expiry", "none"],
] as const;
