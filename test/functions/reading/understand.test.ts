import { type Understood, understand } from "../../../src/functions/reading/understand";

const table = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => line.split(/[;|]/).map((cell) => cell.trim()));

function understood(text: string, fileName = "file.csv"): Understood {
  const found = understand(table(text), fileName);
  if ("why" in found) throw new Error(found.why);
  return found;
}

test("a history becomes dates and numbers, gaps are left out with their reason", () => {
  const found = understood("DATE|VIXCLS\n2024-01-01|.\n2024-01-02|13.2\n2024-01-03|14.0", "VIXCLS.csv");
  expect(found).toMatchObject({
    kind: "history",
    headingRow: 0,
    unknown: [],
    from: 45_293,
    to: 45_294,
    title: { underlying: "VIX" },
    rows: [
      [45_293, 13.2],
      [45_294, 14],
    ],
    leftOut: [{ row: 2 }],
  });
});

test("the decimal mark and the order of the day are decided for the table", () => {
  const found = understood("Date;Close\n12/01/2026;6.900,50\n30/01/2026;6.950");
  expect(found.rows).toEqual([
    [46_034, 6900.5],
    [46_052, 6950],
  ]);
  expect(found.notes).toEqual(["Date: dates are read with the day first"]);
});

test("a table that nobody knows shows its headings, so that the user can name them", () => {
  const rows = table("alpha|beta\n1|2");
  const found = understand(rows, "x.csv");
  expect(found).toMatchObject({ headings: ["alpha", "beta"], headingRow: 0 });
  expect("why" in found && found.why).toContain('row 1 has "alpha", "beta"');
  expect(
    understand(
      [
        ["alpha", "beta"],
        ["2024-01-05", "13.2"],
      ],
      "x.csv",
      new Map([
        [0, "day"],
        [1, "vix"],
      ]),
    ),
  ).toMatchObject({
    kind: "history",
    rows: [[45_296, 13.2]],
  });
});

test("a field that stands twice is refused by its heading", () => {
  expect(understand(table("Date|VIX|VIX\n2024-01-05|13|14"), "x.csv")).toMatchObject({
    why: 'row 1: the heading "VIX" stands twice',
  });
});

describe("dates of a history that functions will not take", () => {
  const notesOf = (days: readonly string[]) =>
    understood(["Date|VIX", ...days.map((day) => `${day}|14`)].join("\n")).notes;

  test("are told by row: twice, out of order, without a session", () => {
    // 4 and 5 January 2025 are a weekend; the exchange was closed on 9 January.
    expect(
      notesOf(["2025-01-02", "2025-01-03", "2025-01-03", "2025-01-07", "2025-01-06", "2025-01-08"]),
    ).toEqual([
      "row 4 (2025-01-03): a date that stands twice; functions refuse it, keep one row a date",
      "row 6 (2025-01-06): out of order; functions refuse it, sort the rows by date",
    ]);
    expect(notesOf(["2025-01-03", "2025-01-04", "2025-01-08", "2025-01-09", "2025-01-10"])).toEqual([
      "rows 3 (2025-01-04, a weekend) and 5 (2025-01-09, a holiday): days without a session",
    ]);
  });

  test("are told by the rows of the file when it is newest first", () => {
    expect(notesOf(["2025-01-08", "2025-01-07", "2025-01-07", "2025-01-06"])).toEqual([
      "newest row first: turned",
      "row 3 (2025-01-07): a date that stands twice; functions refuse it, keep one row a date",
    ]);
  });

  test("of which six are named and the rest counted", () => {
    const days = ["03", "04", "05", "06", "11", "12", "18", "19", "25", "26"].map((day) => `2025-01-${day}`);
    expect(notesOf(days)[0]).toMatch(
      /^rows 3 .*, 9 \(2025-01-19, a weekend\) and 2 more: days without a session$/,
    );
  });
});

test("contracts in columns of their own under a root are a broker's positions, of SPX and of VIX", () => {
  const found = understood("Root;Expiry;Strike;Type;Quantity;Price\nSPXW;2026-03-25;6550;P;2;1.50");
  expect(found.kind).toBe("positions");
});
