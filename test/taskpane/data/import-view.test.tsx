/** @jest-environment ./test/taskpane/page-environment.cjs */
import type { ImportedTable, SheetCell } from "../../../src/host/workbook";
import { ImportView } from "../../../src/taskpane/data/ImportView";
import type { PaneAction } from "../../../src/taskpane/plan/pane-state";
import { excelDate } from "../../support/excel-date";
import { chains, ownHistory, spxHistory, thinkorswim, vixHistory } from "../../support/import-files";
import { button, click, draw, field, pick, select, text, type } from "../page";
import { testWorkbook } from "../test-workbook";

let written: ImportedTable[];
let acted: PaneAction[];

beforeEach(async () => {
  localStorage.clear();
  written = [];
  acted = [];
  const importTable = async (table: ImportedTable) => {
    written.push(table);
    return { name: table.name };
  };
  const host = { workbook: testWorkbook({ importTable }), absence: "", isDark: () => false };
  await draw(<ImportView host={host} act={(action) => acted.push(action)} showPlan={() => undefined} />);
});

const input = () => document.querySelector('input[type="file"]') as HTMLInputElement;
const status = () => text('[role="status"]');
const said = () => text('section[aria-label="What the file says"]');
const mine = {
  name: "mine.csv",
  text: "Day of trading,Level,Fear\n2024-01-02,4740,13.2\n2024-01-03,4705,14.0\n",
};
/** The choice of what a column is, by the heading in its label. */
function column(heading: string): HTMLSelectElement {
  const label = [...document.querySelectorAll("label")].find((each) => each.textContent?.startsWith(heading));
  return document.getElementById(label?.htmlFor ?? "") as HTMLSelectElement;
}

test("a file is told before it is written, and written on a press", async () => {
  await pick(input(), spxHistory);
  expect(status()).toBe("4 rows understood. Nothing is written yet.");
  expect(said()).toContain("Dates2024-01-02 to 2024-01-05");
  expect(said()).toContain("Closeclose of SPX");
  expect(written).toEqual([]);
  await click(button("Write to sheet"));
  expect(status()).toBe('4 rows stand in the sheet "SPX".');
  expect(written).toHaveLength(1);
  expect(said()).toBe("");
});

test("histories chosen together are one", async () => {
  await pick(input(), spxHistory, vixHistory);
  expect(said()).toContain("2 files become one history of closes");
  await click(button("Write to sheet"));
  expect(written[0]?.rows[0]?.slice(0, 3)).toEqual(["date", "SPX", "VIX"]);
});

test("a chain comes with the verdict of CHAIN.CHECK and the columns that no function reads", async () => {
  await pick(input(), thinkorswim);
  expect(said()).toContain("CHAIN.CHECK");
  expect(said()).toContain("though no function reads them: Impl Vol, Volume");
});

test("a file that is not understood is refused, and nothing can be written", async () => {
  await pick(input(), { name: "empty.csv", text: "Date,Close\n" });
  expect(status()).toBe("empty.csv: Headings and no rows below them. Nothing is written.");
  expect(() => button("Write to sheet")).toThrow();
});

describe("bad input is refused by file, row and both readings; nothing is written, and the sheet before stays", () => {
  const of = (name: string, text: string) => ({ name, text });
  const day = (name: string) => of(name, "Date,Close\n2024-01-02,4740\n");
  const DAYS = Array.from({ length: 60_001 }, (_, at) => `${at + 1},4740`).join("\n");
  const TRADES =
    "Date,Symbol,Quantity,Price\n13/01/2026,SPXW260325P6550,2,1.5\n01/14/2026,SPXW260325P6550,2,1.5\n";

  test.each<[what: string, files: { name: string; text: string }[], why: RegExp]>([
    [
      "both decimal marks",
      [of("a.csv", "Date;Close\n2024-01-02;1.234,5\n2024-01-03;1,234.5\n")],
      /^a\.csv: Row 3 "1,234\.5" has its decimals behind a point, row 2 "1\.234,5" behind a comma/,
    ],
    [
      "both decimal marks in a chain",
      [of("a.csv", "Expiry;Strike;Type;Bid;Ask\n2024-01-12;4.700,5;C;5;6\n2024-01-12;4,700.5;P;5;6\n")],
      /^a\.csv: Row 3 "4,700\.5" has its decimals behind a point, row 2 "4\.700,5" behind a comma/,
    ],
    [
      "both orders of day and month",
      [of("a.csv", "Date,Close\n13/01/2024,1\n01/13/2024,2\n")],
      /^a\.csv: Date: row 2 "13\/01\/2024" has the day first \(2024-01-13\), row 3 "01\/13\/2024" has the month first/,
    ],
    [
      "both orders in a broker's file",
      [of("a.csv", TRADES)],
      /^a\.csv: row 2 "13\/01\/2026" has the day first .* row 3/,
    ],
    [
      "a heading that stands twice",
      [of("a.csv", "Date,SPX,SPX\n2024-01-02,1,2\n")],
      /^a\.csv: Row 1: .*"SPX" stands twice/,
    ],
    [
      "two columns of dates",
      [of("a.csv", "Date,Trade Date,Close\n2024-01-03,2024-01-04,4740\n")],
      /^a\.csv: Row 1: "Date" and "Trade Date" tell other days in row 2/,
    ],
    [
      "two columns of expiries",
      [of("a.csv", "Expiry,Expiration,Strike,Type,Bid,Ask\n2024-01-12,2024-01-19,4700,C,5,6\n")],
      /^a\.csv: Row 2: "Expiry" .*2024-01-12.* "Expiration" .*2024-01-19/,
    ],
    [
      "three files of one day",
      [day("SPX.csv"), day("VIX.csv"), day("VIX9D.csv")],
      /^Only 2024-01-02 stands in all of SPX\.csv, VIX\.csv, VIX9D\.csv/,
    ],
    [
      "a chain without a quote time",
      [chains[5]],
      /^fidelity_symbols\.csv does not say when its quotes were taken/,
    ],
    ["an empty file", [of("a.csv", "")], /^a\.csv is empty\./],
    ["headings alone", [of("a.csv", "Date,Close\n")], /^a\.csv: Headings and no rows/],
    [
      "60,001 rows",
      [of("a.csv", `Date,Close\n${DAYS}\n`)],
      /^a\.csv: 60,001 rows; at most 60,000 are imported/,
    ],
    ["a workbook", [of("a.csv", "PK\u0003\u0004 bytes")], /^a\.csv is an Excel workbook or a ZIP archive/],
    ["bytes that are no text", [of("a.csv", "a,b\n\u0000\u0001\u0002,1\n")], /^a\.csv is not a text file\./],
  ])("%s", async (_, files, why) => {
    await pick(input(), ownHistory);
    await click(button("Write to sheet"));
    const before = JSON.stringify(written);
    await pick(input(), ...files);
    expect(status()).toMatch(why);
    expect(status()).toMatch(/Nothing is written\.$/);
    expect(() => button("Write to sheet")).toThrow();
    expect(JSON.stringify(written)).toBe(before);
  });
});

test("what was told of a file before goes when another is chosen", async () => {
  await pick(input(), ownHistory);
  await pick(input(), { name: "a.pdf", text: "%PDF-1.7" });
  expect(said()).toBe("");
  expect(status()).toMatch(/^a\.pdf is a PDF, not a text file\..*Nothing is written\.$/);
});

describe("columns whose headings say nothing are named by hand", () => {
  const nameThem = async () => {
    await pick(input(), mine);
    expect(text('section[aria-label="Columns of mine.csv"]')).toMatch(
      /Still wanted: date; SPX or VIX or VIX1D or another\./,
    );
    await select(column("Day of trading"), "day");
    await select(column("Level"), "spx");
    await click(button("Name columns"));
    await select(column("Fear"), "vix");
  };

  test("each from the fields of the kind, with its first value beside it", async () => {
    await nameThem();
    expect(column("Fear").labels[0]?.textContent).toBe("Fear13.2");
    expect(said()).toContain("Day of tradingdate");
    await click(button("Write to sheet"));
    // By these headings the functions read it.
    expect(written[0]?.rows[0]).toEqual(["date", "spx", "vix"]);
  });

  test("and are remembered for the next file with the same headings", async () => {
    await nameThem();
    await click(button("Write to sheet"));
    await pick(input(), { ...mine, name: "tomorrow.csv" });
    expect(said()).toContain("tomorrow.csv is a history of closes");
    expect(said()).toContain("FearVIX");
  });

  test("one that was read wrongly is said to be none", async () => {
    await pick(input(), ownHistory);
    await click(button("Name columns"));
    await select(column("VIX"), "");
    expect(said()).toContain("though no function reads them: VIX");
  });

  test("every choice has its label", async () => {
    await pick(input(), mine);
    const choices = [...document.querySelectorAll("select")];
    expect(choices).toHaveLength(4);
    for (const choice of choices) expect(choice.labels).toHaveLength(1);
  });
});

/** Barchart's layout of one expiry, saved under a name that does not tell it. */
const withoutExpiry = { name: "quotes.csv", text: chains[0].text };

test("the time at which a chain was quoted is asked for where it tells none, and stands in the sheet", async () => {
  await pick(input(), chains[5]);
  expect(status()).toBe(
    "fidelity_symbols.csv does not say when its quotes were taken: give day and time below, or name the column that holds them. Nothing is written.",
  );
  expect(() => button("Write to sheet")).toThrow();
  const TIME = "When these quotes were taken, New York time";
  await click(button("Use this time"));
  expect(text("form")).toContain("Give the day and the time of day at which they were seen.");
  await type(field(TIME), "2024-01-06T15:45");
  await click(button("Use this time"));
  expect(text("form")).toContain("2024-01-06 is no session");
  await type(field(TIME), "2024-01-05T15:45");
  await click(button("Use this time"));
  expect(said()).toContain("quotes of 2024-01-05 15:45, as you gave it");
  expect(field(TIME)).toHaveProperty("value", "2024-01-05T15:45");
  await click(button("Write to sheet"));
  const [headings = [], ...rows] = written[0]?.rows ?? [];
  const at = headings.indexOf("quote datetime");
  expect(rows.map((cells) => cells[at])).toEqual(rows.map(() => excelDate("2024-01-05") + 15.75 / 24));
});

test("the expiry that a chain tells nowhere is asked for, and stands in the sheet", async () => {
  await pick(input(), withoutExpiry);
  expect(status()).toBe(
    "quotes.csv does not say when its options expire: give the expiry below. Nothing is written.",
  );
  expect(column("The file is").value).toBe("chain");
  await type(field("Expiry of these options"), "2024-01-13");
  await click(button("Use this expiry"));
  expect(text("form")).toContain("2024-01-13 is no session");
  await type(field("Expiry of these options"), "2024-01-12");
  await click(button("Use this expiry"));
  expect(status()).toBe("10 rows understood. Nothing is written yet.");
  expect(said()).toContain("the expiry 2024-01-12 is as you gave it");
  await click(button("Write to sheet"));
  const { rows = [] } = written[0] ?? {};
  const at = rows[0]?.indexOf("expiry") ?? -1;
  expect(rows.slice(1).map((row) => row[at])).toEqual(
    Array.from({ length: 10 }, () => excelDate("2024-01-12")),
  );
});

test("the columns of a file without headings are named by hand, and not for the next one", async () => {
  const headless = { name: "plain.csv", text: "2024-01-02,4740,13.2\n2024-01-03,4705,14.0\n" };
  await pick(input(), headless);
  expect(status()).toBe(
    "plain.csv has no row of headings: say below what each column is. Nothing is written.",
  );
  expect(text('section[aria-label="Columns of plain.csv"]')).not.toContain("remembered");
  await select(column("Column 1"), "day");
  await select(column("Column 2"), "spx");
  await click(button("Name columns"));
  await select(column("Column 3"), "vix");
  await click(button("Write to sheet"));
  expect(written[0]?.rows).toEqual([
    ["date", "spx", "vix"],
    [excelDate("2024-01-02"), 4740, 13.2],
    [excelDate("2024-01-03"), 4705, 14],
  ]);
  await pick(input(), headless);
  expect(status()).toContain("no row of headings");
});

test("rows left out of a file without headings are counted as in the file", async () => {
  await pick(input(), { name: "plain.csv", text: "2024-01-02,4740\n2024-01-03,none\n2024-01-04,4690\n" });
  await select(column("Column 1"), "day");
  await select(column("Column 2"), "spx");
  expect(said()).toContain("Row 2: ");
});

describe("where a file of the same kind stands already", () => {
  let over: (string | undefined)[];
  const stands = async (found: Readonly<Record<string, readonly (readonly SheetCell[])[]>>) => {
    over = [];
    const workbook = testWorkbook({
      sheets: async () => Object.keys(found),
      valuesOf: async (sheet) => [found[sheet] ?? null],
      importTable: async ({ name }, _, onto) => {
        over.push(onto);
        return { name: onto ?? name };
      },
      rewriteSheet: async (name) => {
        over.push(name);
        return { name };
      },
    });
    await draw(
      <ImportView
        host={{ workbook, absence: "", isDark: () => false }}
        act={() => undefined}
        showPlan={() => undefined}
      />,
    );
  };
  const headings = ["Date", "Close"];
  const buttons = () => [...document.querySelectorAll("button")].map((each) => each.textContent);

  test("the one of the same name is offered, and what is written over is said before it is", async () => {
    await stands({ Start: [[null, null]], SPX: [headings], "SPX 2": [headings] });
    await pick(input(), { name: "SPX.csv", text: "Date,Close\n2024-01-02,4742.83\n2024-01-03,4704.81\n" });
    expect(buttons()).toContain('Write over "SPX"');
    expect(said()).toContain("columns A to B are emptied and written anew");
    await click(button('Write over "SPX"'));
    expect(over).toEqual(["SPX"]);
    expect(status()).toBe('2 rows stand in the sheet "SPX", in the place of what it held.');
  });

  test("a day's file of another name is offered the last sheet with its headings; a new sheet can be had all the same", async () => {
    await stands({ "SPX 0102": [headings], "SPX 0103": [headings], Plan: [["Date", "Level"]] });
    await pick(input(), {
      name: "SPX 0104.csv",
      text: "Date,Close\n2024-01-04,4688.68\n2024-01-05,4697.24\n",
    });
    expect(buttons()).toContain('Write over "SPX 0103"');
    await click(button("Write to sheet"));
    expect(over).toEqual([undefined]);
  });

  test("where no sheet begins as the file does, none is offered", async () => {
    await stands({ SPX: [["Date", "Level"]], Plan: [["SPX", null]] });
    await pick(input(), { name: "SPX.csv", text: "Date,Close\n2024-01-02,4742.83\n2024-01-03,4704.81\n" });
    expect(buttons().some((each) => each?.startsWith("Write over"))).toBe(false);
  });
});
