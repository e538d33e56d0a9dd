import { readings } from "../../../src/functions/arguments/readings";
import { CellError, type RawCell, type ResultCell } from "../../../src/functions/cells";
import { call } from "../../support/call";

const state = (table: RawCell[][], ...rest: RawCell[]) => call("REGIME.STATE", table, null, ...rest);
const messageIn = (rows: ResultCell[][], row: number) => {
  const cell = rows[row]?.[1];
  expect(cell).toBeInstanceOf(CellError);
  return (cell as CellError).message;
};
const rowsOf = (result: unknown) => result as ResultCell[][];

test("the readings come back in their order, the derived ones after them", () => {
  const table: RawCell[][] = [
    ["reading", "value"],
    ["vix", 17.95],
    ["5dma of something else", "n/a"],
    ["VIX m1", 17.5],
    ["VIX m2", 19.4],
    ["", null],
    ["high roe", true],
  ];
  const rows = rowsOf(state(table));
  expect(rows.map(([label]) => label)).toEqual(["VIX", "VIX M1", "VIX M2", "high ROE", "VIX slope"]);
  expect(rows[3]).toEqual(["high ROE", true]);
});

test("a bad value is an error in its own row, and nothing is derived in its place", () => {
  const rows = rowsOf(
    state([
      ["RSI", 0.55],
      ["ROE", 15],
      ["net income", 60],
      ["equity", 300],
      ["breadth constructive", 2],
      ["VIX", 0.18],
    ]),
  );
  expect(rows.map(([label]) => label)).toEqual([
    "RSI",
    "ROE",
    "net income",
    "equity",
    "breadth constructive",
    "VIX",
  ]);
  const errors = [0, 1, 4, 5].map((row) => messageIn(rows, row));
  expect(errors[0]).toMatch(/^table .*row 1, RSI: must be .* got 0.55 - RSI runs from 0 to 100/);
  expect(errors[1]).toContain("a decimal: 0.15, not 15");
  expect(errors[2]).toMatch(/must be TRUE or FALSE, got 2$/);
  expect(errors[3]).toContain("VIX is in points: 17.95, not 0.1795");
});

test("1 is TRUE, as the rules show it; a 0, which a blank may be, is no reading", () => {
  const rows = rowsOf(
    state([
      ["high ROE", 1],
      ["breadth constructive", 0],
      ["leverage trap", 1],
      ["Big Top", 0],
      ["breadth broken", false],
    ]),
  );
  expect([0, 2, 4].map((row) => rows[row]?.[1])).toEqual([true, true, false]);
  expect(messageIn(rows, 1)).toMatch(/row 2, breadth constructive: 0: typed or blank\? For 0 write "FALSE"$/);
  expect(messageIn(rows, 3)).toMatch(/row 4, Big Top: 0: typed or blank\? For 0 write "FALSE"$/);
});

test("an unknown label is named, with the one that was probably meant", () => {
  const rows = rowsOf(
    state([
      ["VIX", 18],
      ["hedge", 3],
      ["leverage", 3],
      ["VIX", 19],
    ]),
  );
  expect(messageIn(rows, 1)).toBe(
    'table, row 2: there is no reading the text "hedge"; did you mean "hedge held"?',
  );
  expect(messageIn(rows, 3)).toBe("table, row 4: VIX stands twice");
  expect(
    state(
      [
        ["VIX", 18],
        ["VIX", 19],
      ],
      "VIX",
    ),
  ).toBe(18);
});

test("a tier of CONDOR.GATE is not taken for the share open of the scaling's VIX gate", () => {
  const rows = rowsOf(
    state([
      ["previous gate", 1],
      ["previous gate open", 3],
    ]),
  );
  expect(messageIn(rows, 0)).toContain(
    'there is no reading the text "previous gate"; did you mean "previous gate open"?',
  );
  expect(messageIn(rows, 1)).toMatch(
    /must be a number from 0 to 1, or "none" for 0, got 3 - a share open, 1, 0.5 or none, and not the tier of CONDOR.GATE$/,
  );
});

test("one reading is picked by its name, and one that is not there says so", () => {
  const table: RawCell[][] = [
    ["net income", 60],
    ["equity", 300],
  ];
  expect(state(table, "ROE")).toBeCloseTo(0.2, 12);
  expect(state(table, "RSI")).toMatchObject({
    code: "#N/A",
    message: "RSI: is not given, and nothing given to derive it from",
  });
});

test("an error cell spoils its own reading only", () => {
  const rows = rowsOf(
    state([
      ["RSI", { code: "#DIV/0!" }],
      ["VIX", 18],
      ["HV", { code: "#N/A" }],
    ]),
  );
  expect(rows[0]?.[1]).toMatchObject({ code: "#VALUE!" });
  expect(rows[1]).toEqual(["VIX", 18]);
  expect(rows[2]?.[1]).toMatchObject({ code: "#N/A" });
});

test("a history completes the readings, with headings in any order and a column of dates", () => {
  const days = Array.from({ length: 70 }, (_, day) => day);
  const history = [
    ["Date", "VIX", "SPX"],
    // Tuesdays to Fridays from 20 January 2026 on: no holiday but Good Friday, 3 April.
    ...days.map((day) => {
      const spx = 7000 + 40 * Math.sin(day) + day;
      return [46_042 + 7 * Math.floor(day / 4) + (day % 4), 20 * (7000 / spx) ** 8, spx];
    }),
  ];
  const rows = rowsOf(call("REGIME.STATE", [["ROE", 0.2]], history));
  const found = Object.fromEntries(rows as [string, ResultCell][]);
  expect(found["SPX/VIX correlation"]).toBeCloseTo(-1, 9);
  expect(found["correlation warning"]).toBe(false);
  expect(Object.keys(found)).toEqual(expect.arrayContaining(["SPX", "VIX", "VIX 5DMA", "HV", "RSI", "VRP"]));
});

test("what it spills is read back without loss", () => {
  const table: RawCell[][] = [
    ["VIX", 17.95],
    ["net income", 60],
    ["equity", 300],
    ["breadth constructive", true],
  ];
  const spilled = rowsOf(state(table)) as RawCell[][];
  const [read] = readings({ summary: "" }).supply(spilled, "readings", () => null).values;
  expect(read).not.toBeInstanceOf(CellError);
  expect((read as { values: object }).values).toEqual({
    VIX: 17.95,
    "net income": 60,
    equity: 300,
    "breadth constructive": 1,
    ROE: 0.2,
    "high ROE": 1,
  });
  expect(rowsOf(state(spilled))).toEqual(spilled);
});

test("a range without a reading is refused", () => {
  expect(
    state([
      ["", ""],
      ["", ""],
    ]),
  ).toMatchObject({
    message: "table (label and value): must be rows of (label, value), got no reading",
  });
});
