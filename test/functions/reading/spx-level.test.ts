/** SPY is a tenth of SPX: a column, a chain or a book of the one under the name of the other is told. */
import { oddLevel } from "../../../src/functions/reading/spx-level";
import { fileTable, readTable } from "../../../src/taskpane/data/file-table";
import { proposalOf } from "../../../src/taskpane/data/propose";
import { call } from "../../support/call";
import { excelDate } from "../../support/excel-date";
import { describeWithShared, sharedRows } from "../../support/shared-data";

const SPX = "test-only/spx_close_daily_1990_2026.csv";
const SPY = "lean_spy_daily_unadjusted.csv";
const TOLD = /is the level of SPY or XSP, a tenth of the index/;

describeWithShared([SPX, SPY], () => {
  const told = (file: string, name: string) =>
    sharedRows(file).filter(
      ({ date = "", close }) => oddLevel(name, Number(close), excelDate(date)).length > 0,
    );

  it("no close of either index since 1990 is told under its own name", () => {
    expect([...told(SPX, "SPX"), ...told(SPY, "SPY")]).toEqual([]);
  });

  it("every close of either is told under the name of the other", () => {
    expect(told(SPY, "SPX")).toHaveLength(sharedRows(SPY).length);
    expect(told(SPX, "SPY")).toHaveLength(sharedRows(SPX).length);
  });
});

const imported = (name: string, text: string) => {
  const found = proposalOf([readTable(fileTable(name, text))]);
  return "why" in found ? found.why : found.notes.join("; ");
};
const DAYS = "2024-01-02,474.6,13.2\n2024-01-03,470.5,14\n2024-01-04,469,14.1\n";
const CONDOR =
  "expiry,long put,short put,short call,long call,contracts,credit\n2024-01-12,455,456,480,481,2,0.11\n";
const QUOTES =
  "symbol,bid,ask,quote time\nSPXW240112C470,5.1,5.3,2024-01-05 15:45\nSPXW240112P470,5.1,5.3,2024-01-05 15:45\n";
const cells = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => line.split(",").map((cell) => (/^[\d.]+$/.test(cell) ? Number(cell) : cell)));

test.each([
  ["a column of SPX", "mine.csv", `date,SPX,VIX\n${DAYS}`],
  ["closes in a file of SPX", "SPX.csv", "date,close\n2024-01-02,474.6\n2024-01-03,470.5\n"],
  ["strikes of condors", "book.csv", CONDOR],
  ["strikes of a chain", "chain.csv", QUOTES],
])("the import tells of %s at the level of SPY", (_, name, text) =>
  expect(imported(name, text)).toMatch(TOLD),
);

test("strikes of SPX in a chain of SPY are told", () => {
  expect(imported("chain.csv", QUOTES.replaceAll("SPXW240112C470", "SPY240112C4700"))).toMatch(
    /SPY at 4700 on 2024-01-05 is the level of SPX/,
  );
});

test.each([
  ["SCENARIO.REPLAY", [cells(`date,SPX,VIX\n${DAYS}`), call("SCENARIO.PLAN"), 0.9]],
  ["CONDOR.BOOK", [cells(CONDOR), 470, 0.12, "2024-01-05"]],
  ["CHAIN.CHECK", [cells(QUOTES)]],
] as const)("%s tells it", (id, given) => {
  expect(JSON.stringify(call(id, ...(given as unknown as [])))).toMatch(TOLD);
});
