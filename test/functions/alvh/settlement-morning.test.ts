import { CellError, type RawArgument, type RawCell } from "../../../src/functions/cells";
import { callBy, definitionOf } from "../../support/call";
import { excelDate } from "../../support/excel-date";

const curve = [
  [excelDate("2026-05-19"), 18.1],
  [excelDate("2026-06-17"), 19.2],
  [excelDate("2026-07-22"), 19.9],
];
const book = (holdings: RawCell[][], asOf: RawArgument, pick: RawArgument = null) =>
  callBy(definitionOf("ALVH.BOOK"), { holdings, curve, volOfVol: 0.93, asOf, return: pick }) as RawCell[][];
const columns = (rows: RawCell[][], ...names: string[]) => {
  const [header, ...body] = rows as [RawCell[], ...RawCell[][]];
  return body.map((row) => names.map((name) => row[header.indexOf(name)]));
};

test.each(["2026-05-19", "2026-05-19 8:00", "2026-05-19 9:29"])(
  "at %s a series of that morning settles, and the total stands",
  (asOf) => {
    const held = [
      ["call", "2026-05-19", 17, 4, 1.72, 1],
      ["call", "2026-06-17", 19, 2, 1.5, 1],
    ];
    const rows = book(held, asOf);
    expect(columns(rows, "action", "days left")).toEqual([
      ["SETTLES", 0],
      ["HOLD", 29],
      [expect.anything(), expect.anything()],
    ]);
    expect(columns(rows, "value")[2]![0]).not.toBeInstanceOf(CellError);
  },
);

test("the day before a settlement at any hour is one day before it", () => {
  for (const asOf of ["2026-05-18", "2026-05-18 9:00", "2026-05-18 15:45"])
    expect(columns(book([["call", "2026-05-19", 17, 4, 1.72, 1]], asOf), "days left")[0]).toEqual([1]);
});

test("a Wednesday whose series ends on the Tuesday is that Tuesday's, and the book says so", () => {
  const rows = book([["call", "2026-05-20", 17, 4, 1.72, 1]], "2026-05-01");
  expect(columns(rows, "days left")[0]).toEqual([18]);
  expect(columns(rows, "note")[0]![0]).toMatch(/settles on 2026-05-19/);
});

test.each(["2026-05-23", "2026-05-18", "2026-05-21"])(
  "no series settles on %s: the row is refused with the right morning",
  (expiry) => {
    const [value] = columns(book([["call", expiry, 17, 4, 1.72, 1]], "2026-05-01"), "value")[0] as [
      CellError,
    ];
    expect(value.message).toMatch(
      new RegExp(`holdings, row 1: expiry .*got ${expiry}.* settle on 2026-05-19`),
    );
  },
);

test("a weekly series is told from a monthly one", () => {
  const rows = book(
    [
      ["call", "2026-06-10", 19, 2, 1.5, 1],
      ["call", "2026-06-17", 19, 2, 1.5, 1],
      ["future", "2026-05-27", "", 1, 18.5],
    ],
    "2026-05-01",
  );
  expect(columns(rows, "note").slice(0, 3)).toEqual([
    [expect.stringMatching(/weekly series.*monthly one settles on 2026-06-17/)],
    [""],
    [expect.stringMatching(/weekly series.*monthly one settles on 2026-05-19/)],
  ]);
});
