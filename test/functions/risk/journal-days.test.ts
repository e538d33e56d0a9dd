/** Days of a journal on which no exchange was open, by the calendar of the New York Stock Exchange for 2026. */
import type { RawArgument, RawCell } from "../../../src/functions/cells";
import { call } from "../../support/call";

const HEADINGS = ["date", "expiry", "strikes", "contracts", "credit", "close", "fees", "closed"];
const trade = (date: RawCell, expiry: RawCell, closed: RawCell = "") => [
  ...[date, expiry, "6550/6560/6800/6810", 1, 1.1, 0.5, 2, closed],
];
const told = (...rows: RawCell[][]) => {
  const found = call("RISK.JOURNAL", [HEADINGS, ...rows] as RawArgument, "trades") as RawCell[][];
  return JSON.stringify(found);
};

test.each([
  [
    "a Saturday",
    trade("2026-11-07", "2026-11-10"),
    "row 2: date 2026-11-07 is no session",
    "2026-11-06 and 2026-11-09",
  ],
  [
    "a Sunday",
    trade("2026-11-08", "2026-11-10"),
    "row 2: date 2026-11-08 is no session",
    "2026-11-06 and 2026-11-09",
  ],
  [
    "Thanksgiving",
    trade("2026-11-26", "2026-11-27"),
    "row 2: date 2026-11-26 is no session",
    "2026-11-25 and 2026-11-27",
  ],
  [
    "a close on a Saturday",
    trade("2026-11-05", "2026-11-10", "2026-11-07"),
    "row 2: closed 2026-11-07 is no session",
    "2026-11-06 and 2026-11-09",
  ],
  [
    "an expiry on a Sunday",
    trade("2026-11-05", "2026-11-08"),
    "row 2: expiry 2026-11-08 is no session",
    "2026-11-06 and 2026-11-09",
  ],
] as const)(
  "%s is named with its row and the sessions beside it, and the trade counts",
  (_, row, words, beside) => {
    const answer = told([...row]);
    expect(answer).toContain(words);
    expect(answer).toContain(beside);
    expect(call("RISK.JOURNAL", [HEADINGS, [...row]] as RawArgument, null, "trades")).toBe(1);
  },
);

test.each([
  ["sessions, half days among them", trade("2026-11-25", "2026-11-27", "2026-11-27")],
  // Until January 2015 the monthly series expired on the Saturday behind the third Friday.
  ["an old monthly series", trade("2014-12-16", "2014-12-20")],
])("%s: nothing is said", (_, row) => {
  expect(told(row)).not.toMatch(/no session/);
});

test("a broker's end on a Saturday was on the Friday before, and says nothing", () => {
  const leg = (name: string, many: number, price: number, when: string, code: string) => [
    when,
    name,
    many,
    price,
    -1,
    code,
  ];
  const legs = [
    ["6710 P", 1, 1.8],
    ["6720 P", -1, 2.4],
    ["6860 C", -1, 2.1],
    ["6870 C", 1, 1.5],
  ] as const;
  const rows = [
    ["Date/Time", "Symbol", "Quantity", "T. Price", "Comm/Fee", "Code"],
    ...legs.map(([name, many, price]) =>
      leg(`SPXW 13NOV26 ${name}`, many, price, "2026-11-12, 10:05:10", "O"),
    ),
    ...legs.map(([name, many]) => leg(`SPXW 13NOV26 ${name}`, -many, 0, "2026-11-14, 01:20:00", "C;Ep")),
  ];
  const positions = call("CONDOR.POSITIONS", rows as RawArgument) as RawCell[][];
  const journal = call("RISK.JOURNAL", positions as RawArgument, "trades") as RawCell[][];
  // 13 November 2026.
  expect(journal[1]?.[1]).toBe(46339);
  expect(JSON.stringify(journal)).not.toMatch(/no session/);
});

test("a trade is closed from its own day to its expiry, at any time of them", () => {
  const closed = (day: RawCell) => told(trade("2026-11-05", "2026-11-10", day));
  for (const day of ["2026-11-05", "2026-11-10", "2026-11-10 15:59"]) expect(closed(day)).toMatch(/^\[\[/);
  for (const day of ["2026-11-04", "2026-11-11", "2026-11-11 09:45"])
    expect(closed(day)).toContain("closed must be a date from the trade to its expiry");
});
