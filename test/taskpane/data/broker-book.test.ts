/** A broker's file becomes the sheet "Book", whose formulas read it. */

import { browserWorkbook } from "../../../src/host/browser/browser-workbook";
import type { SheetContent } from "../../../src/host/workbook";
import { bookSheet } from "../../../src/taskpane/data/book-sheet";
import { fileTable, readTable } from "../../../src/taskpane/data/file-table";
import type { Proposal } from "../../../src/taskpane/data/proposal";
import { proposalOf } from "../../../src/taskpane/data/propose";
import { SHOCKS } from "../../../src/taskpane/desk/named-days";
import { brokerFiles } from "../../support/broker-files";
import { openGrid } from "../../support/browser-grid";

function bookOf(name: keyof typeof brokerFiles): Proposal {
  const found = proposalOf([readTable(fileTable(`${name}.csv`, brokerFiles[name]))]);
  if ("why" in found) throw new Error(found.why);
  return found;
}
const facts = (proposal: Proposal) => Object.fromEntries(proposal.facts);

test.each(Object.keys(brokerFiles) as (keyof typeof brokerFiles)[])("%s is a broker's file", (name) => {
  const book = bookOf(name);
  expect(book.title).toBe(`${name}.csv is a broker's file`);
  expect(book.sheet?.name).toBe("Book");
  expect(book.warning).toBeUndefined();
});

test("the proposal counts what the rows hold, and names what is no position", () => {
  expect(facts(bookOf("tos_cash"))).toMatchObject({
    Condor: "1",
    Fee: "1",
    "VIX call": "1",
    "Cash of its rows": "-$510.00",
    Fees: "$12.21",
  });
  expect(bookOf("flex").notes.slice(0, 3)).toEqual([
    "Row 6: correction, the fill 14 stands in row 5 already: counted once",
    "Row 7: other currency, ODAX 260320 C 23000 in EUR",
    "Row 8: other underlying, AAPL",
  ]);
});

test("a row that was changed is told before anything is written", () => {
  const text = brokerFiles.schwab_tx.replace(
    '"Sell to Open","SPXW 03/25/2026 6560',
    '"Moved in","SPXW 03/25/2026 6560',
  );
  expect(text).not.toBe(brokerFiles.schwab_tx);
  const book = proposalOf([readTable(fileTable("changed.csv", text))]) as Proposal;
  expect(book.notes.join("; ")).toContain('row 3: "Moved in" is no word of a trade');
  const euros = brokerFiles.schwab_tx.replace("$2.10", "€2.10");
  const other = proposalOf([readTable(fileTable("euros.csv", euros))]) as Proposal;
  expect(other.notes).toContain("Row 3: other currency, SPXW 03/25/2026 6560.00 P in €");
});

test("a row without a symbol is one fault, and its money moves once", () => {
  const text = [
    "Date,Action,Symbol,Quantity,Price,Fees,Amount",
    "3/16/2026,Sell to Open,SPXW  260325P06560000,1,2.10,1,209",
    "3/16/2026,Buy to Open,VIX   260421C00020000,1,1.85,1,-186",
    "3/16/2026,Sell to Open,,1,1.30,1,129",
  ].join("\n");
  const book = proposalOf([readTable(fileTable("one.csv", text))]) as Proposal;
  // 210 - 185 + 129: the amount of the unread row is net of its fee.
  expect(facts(book)).toMatchObject({ Unread: "1", "Cash of its rows": "$154.00" });
  expect(book.notes.filter((note) => /no symbol/.test(note))).toHaveLength(1);
});

test("both books stand live beside the rows in the browser workbook", async () => {
  const grid = openGrid([{ name: "Start", blocks: [] }]);
  const sheet = bookOf("flex").sheet;
  if (sheet === undefined) throw new Error("no sheet");
  const { name } = await browserWorkbook(grid).insertSheet(sheet);
  expect(name).toBe("Book");
  const at = (text: string) => {
    const { cells } = { cells: grid.reader.rowsOf("Book") };
    return cells.findIndex(([cell]) => cell === text) + 1;
  };
  const condors = at("CONDOR.BOOK") + 1;
  const hedge = at("ALVH.BOOK") + 1;
  expect(grid.valueAt("Book", `A${condors}`)).toBe("Type SPX and the volatility");
  grid.writeRows("Book", 4, [
    ["SPX", 6700],
    ["Volatility to expiry", 0.12],
    ["Date", 46098],
    ["VIX", 18],
  ]);
  expect(grid.valueAt("Book", `C${condors + 1}`)).toBe("6550/6560/6800/6810");
  expect(grid.valueAt("Book", `D${condors + 1}`)).toBe(2);
  expect(grid.valueAt("Book", `A${condors + 2}`)).toBe("total");
  expect(grid.valueAt("Book", `B${hedge + 1}`)).toBe("future");
  expect(grid.valueAt("Book", `A${hedge + 2}`)).toBe("total");
});

test("named days stand below both books, with the one on which both together do worst", async () => {
  const grid = openGrid([{ name: "Start", blocks: [] }]);
  await browserWorkbook(grid).insertSheet(bookOf("flex").sheet as SheetContent);
  const named = grid.reader.rowsOf("Book").findIndex(([cell]) => cell === "Named days, dollars from now") + 1;
  const days = () =>
    grid.reader
      .rowsOf("Book")
      .slice(named + 2, named + 2 + SHOCKS)
      .map(([name, condors, hedge, together]) => ({ name, condors, hedge, together }));
  const worst = () => grid.valueAt("Book", `A${named + 1}`);
  grid.writeRows("Book", 4, [
    ["SPX", 6700],
    ["Volatility to expiry", 0.12],
    ["Date", 46098],
  ]);
  // Without VIX the hedge is not worth nothing: no day is told for both.
  expect(new Set(days().map(({ together }) => together))).toEqual(new Set([""]));
  expect(worst()).toBe("");
  grid.writeRows("Book", 7, [["VIX", 18]]);
  const found = days() as Record<"condors" | "hedge" | "together", number>[] & { name: string }[];
  for (const { condors, hedge, together } of found) expect(together).toBeCloseTo(condors + hedge, 8);
  const of = (key: "condors" | "together") => found.map((row) => row[key]);
  // Two condors ten points wide: on a day within the strikes they are bought back for nothing, in a crash for 2,000.
  expect(Math.max(...of("condors")) - Math.min(...of("condors"))).toBeCloseTo(2000, 6);
  const least = Math.min(...of("together"));
  const { name } = found[of("together").indexOf(least)] as { name: string };
  expect(worst()).toBe(
    `Worst with the hedge: ${name}, -$${Math.abs(least).toLocaleString("en-US", { maximumFractionDigits: 0 })}`,
  );
});

test("what closed stands with its dates as dates and its price in points, right of the notes", () => {
  const headings = [
    ...["expiry", "long put", "short put", "short call", "long call", "contracts", "credit", "kind", "root"],
    ...["opened", "fees", "cash", "rows", "note", "close", "closed", "exit"],
  ];
  const row = [
    ...[46_000, 6550, 6560, 6800, 6810, 1, 1.1, "closed condor", "SPXW"],
    ...[45_996.5, 5.2, 60, "2", null, 0.5, 45_997.75, "bought back"],
  ];
  const grid = openGrid([bookSheet("one.csv", [headings, row], [])]);
  expect(["A13", "J13", "O13", "P13", "Q13"].map((at) => grid.textAt("Book", at))).toEqual([
    ...["2025-12-09", "2025-12-05 12:00", "0.50", "2025-12-06 18:00", "bought back"],
  ]);
});

test("a text of the file never becomes a formula", () => {
  const text = brokerFiles.flex.replace('"AAPL"', '"=HYPERLINK(1)"');
  const found = proposalOf([readTable(fileTable("f.csv", text))]) as Proposal;
  const formulas = (found.sheet?.blocks ?? [])
    .flatMap(({ cells }) => cells.flat())
    .filter((cell) => typeof cell === "string" && cell.startsWith("="));
  expect(formulas.every((cell) => /^=(?:TODAY|IF|B8)/.test(String(cell)))).toBe(true);
  expect(JSON.stringify(found.sheet)).toContain(" =HYPERLINK(1)");
});
