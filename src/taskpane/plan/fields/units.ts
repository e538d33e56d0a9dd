/** As it stands beside a number in the pane. */
const short: Readonly<Record<string, string>> = {
  "index points": "points",
  "VIX points": "points",
  "decimal per year": "a year",
  "US dollars": "USD",
  "fraction of spot": "of spot",
  "percentage points": "% points",
  "label and value": "",
  "TRUE/FALSE": "",
  text: "",
};

export const shortUnit = (unit: string): string => short[unit] ?? unit;
