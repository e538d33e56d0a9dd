/** Dollars of the named day on which most is lost, against the marks of now. */
export const SHOCK = "shock $ from now";

/** What is to do first, then money and distances; what explains them stands further right. */
export const DAY_HEADER = [
  ...["expiry", "days", "strikes", "contracts", "action", "P/L today", "P/L open", "why", "mark"],
  ...["to short put", "to short call", "touch left", SHOCK, "worst shock", "marked by", "$ per 1 %"],
  ...["$ per VIX point", "put %", "put SD", "call %", "call SD", "row", "note"],
];

/** The same of a hedge. */
export const HEDGE_DAY_HEADER = [
  ...["row", "instrument", "expiry", "contracts", "action", "P/L today", "P/L open", "why", "mark"],
  ...["days left", "$ per VIX point", "marked by", SHOCK, "worst shock", "$ per vol point", "note"],
];
