import { eventsOfName } from "../../../src/functions/reading/event-names";

test.each([
  ["FOMC", "FOMC"],
  ["F.O.M.C. meeting", "FOMC"],
  ["FOMC Statement", "FOMC"],
  ["FOMC Press Release", "FOMC"],
  ["FOMC Economic Projections", "FOMC"],
  ["Federal Open Market Committee", "FOMC"],
  ["Fed Interest Rate Decision", "FOMC"],
  ["Federal Funds Rate", "FOMC"],
  ["Federal Reserve rate decision", "FOMC"],
  ["CPI", "CPI"],
  ["CPI m/m", "CPI"],
  ["Core CPI (MoM)", "CPI"],
  ["US CPI y/y", "CPI"],
  ["United States CPI", "CPI"],
  ["USD CPI y/y", "CPI"],
  ["Consumer Price Index", "CPI"],
  ["Consumer Price Index for All Urban Consumers", "CPI"],
  ["CPIAUCSL", "CPI"],
  ["Core Inflation Rate YoY", "CPI"],
  ["Producer Price Index", "PPI"],
  ["PPI Final Demand", "PPI"],
  ["Core PPI m/m", "PPI"],
  ["Gross Domestic Product", "GDP"],
  ["Advance GDP q/q", "GDP"],
  ["GDP Growth Rate QoQ 2nd Est", "GDP"],
  ["Prelim GDP Price Index q/q", "GDP"],
] as const)("%s is the event %s", (name, kind) => {
  expect(eventsOfName(name)).toEqual([kind]);
});

test.each([
  "German CPI",
  "UK CPI y/y",
  "U.K. GDP",
  "Eurozone CPI Flash Estimate",
  "Tokyo Core CPI y/y",
  "Canadian GDP m/m",
  "ECB Interest Rate Decision",
  "BoJ Interest Rate Decision",
  "FOMC Minutes",
  "FOMC Meeting Minutes",
  "FOMC Member Bowman Speaks",
  "Fed Chair Powell Speaks",
  "Atlanta Fed GDPNow",
  "Cleveland CPI m/m",
  "Gross Domestic Product by State",
  "Michigan Inflation Expectations",
  "Effective Federal Funds Rate",
  "Nonfarm Payrolls",
  "PCE Price Index m/m",
  "Initial Jobless Claims",
])("%s is no event of the four", (name) => {
  expect(eventsOfName(name)).toEqual([]);
});

test.each(["constructor", "toString", "Dinner", "Board meeting", "Interest Rate Decision"])(
  "nobody knows what %s is",
  (name) => {
    expect(eventsOfName(name)).toBeUndefined();
  },
);

test("a column of countries or currencies tells whose release it is", () => {
  for (const here of [
    "USD",
    "US",
    "United States",
    "U.S.",
    "UNITED STATES OF AMERICA",
    "USD (High)",
    "Vereinigte Staaten",
    "États-Unis",
    "EE. UU.",
  ]) {
    expect(eventsOfName("CPI y/y", here)).toEqual(["CPI"]);
    expect(eventsOfName("Interest Rate Decision", here)).toEqual(["FOMC"]);
  }
  for (const abroad of ["EUR", "GBP", "Japan", "DE", "Kazakhstan", "AUD", "Estonia"])
    expect(eventsOfName("CPI y/y", abroad)).toEqual([]);
  // What names no country hides no release.
  for (const unsaid of ["", null, "All", "🇺🇸"]) expect(eventsOfName("CPI y/y", unsaid)).toEqual(["CPI"]);
});

test("a row may name several releases", () => {
  expect(eventsOfName("CPI and PPI")).toEqual(["CPI", "PPI"]);
  expect(eventsOfName("GDP / Core PPI")).toEqual(["PPI", "GDP"]);
  expect(eventsOfName("FOMC + CPI")).toEqual(["FOMC", "CPI"]);
});

test("a country's two letters are one before the name, and words of a language within it", () => {
  for (const name of ["DE CPI m/m", "CA GDP", "EU CPI", "CPI UK"]) expect(eventsOfName(name)).toEqual([]);
  for (const name of ["Décision de la Fed", "Índice de precios"]) expect(eventsOfName(name)).toBeUndefined();
  expect(eventsOfName("Estados Unidos: CPI de enero")).toEqual(["CPI"]);
});
