/** Fills of one condor from one day to one day are one trade of the record; figures are by hand from the rows. */
import type { RawArgument, RawCell } from "../../../src/functions/cells";
import { call } from "../../support/call";
import { cellsOf, condorsOf } from "../../support/positions-found";

const HEADINGS = "Date/Time,Symbol,Quantity,T. Price,Comm/Fee,Code";
/** Sold at 2.40 - 1.80 + 2.10 - 1.50 = 1.20, bought back at .40 - .20 + .30 - .20 = .30; a dollar a leg. */
const SOLD = [
  ["6710 P", 1, 1.8],
  ["6720 P", -1, 2.4],
  ["6860 C", -1, 2.1],
  ["6870 C", 1, 1.5],
] as const;
const BOUGHT = [
  ["6710 P", -1, 0.2],
  ["6720 P", 1, 0.4],
  ["6860 C", 1, 0.3],
  ["6870 C", -1, 0.2],
] as const;
const fill = (when: string, legs: typeof SOLD | typeof BOUGHT, many: number, code: string, more = 0) =>
  legs.map(
    ([leg, sign, price]) =>
      `"${when}",SPX 10NOV26 ${leg},${sign * many},${price + (leg === "6720 P" ? more : 0)},${-many},${code}`,
  );
const expired = (when: string, many: number) =>
  BOUGHT.map(([leg, sign]) => `"${when}",SPX 10NOV26 ${leg},${sign * many},0,0,C;Ep`);
const five = (of: (at: number) => readonly string[]) => [0, 1, 2, 3, 4].flatMap(of);
const opened = fill("2026-11-09, 15:05:10", SOLD, 5, "O");
const closed = fill("2026-11-10, 10:06:12", BOUGHT, 5, "C");

describe("parts of one condor from one day to one day", () => {
  test.each<readonly [what: string, trades: readonly string[], dollars: number]>([
    // 5 x 100 x (1.20 - .30) less 40 fees of a dollar.
    [
      "bought back in five rows a minute apart",
      [...opened, ...five((at) => fill(`2026-11-10, 10:0${at}:12`, BOUGHT, 1, "C"))],
      410,
    ],
    [
      "sold in five rows a minute apart",
      [...five((at) => fill(`2026-11-09, 15:0${at}:12`, SOLD, 1, "O")), ...closed],
      410,
    ],
    [
      "split by the second on both days",
      [
        ...five((at) => fill(`2026-11-09, 15:05:1${at}`, SOLD, 1, "O")),
        ...five((at) => fill(`2026-11-10, 10:06:1${at}`, BOUGHT, 1, "C")),
      ],
      410,
    ],
    [
      "sold in two orders of one day at two prices",
      // Two at 1.20, three at 1.30.
      [
        ...fill("2026-11-09, 10:05:10", SOLD, 2, "O"),
        ...fill("2026-11-09, 15:05:10", SOLD, 3, "O", 0.1),
        ...closed,
      ],
      440,
    ],
    [
      "in part bought back and in part expired on its day",
      // Two for .30 with fees, three for nothing: 600 - 60 - 28.
      [...opened, ...fill("2026-11-10, 10:06:12", BOUGHT, 2, "C"), ...expired("2026-11-10, 16:20:00", 3)],
      512,
    ],
  ])("are one trade: %s", (_, trades, dollars) => {
    const rows = cellsOf([HEADINGS, ...trades].join("\n"));
    const table = call("CONDOR.POSITIONS", rows as RawArgument);
    const ask = (pick: string) => call("RISK.JOURNAL", table, null, pick) as RawCell;
    expect(condorsOf(rows).found).toEqual([expect.objectContaining({ kind: "closed condor", contracts: 5 })]);
    expect(ask("trades")).toBe(1);
    expect(ask("P/L dollars")).toBeCloseTo(dollars, 8);
  });
});

test.each<readonly [what: string, trades: readonly string[]]>([
  [
    "sold on two days",
    [...fill("2026-11-06, 15:05:10", SOLD, 2, "O"), ...fill("2026-11-09, 15:05:10", SOLD, 3, "O"), ...closed],
  ],
  [
    "bought back on two days",
    [
      ...fill("2026-11-06, 15:05:10", SOLD, 5, "O"),
      ...fill("2026-11-09, 10:05:10", BOUGHT, 2, "C"),
      ...fill("2026-11-10, 10:05:10", BOUGHT, 3, "C"),
    ],
  ],
])("the same condor %s stays two trades", (_, trades) => {
  const rows = cellsOf([HEADINGS, ...trades].join("\n"));
  const table = call("CONDOR.POSITIONS", rows as RawArgument);
  expect(call("RISK.JOURNAL", table, null, "trades")).toBe(2);
  expect(call("RISK.JOURNAL", table, null, "P/L dollars")).toBeCloseTo(410, 8);
});
