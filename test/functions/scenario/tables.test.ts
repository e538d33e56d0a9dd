import { CellError, type RawCell, type ResultCell } from "../../../src/functions/cells";
import closes from "../../golden/spx-vix-closes.json";
import { call } from "../../support/call";
import { excelDate } from "../../support/excel-date";

const WORKED: RawCell[][] = [
  ["SPX", 7140],
  ["strikes", "7005/7015/7265/7275"],
  ["costs", "none"],
  ["condors", 10],
  ["hedge tier", 3],
];
const THREE: RawCell[][] = [
  ["plan", "1 %", "2 %", "unhedged"],
  ["costs", "none", "none", "none"],
  ["condors", 10, 20, 10],
  ["hedge", true, true, false],
  ["hedge tier", 3, 3, 3],
];
const HISTORY: RawCell[][] = [
  ["date", "SPX", "VIX"],
  ...closes.days
    .filter(([date]) => String(date) < "2019")
    .map(([date, spx, vix]): RawCell[] => [excelDate(String(date)), Number(spx), Number(vix)]),
];
const only = (name: string, column: number) =>
  THREE.map(([label, ...values]) => [label ?? name, values[column]]);
const tableOf = (found: unknown) => found as ResultCell[][];
const columnOf = (table: ResultCell[][], heading: string) => {
  const at = table[0]?.indexOf(heading) ?? -1;
  expect(at).toBeGreaterThanOrEqual(0);
  return table.slice(1).map((row) => row[at]);
};

describe("SCENARIO.GRID", () => {
  const down = [[-0.05], [0], [0.03]];
  const across = [[-3, 10]];

  test("follows its axes: transposed axes give the transposed map", () => {
    const rows = tableOf(call("SCENARIO.GRID", WORKED, down, across));
    const turned = tableOf(call("SCENARIO.GRID", WORKED, [down.flat()], [[-3], [10]]));
    expect([rows.length, rows[0]?.length]).toEqual([3, 2]);
    expect(turned).toEqual(rows[0]?.map((_, column) => rows.map((row) => row[column])));
  });

  test("a lone index move follows a column of VIX moves", () => {
    expect(tableOf(call("SCENARIO.GRID", WORKED, -0.05, [[0], [5], [10]]))).toHaveLength(3);
    expect(tableOf(call("SCENARIO.GRID", WORKED, -0.05, [[0, 5, 10]]))).toHaveLength(1);
  });

  test("variants stand side by side, each as it would alone", () => {
    const rows = tableOf(call("SCENARIO.GRID", THREE, down, across));
    expect(rows[0]).toHaveLength(6);
    for (const variant of [0, 1, 2]) {
      const alone = tableOf(call("SCENARIO.GRID", only("plan", variant), down, across));
      expect(rows.map((row) => row.slice(2 * variant, 2 * variant + 2))).toEqual(alone);
    }
  });

  test("a bad cell of an axis spoils its own row or column, a bad move alone the whole", () => {
    const rows = tableOf(call("SCENARIO.GRID", WORKED, [[-0.05], [-5], [0]], [[5, { code: "#N/A" }]]));
    const message = (cell: unknown) => (cell as CellError).message;
    expect(message(rows[1]?.[0])).toMatch(/^spotMoves .*row 2: must be .*-0\.02, not -2/);
    expect(message(rows[1]?.[1])).toMatch(/^spotMoves/);
    expect(message(rows[0]?.[1])).toMatch(/^vixMoves/);
    expect([rows[0]?.[0], rows[2]?.[0]]).toEqual(
      tableOf(call("SCENARIO.GRID", WORKED, [[-0.05], [0]], 5)).flat(),
    );
    expect(message(call("SCENARIO.GRID", WORKED, -5, 10))).toMatch(/^spotMoves .*must be/);
  });

  test("too many cells are refused in words", () => {
    const wide = Array.from({ length: 300 }, (_, index) => index / 1000);
    const many = call(
      "SCENARIO.GRID",
      WORKED,
      wide.map((move) => [move]),
      [wide],
    ) as CellError;
    expect(many.message).toContain("at most 40,000 cells, got 90,000");
  });
});

describe("SCENARIO.STRESS", () => {
  test("names every shock, the future of each layer and how it is known", () => {
    const table = tableOf(call("SCENARIO.STRESS", WORKED));
    expect(table).toHaveLength(21);
    const known = columnOf(table, "30d is");
    expect(known.filter((cell) => cell === "recorded")).toHaveLength(13);
    expect(known.filter((cell) => cell === "modelled")).toHaveLength(6);
    expect(known.filter((cell) => cell === "capped")).toHaveLength(1);
    expect(columnOf(table, "110d is").filter((cell) => cell === "recorded")).toHaveLength(5);
    for (const cell of table.flat()) expect(cell).not.toBeInstanceOf(CellError);
  });

  test("total is condors plus layers, and the pick is its worst", () => {
    const table = tableOf(call("SCENARIO.STRESS", WORKED));
    const totals = columnOf(table, "total") as number[];
    const parts = ["condors", "layer 1", "layer 2", "layer 3"].map(
      (each) => columnOf(table, each) as number[],
    );
    for (const [row, total] of totals.entries())
      expect(total).toBeCloseTo(
        parts.reduce((sum, part) => sum + (part[row] ?? 0), 0),
        6,
      );
    const pick = (name: string) => call("SCENARIO.STRESS", WORKED, "days", "today", null, name);
    const worst = Math.min(...totals);
    expect(pick("stress loss")).toBeCloseTo(-worst, 9);
    expect(pick("worst episode")).toBe(table[1 + totals.indexOf(worst)]?.[0]);
  });

  test("variants stand side by side under their names; 2 % is twice 1 %, unhedged has no layers", () => {
    const table = tableOf(call("SCENARIO.STRESS", THREE, "all"));
    const [one, two] = ["1 %: total", "2 %: total"].map((each) => columnOf(table, each) as number[]);
    for (const [row, total] of (one ?? []).entries()) expect(two?.[row]).toBeCloseTo(2 * total, 6);
    expect(new Set(columnOf(table, "unhedged: hedge"))).toEqual(new Set([0]));
  });

  test("all shocks hold each one once", () => {
    const table = tableOf(call("SCENARIO.STRESS", WORKED, "all"));
    const named = columnOf(table, "episode").map((name, row) => `${name}, ${columnOf(table, "when")[row]}`);
    // 20 days and 13 stretches; the melt-up of December 2025 stands in both.
    expect(named).toHaveLength(32);
    expect(new Set(named).size).toBe(32);
  });

  test("sold as then, a melt-up is uncovered", () => {
    expect(
      call("SCENARIO.STRESS", only("plan", 0), "days", "then", null, "uncovered"),
    ).toBeGreaterThanOrEqual(1);
  });
});

describe("SCENARIO.LOSSES", () => {
  test("shares stand above the days, and the picks are the shares", () => {
    const table = tableOf(call("SCENARIO.LOSSES", HISTORY, only("plan", 0), "shares"));
    const shares = new Map(table.map(([label, share]) => [label, share]));
    for (const label of ["losing days", "index rose", "VIX did not rise", "given back"])
      expect(call("SCENARIO.LOSSES", HISTORY, only("plan", 0), null, null, label)).toBe(shares.get(label));
    const days = tableOf(call("SCENARIO.LOSSES", HISTORY, only("plan", 0), "days"));
    expect(days).toHaveLength(1 + Number(shares.get("losing days")));
    expect(tableOf(call("SCENARIO.LOSSES", HISTORY, only("plan", 0)))).toHaveLength(
      table.length + days.length,
    );
  });

  test("variants stand side by side: twice the condors lose twice as much", () => {
    const days = tableOf(call("SCENARIO.LOSSES", HISTORY, THREE, "days"));
    const [one, two] = ["1 %: condors", "2 %: condors"].map((each) => columnOf(days, each) as number[]);
    expect(one?.length).toBeGreaterThan(0);
    for (const [row, lost] of (one ?? []).entries()) expect(two?.[row]).toBeCloseTo(2 * lost, 6);
    expect(new Set(columnOf(days, "unhedged: hedge"))).toEqual(new Set([0]));
  });

  test("rows of the history set aside are counted", () => {
    const withHoliday = [...HISTORY, [excelDate("2018-02-10"), 2619.55, 29.06]];
    const table = tableOf(call("SCENARIO.LOSSES", withHoliday, only("plan", 0), "shares"));
    expect(table.at(-1)).toContain("on a weekend or a holiday: set aside");
  });

  test("a date that stands twice is refused by its row", () => {
    const twice = [...HISTORY, HISTORY.at(-1) as RawCell[]];
    const refused = call("SCENARIO.LOSSES", twice, only("plan", 0)) as CellError;
    expect(refused.message).toMatch(/row 13: this date stands twice/);
  });

  test("no condors lose no dollars, whatever the day", () => {
    const none = only("plan", 0).map(
      ([label, value]) => [label, label === "condors" ? "none" : value] as RawCell[],
    );
    const share = call("SCENARIO.LOSSES", HISTORY, none, null, null, "given back") as CellError;
    expect(share.message).toBe("no dollars were lost: there is nothing to give back");
  });

  test("without losing days there is no share of them", () => {
    const calm = HISTORY.slice(0, 3);
    const share = call("SCENARIO.LOSSES", calm, only("plan", 0), null, null, "index rose") as CellError;
    expect(share.code).toBe("#N/A");
    expect(share.message).toContain("no losing days");
  });
});

test.each(["days", "all"])(
  "the uncovered episodes of %s are those rows where condors lose and no layer pays",
  (preset) => {
    const table = tableOf(call("SCENARIO.STRESS", WORKED, preset));
    const [condors, hedge] = [columnOf(table, "condors"), columnOf(table, "hedge")];
    const rows = condors.filter((lost, index) => Number(lost) < 0 && Number(hedge[index]) <= 0);
    expect(rows.length).toBeLessThan(condors.length);
    expect(call("SCENARIO.STRESS", WORKED, preset, null, null, "uncovered")).toBe(rows.length);
    const bare: RawCell[][] = [...WORKED, ["hedge", false]];
    const losing = columnOf(tableOf(call("SCENARIO.STRESS", bare, preset)), "condors").filter(
      (lost) => Number(lost) < 0,
    );
    // Without a layer every losing episode is uncovered.
    expect(losing.length).toBeGreaterThan(rows.length);
    expect(call("SCENARIO.STRESS", bare, preset, null, null, "uncovered")).toBe(losing.length);
  },
);
