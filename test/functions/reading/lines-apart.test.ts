import { linesApart } from "../../../src/functions/reading/lines-apart";
import { fileTable, readTable } from "../../../src/taskpane/data/file-table";
import { call } from "../../support/call";

const apart = (text: string) => linesApart(text.split("\n"), 2);

test.each<[what: string, text: string, rows: string[][]]>([
  [
    "two spaces or more, with words and a time in one field",
    "expiry      type  open int  seen\n2024-01-12  call      1204  2024-01-05 15:45\n2024-01-12  put          7  2024-01-05 15:45",
    [
      ["expiry", "type", "open int", "seen"],
      ["2024-01-12", "call", "1204", "2024-01-05 15:45"],
      ["2024-01-12", "put", "7", "2024-01-05 15:45"],
    ],
  ],
  [
    "one space",
    "date SPX VIX\n2024-01-02 4740 13.2\n2024-01-03 4705 14",
    [
      ["date", "SPX", "VIX"],
      ["2024-01-02", "4740", "13.2"],
      ["2024-01-03", "4705", "14"],
    ],
  ],
  [
    "their places, where a field is blank",
    "strike    bid    ask\n  4700   40.0   41.0\n  4725          31.0\n  4750   22.0   23.0",
    [
      ["strike", "bid", "ask"],
      ["4700", "40.0", "41.0"],
      ["4725", "", "31.0"],
      ["4750", "22.0", "23.0"],
    ],
  ],
  [
    "apostrophes around fields with a comma",
    "'date','SPX'\n'2024-01-02','4,740.00'\n'2024-01-03','4,705.00'",
    [
      ["date", "SPX"],
      ["2024-01-02", "4,740.00"],
      ["2024-01-03", "4,705.00"],
    ],
  ],
])("fields are parted by %s", (_, text, rows) => {
  expect(apart(text)).toEqual(rows);
});

test.each([
  ["one column", "close\n4740\n4705"],
  ["prose", "This is a line of words.\nAnd one more of them\nEnd"],
])("%s is no table", (_, text) => {
  expect(apart(text)?.every((cells) => cells.length < 2) ?? true).toBe(true);
});

const ALIGNED = [
  "SPX closes, as printed",
  "",
  "Date           Open      High       Low     Close",
  "2024-01-02  4745.00  4754.00   4722.00   4740.00",
  "2024-01-03  4725.00  4729.00             4705.00",
  "2024-01-04  4697.00  4726.00   4687.00   4690.00",
];

test("a printed history is imported, its blank low left blank and its title kept", () => {
  const read = readTable(fileTable("printed.txt", ALIGNED.join("\n")));
  if (!("understood" in read)) throw new Error(read.why);
  expect(read.understood.title.underlying).toBe("SPX");
  expect(read.understood.rows.map((cells) => cells.slice(1))).toEqual([
    [4745, 4754, 4722, 4740],
    [4725, 4729, null, 4705],
    [4697, 4726, 4687, 4690],
  ]);
});

test("a chain aligned by spaces is read from one column of a sheet", () => {
  const lines = [
    "expiry        strike  type    bid    ask",
    "2026-04-21        22  put    0.10   0.20",
    "2026-04-21        24  put    0.20   0.30",
    "2026-04-21        30  call   0.50   0.60",
    "2026-04-21        32  call   0.30   0.40",
  ];
  // 0.25 - 0.15 + 0.55 - 0.35, each the middle of its bid and ask.
  expect(
    call(
      "CHAIN.CREDIT",
      lines.map((line) => [line]),
      "2026-04-21",
      "22/24/30/32",
    ),
  ).toBeCloseTo(0.3, 10);
});
