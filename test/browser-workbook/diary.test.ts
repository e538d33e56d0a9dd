/** Five sessions kept in the workbook from clean sheets; every figure is added up anew here, from the trades alone. */
import type { SheetContent } from "../../src/host/workbook";
import { openGrid } from "../support/browser-grid";
import { excelDate } from "../support/excel-date";
import { TRADE_HEADINGS } from "../support/trade-headings";

const sheet = (name: string, rows: Record<string, (string | number)[][]>): SheetContent => ({
  name,
  blocks: Object.entries(rows).map(([at, cells]) => ({
    at,
    cells,
    ...(String(cells[0]?.[0]).startsWith("=CONDOR") ? { spill: { rows: 6, columns: 22 } } : {}),
  })),
});
const JOURNAL = "A1:L20";
const figure = (pick: string) => [`=RISK.JOURNAL(${JOURNAL},,"${pick}")`];

const grid = openGrid([
  sheet("Book", {
    A1: [["date", "expiry", "long put", "short put", "short call", "long call", "contracts", "credit"]],
    A10: [["spot"], ["day"]],
    D10: [['=CONDOR.BOOK(A1:H8,B10,0.16,B11,0.1,,,,"day",,,,0.5,2)']],
  }),
  sheet("Journal", {
    A1: [[...TRADE_HEADINGS, "note", "strategy", "check"]],
    N1: ["trades", "wins", "P/L dollars", "EV by record", "longest streak", "drawdown", "open", "edited"].map(
      figure,
    ),
    P1: [[`=RISK.JOURNAL(${JOURNAL},"trades")`]],
  }),
]);

interface Trade {
  readonly day: string;
  readonly expiry: string;
  readonly strikes: readonly [number, number, number, number];
  readonly credit: number;
  readonly close?: number;
  readonly settlement?: number;
}
const CONTRACTS = 2;
const FEES = 10.4;

/** Monday to Friday: held, bought back at half, half through the put wing, through the call wing, held. */
const week: readonly Trade[] = [
  {
    day: "2026-11-02",
    expiry: "2026-11-03",
    strikes: [6690, 6700, 6900, 6910],
    credit: 1.2,
    settlement: 6812.4,
  },
  { day: "2026-11-03", expiry: "2026-11-04", strikes: [6700, 6710, 6910, 6920], credit: 1.1, close: 0.55 },
  {
    day: "2026-11-04",
    expiry: "2026-11-05",
    strikes: [6720, 6730, 6930, 6940],
    credit: 1.25,
    settlement: 6725,
  },
  {
    day: "2026-11-05",
    expiry: "2026-11-06",
    strikes: [6630, 6640, 6840, 6850],
    credit: 1.3,
    settlement: 6899.9,
  },
  {
    day: "2026-11-06",
    expiry: "2026-11-09",
    strikes: [6790, 6800, 7000, 7010],
    credit: 1.15,
    settlement: 6901,
  },
];

/** By hand: what one condor cost at its end. */
function costOf({ strikes: [longPut, shortPut, shortCall, longCall], close, settlement = 0 }: Trade): number {
  if (close !== undefined) return close;
  const put = Math.min(Math.max(shortPut - settlement, 0), shortPut - longPut);
  const call = Math.min(Math.max(settlement - shortCall, 0), longCall - shortCall);
  return put + call;
}
const dollarsOf = (trade: Trade) => CONTRACTS * 100 * (trade.credit - costOf(trade)) - FEES;

function figuresAfter(trades: readonly Trade[]) {
  const results = trades.map(dollarsOf);
  let [total, peak, drawdown, streak, longest] = [0, 0, 0, 0, 0];
  for (const result of results) {
    total += result;
    peak = Math.max(peak, total);
    drawdown = Math.max(drawdown, peak - total);
    streak = result < 0 ? streak + 1 : 0;
    longest = Math.max(longest, streak);
  }
  const wins = trades.reduce((sum, trade) => sum + 1 - costOf(trade) / 10, 0);
  return [trades.length, wins, total, total / (100 * CONTRACTS * trades.length), longest, drawdown];
}

const put = (name: string, at: string, content: string | number) => grid.setCell(name, at, String(content));
const shown = () => [1, 2, 3, 4, 5, 6].map((row) => grid.valueAt("Journal", `N${row}`));

test("each afternoon the book says what to do, and each close a line more says what it came to", () => {
  for (const [index, trade] of week.entries()) {
    const [row, day] = [index + 2, excelDate(trade.day)];
    // The condor is sold: the book knows it, the journal has it open.
    const sold = [day, excelDate(trade.expiry), ...trade.strikes, CONTRACTS, trade.credit];
    for (const [column, cell] of sold.entries()) put("Book", `${"ABCDEFGH"[column]}2`, cell);
    put("Book", "B10", (trade.strikes[1] + trade.strikes[2]) / 2);
    put("Book", "B11", day);
    const line = [day, excelDate(trade.expiry), trade.strikes.join("/"), CONTRACTS, trade.credit];
    for (const [column, cell] of line.entries()) put("Journal", `${"ABCDE"[column]}${row}`, cell);
    put("Journal", `H${row}`, FEES);
    expect([index, grid.valueAt("Journal", "N7")]).toEqual([index, 1]);
    expect(grid.textAt("Book", "F11")).toBe(trade.strikes.join("/"));
    expect(grid.textAt("Book", "H11")).toMatch(/^(?:HOLD|ROLL)$/);

    // The day after its expiry the book asks for its settlement.
    put("Book", "B11", excelDate(trade.expiry) + 1);
    expect(grid.textAt("Book", "H11")).toBe("SETTLE");

    // Its end goes into the journal.
    if (trade.close !== undefined) put("Journal", `F${row}`, trade.close);
    if (trade.settlement !== undefined) put("Journal", `G${row}`, trade.settlement);
    put("Journal", `I${row}`, trade.close === undefined ? "expired" : "target");
    const expected = figuresAfter(week.slice(0, index + 1));
    shown().forEach((value, at) => {
      expect(value).toBeCloseTo(expected[at] ?? Number.NaN, 8);
    });
    expect(grid.valueAt("Journal", "N7")).toBe(0);
    // The check figure that the list tells is kept beside the row.
    put("Journal", `L${row}`, grid.textAt("Journal", `Y${row}`));
    expect(grid.textAt("Journal", `Y${row}`)).toMatch(/^c[0-9a-f]{8}$/);
    expect(grid.textAt("Journal", "N8")).toBe("none");
  }
  // 200 x 1.20, 200 x (1.10 - 0.55), 200 x (1.25 - 5), 200 x (1.30 - 10), 200 x 1.15, each less 10.40.
  expect(grid.valueAt("Journal", "N3")).toBeCloseTo(229.6 + 99.6 - 760.4 - 1750.4 + 219.6, 8);
});

test("a row that is changed later is told by its number", () => {
  put("Journal", "E3", 1.6);
  expect(grid.valueAt("Journal", "N8")).toBe(3);
  put("Journal", "E3", 1.1);
  expect(grid.textAt("Journal", "N8")).toBe("none");
});
