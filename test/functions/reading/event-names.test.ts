import { eventOfName } from "../../../src/functions/reading/event-names";

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
  expect(eventOfName(name)).toBe(kind);
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
  expect(eventOfName(name)).toBe("other");
});

test.each(["constructor", "toString", "Dinner", "Board meeting", "Interest Rate Decision"])(
  "nobody knows what %s is",
  (name) => {
    expect(eventOfName(name)).toBeUndefined();
  },
);

test("a column of countries or currencies tells whose release it is", () => {
  for (const here of ["USD", "US", "United States", "U.S."]) {
    expect(eventOfName("CPI y/y", here)).toBe("CPI");
    expect(eventOfName("Interest Rate Decision", here)).toBe("FOMC");
  }
  for (const abroad of ["EUR", "GBP", "Japan", "DE"]) expect(eventOfName("CPI y/y", abroad)).toBe("other");
  expect(eventOfName("CPI y/y", "")).toBe("CPI");
});
