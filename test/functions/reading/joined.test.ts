import { joined } from "../../../src/functions/reading/joined";
import type { Understood } from "../../../src/functions/reading/understand";

/** Excel's serial number of 2024-01-02. */
const SECOND_OF_JANUARY = 45_293;
const history = (
  name: string,
  headings: readonly (readonly [heading: string, field: string | undefined])[],
  rows: readonly (readonly (number | null)[])[],
  underlying?: string,
) => ({
  name,
  table: {
    kind: "history",
    columns: headings.map(([heading, field], index) => ({ index, heading, field })),
    rows: rows.map(([day = 0, ...cells]) => [SECOND_OF_JANUARY + Number(day), ...cells]),
    title: underlying === undefined ? {} : { underlying },
  } as unknown as Understood,
});
const closes = (name: string, rows: readonly (readonly (number | null)[])[], underlying?: string) =>
  history(
    name,
    [
      ["Date", "day"],
      ["Close", "close"],
    ],
    rows,
    underlying,
  );
const day = (at: number) => SECOND_OF_JANUARY + at;

test("days that all have are joined in the order of time, the others counted by file", () => {
  const spx = closes(
    "SPX.csv",
    [
      [2, 4690],
      [1, 4705],
      [0, 4740],
    ],
    "SPX",
  );
  const vix = closes(
    "VIX.csv",
    [
      [0, 13.2],
      [1, 14],
      [3, 13],
    ],
    "VIX",
  );
  expect(joined([spx, vix])).toEqual({
    headings: ["date", "SPX", "VIX"],
    rows: [
      [day(0), 4740, 13.2],
      [day(1), 4705, 14],
    ],
    from: day(0),
    to: day(1),
    notes: [
      "1 day of SPX.csv left out: not every file has them",
      "1 day of VIX.csv left out: not every file has them",
    ],
  });
});

test("every column is kept: the indices first, the others under the name of theirs", () => {
  const bars = history(
    "VIX9D.csv",
    [
      ["DATE", "day"],
      ["HIGH", "high"],
      ["CLOSE", "close"],
      ["mood", undefined],
    ],
    [
      [0, 15, 14, 1],
      [1, 16, 15, 2],
    ],
    "VIX9D",
  );
  const own = history(
    "mine.csv",
    [
      ["vix", "vix"],
      ["date", "day"],
      ["S&P", "spx"],
    ],
    [],
  );
  Object.assign(own.table, {
    rows: [
      [13, day(0), 4740],
      [14, day(1), 4705],
    ],
  });
  expect(joined([bars, own])).toMatchObject({
    headings: ["date", "SPX", "VIX", "VIX9D", "VIX9D HIGH", "VIX9D mood"],
    rows: [
      [day(0), 4740, 13, 14, 15, 1],
      [day(1), 4705, 14, 15, 16, 2],
    ],
  });
});

test("a column that stands twice alike is taken once and told", () => {
  const one = closes(
    "SPX.csv",
    [
      [0, 4740],
      [1, 4705],
    ],
    "SPX",
  );
  const other = history(
    "mine.csv",
    [
      ["date", "day"],
      ["SPX", "spx"],
    ],
    [
      [0, 4740],
      [1, null],
    ],
  );
  expect(joined([one, other])).toMatchObject({
    headings: ["date", "SPX"],
    notes: ["SPX stands in SPX.csv and in mine.csv alike: taken once"],
  });
});

test("a column that stands twice and differs is refused by its day, with both values", () => {
  const one = closes(
    "SPX.csv",
    [
      [0, 4740],
      [1, 4705],
    ],
    "SPX",
  );
  const other = closes(
    "SPX (1).csv",
    [
      [0, 4740],
      [1, 470.5],
    ],
    "SPX",
  );
  expect(joined([one, other])).toEqual({
    why: "SPX stands in SPX.csv as 4705 and in SPX (1).csv as 470.5 on 2024-01-03: name the files by what they hold, SPX or VIX",
  });
});

test("a history that names no index is told from another by its level, and that is said", () => {
  const vix = closes(
    "VIX.csv",
    [
      [0, 13.2],
      [1, 14],
    ],
    "VIX",
  );
  const unnamed = closes("HistoricalPrices.csv", [
    [0, 4740],
    [1, 4705],
  ]);
  expect(joined([unnamed, vix])).toMatchObject({
    headings: ["date", "SPX", "VIX"],
    notes: ["HistoricalPrices.csv names no index: its closes are read as SPX by their level"],
  });
});

test("files that share one day or none make no history", () => {
  const one = closes("a.csv", [[0, 4740]], "SPX");
  const other = closes("b.csv", [[0, 13]], "VIX");
  const third = closes("c.csv", [[0, 15]], "VIX9D");
  expect(joined([one, other, third])).toEqual({
    why: "only 2024-01-02 stands in all of a.csv, b.csv, c.csv: a history needs more days than one",
  });
  expect(joined([one, closes("d.csv", [[1, 13]], "VIX")])).toMatchObject({
    why: expect.stringMatching(/^no day stands/),
  });
});

test("a day that stands twice in a file is refused by its date", () => {
  const twice = closes(
    "a.csv",
    [
      [0, 4740],
      [0, 4741],
    ],
    "SPX",
  );
  expect(joined([twice, closes("b.csv", [[0, 13]], "VIX")])).toEqual({ why: "a.csv has 2024-01-02 twice" });
});
