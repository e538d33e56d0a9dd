import { cellOf, csvRows, dateOf } from "../../src/taskpane/data/csv";
import { joined, MOST_ROWS, tableOf } from "../../src/taskpane/data/import-layout";

/** Cboe's index history files: month first. */
const VIX =
  "DATE,OPEN,HIGH,LOW,CLOSE\n01/02/2024,13.21,14.23,13.10,13.20\n01/03/2024,13.38,14.22,13.33,14.04\n";
const SPX = "DATE,SPX\n01/02/2024,4742.83\n01/03/2024,4704.81\n01/04/2024,4688.68\n";
/** Cboe's delayed quotes: a letterhead, then one row a strike. */
const CHAIN = [
  "S&P 500 INDEX,Last: 4697.24,Change: 8.56",
  '"Date: January 5, 2024",Bid: 4695.1,Ask: 4700.2',
  "Expiration Date,Calls,Bid,Ask,Strike,Puts,Bid,Ask",
  "Fri Jan 19 2024,SPXW240119C04700000,45.1,45.6,4700.00,SPXW240119P04700000,38.2,38.7",
].join("\r\n");

/** Excel's serial number of 2024-01-02. */
const SECOND_OF_JANUARY = 45_293;

test("a history of Cboe's becomes dates and numbers, its close named after the file", () => {
  expect(tableOf("VIX_History.csv", VIX)).toEqual({
    name: "VIX History",
    rows: [
      ["DATE", "OPEN", "HIGH", "LOW", "VIX"],
      [SECOND_OF_JANUARY, 13.21, 14.23, 13.1, 13.2],
      [SECOND_OF_JANUARY + 1, 13.38, 14.22, 13.33, 14.04],
    ],
    formats: ["yyyy-mm-dd", "", "", "", ""],
  });
});

test("a chain keeps its columns; the letterhead above them goes", () => {
  const table = tableOf("spx_quotedata.csv", CHAIN);
  if (typeof table === "string") throw new Error(table);
  expect(table.rows).toHaveLength(2);
  expect(table.rows[0]?.[0]).toBe("Expiration Date");
  expect(table.rows[1]).toEqual([
    45_310,
    "SPXW240119C04700000",
    45.1,
    45.6,
    4700,
    "SPXW240119P04700000",
    38.2,
    38.7,
  ]);
});

test("two histories are joined on the days that both have; the others are counted", () => {
  const tables = [tableOf("SPX.csv", SPX), tableOf("VIX.csv", VIX)].map((table) => {
    if (typeof table === "string") throw new Error(table);
    return table;
  });
  expect(joined(tables)).toMatchObject({
    dropped: 1,
    table: {
      rows: [
        ["date", "SPX", "VIX"],
        [SECOND_OF_JANUARY, 4742.83, 13.2],
        [SECOND_OF_JANUARY + 1, 4704.81, 14.04],
      ],
    },
  });
});

describe("a file that cannot be used says why", () => {
  const refused: readonly (readonly [what: string, text: string, why: RegExp])[] = [
    ["an empty one", "", /is empty/],
    [
      "wrong columns",
      "ticker,price\nSPY,470\n",
      /wrong columns: it begins with "ticker, price".*A history needs/,
    ],
    ["a header alone", "Date,Close\n", /header and no rows/],
    ["a bad date, by its row", "Date,Close\n2024-01-02,1\n2024-13-02,2\n", /row 3: "2024-13-02" is no date/],
    ["a day-first date", "Date,Close\n25/12/2023,1\n", /row 2.*the month first/],
    ["500,000 rows", `Date,Close\n${"2024-01-02,1\n".repeat(500_000)}`, /500,000 rows; at most 60,000/],
  ];
  test.each(refused)("%s", (_, text, why) => {
    expect(tableOf("file.csv", text)).toMatch(why);
  });
});

test("as many rows as are allowed are taken", () => {
  expect(typeof tableOf("file.csv", `Date,Close\n${"2024-01-02,1\n".repeat(MOST_ROWS)}`)).toBe("object");
});

test("a chain does not stand beside a history", () => {
  const chain = tableOf("chain.csv", CHAIN);
  if (typeof chain === "string") throw new Error(chain);
  expect(joined([chain, chain])).toMatch(/is no history/);
});

test.each([
  ["1,234.5", 1234.5],
  ["12.5%", 0.125],
  ["2024-01-02", SECOND_OF_JANUARY],
  ["", null],
  ["SPXW", "SPXW"],
  ["-", "-"],
])("the field %j is the cell %j", (field, cell) => {
  expect(cellOf(field)).toBe(cell);
});

test("quoted fields hold commas, quotes and line breaks; a byte order mark is no field", () => {
  expect(csvRows('\ufeffa,"b,""c""\nd"\r\n1,2')).toEqual([
    ["a", 'b,"c"\nd'],
    ["1", "2"],
  ]);
});

test("a day that no calendar has is no date", () => {
  expect(dateOf("2023-02-29")).toBeNull();
});
