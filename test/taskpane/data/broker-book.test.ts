/** A broker's file becomes the sheet "Book", whose formulas read it. */
import { browserWorkbook } from "../../../src/host/browser/browser-workbook";
import { fileTable, readTable } from "../../../src/taskpane/data/file-table";
import type { Proposal } from "../../../src/taskpane/data/proposal";
import { proposalOf } from "../../../src/taskpane/data/propose";
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
    "Cash of its rows": "-$511.25",
    Fees: "$10.96",
  });
  expect(bookOf("flex").notes.slice(0, 3)).toEqual([
    "Row 6: correction, the fill 14 stands in row 5 already: counted once",
    "Row 7: other currency, ODAX 260320 C 23000 in EUR",
    "Row 8: other underlying, AAPL",
  ]);
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

test("a text of the file never becomes a formula", () => {
  const text = brokerFiles.flex.replace('"AAPL"', '"=HYPERLINK(1)"');
  const found = proposalOf([readTable(fileTable("f.csv", text))]) as Proposal;
  const formulas = (found.sheet?.blocks ?? [])
    .flatMap(({ cells }) => cells.flat())
    .filter((cell) => typeof cell === "string" && cell.startsWith("="));
  expect(formulas.every((cell) => /^=(?:TODAY|IF|B8)/.test(String(cell)))).toBe(true);
  expect(JSON.stringify(found.sheet)).toContain(" =HYPERLINK(1)");
});
