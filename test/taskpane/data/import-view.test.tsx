/** @jest-environment ./test/taskpane/page-environment.cjs */
import type { ImportedTable } from "../../../src/host/workbook";
import { ImportView } from "../../../src/taskpane/data/ImportView";
import { ownHistory, spxHistory, thinkorswim, vixHistory } from "../../support/import-files";
import { button, click, draw, pick, select, text } from "../page";
import { testWorkbook } from "../test-workbook";

let written: ImportedTable[];
beforeEach(async () => {
  localStorage.clear();
  written = [];
  const importTable = async (table: ImportedTable) => {
    written.push(table);
    return { name: table.name };
  };
  const host = { workbook: testWorkbook({ importTable }), absence: "", isDark: () => false };
  await draw(<ImportView host={host} />);
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
