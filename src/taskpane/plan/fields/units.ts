/** Number formats by what a number is: points 0.00, dollars #,##0, fractions 0.0 %, contracts 0. */

export const PERCENT = "0.0%";
export const POINTS = "#,##0.00";
export const DOLLARS = "$#,##0";
export const COUNT = "0";
const FINE = "0.0000";

export function formatOfUnit(unit: string): string {
  const words = unit.toLowerCase();
  if (/dollar|usd/.test(words)) return DOLLARS;
  if (/probability|fraction|decimal per year/.test(words)) return PERCENT;
  if (words === "index points" || words === "vix points") return POINTS;
  if (/contracts|condors|trades/.test(words)) return COUNT;
  return words === "years" ? "0.00000" : FINE;
}

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
