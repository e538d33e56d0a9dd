/** As it stands beside a number in the pane. */
import { words } from "../../../host/words";

const short: Readonly<Record<string, string>> = words({
  "index points": "points",
  "VIX points": "points",
  "decimal per year": "a year",
  "US dollars": "USD",
  "fraction of spot": "of spot",
  "percentage points": "% points",
  "label and value": "",
  "TRUE/FALSE": "",
  text: "",
});

export const shortUnit = (unit: string): string => short[unit] ?? unit;
