import { CellError } from "../../src/functions/cells";
import type { SheetContent } from "../../src/host/workbook";
import { type Draft, firstDraft, withTyped } from "../../src/taskpane/plan/draft";
import { paneStateOf } from "../../src/taskpane/plan/pane-state";
import { scenarioSheet } from "../../src/taskpane/sheet/scenario-sheet";
import { SheetReader } from "./sheet-reader";

const workedExample: Draft = {
  ...[["hedgeCost", "0"] as const, ["costs", "0"] as const, ["vol", "18%"] as const].reduce(
    (draft, [field, text]) => withTyped(draft, field, text),
    firstDraft,
  ),
  by: "own",
};

/** The cell right of a label. */
function beside(content: SheetContent, reader: SheetReader, label: string): unknown {
  for (const column of ["A", "E"])
    for (let row = 1; row < 120; row++)
      if (reader.value(`${column}${row}`) === label)
        return reader.value(`${column === "A" ? "B" : "F"}${row}`);
  throw new Error(`no ${label} in ${content.name}`);
}

describe("the worked example as a sheet", () => {
  const content = scenarioSheet(workedExample);
  const reader = new SheetReader(content);
  const rows: readonly [label: string, expected: number, digits: number][] = [
    ["credit", 1.09, 2],
    ["max loss", 8.91, 2],
    ["lower break-even", 7013.91, 2],
    ["upper break-even", 7266.09, 2],
    ["POP", 0.881, 3],
    ["Hedge tier called for", 2, 10],
    ["Credit tier that VIX permits", 2, 10],
  ];
  test.each(rows)("%s is %d", (label, expected, digits) => {
    expect(beside(content, reader, label)).toBeCloseTo(expected, digits);
  });

  it("carries 1 condor at 1 % and 2 at 2 %", () => {
    const row = reader.formulas.filter((at) => /^=RISK\.SIZE.*"contracts"/.test(formulaAt(content, at)));
    expect(row.map((at) => reader.value(at))).toEqual([1, 2]);
  });

  it("says so in one sentence, the loss before the gain", () => {
    expect(reader.value("A2")).toMatch(/^Condors: 1\. Each can lose 8\.91 points and make 1\.09/);
  });
});

describe.each([
  ["by credit", firstDraft],
  ["with own strikes", workedExample],
  ["with always-on rules", withTyped(firstDraft, "rules", "always-on")],
  [
    "for a far expiry",
    withTyped(withTyped(withTyped(firstDraft, "days", "45"), "width", "50"), "target", "12"),
  ],
] as const)("a sheet %s", (_, plan) => {
  const content = scenarioSheet(plan);
  const reader = new SheetReader(content);

  it("leaves no error in a cell", () => {
    const errors = reader.formulas.flatMap((at) => {
      const { rows, columns } = reader.shape(at);
      return Array.from({ length: rows * columns }, (_, index) =>
        reader.value(cellAt(at, Math.floor(index / columns), index % columns)),
      ).filter((cell) => cell instanceof CellError);
    });
    // A credit that no condor pays at some other VIX is an answer; a wrong argument never is.
    expect(errors.filter(({ code }) => code === "#VALUE!")).toEqual([]);
    if (plan === firstDraft || plan === workedExample) expect(errors).toEqual([]);
  });

  it("recalculates in at most six waves", () => {
    expect(Math.max(...reader.formulas.map((at) => reader.depth(at)))).toBeLessThanOrEqual(6);
  });

  it("has room for what really spills", () => {
    const spills = content.blocks.filter((block) => block.spill !== undefined);
    expect(spills.length).toBeGreaterThan(2);
    for (const block of spills) expect(reader.shape(block.at)).toEqual(block.spill);
  });

  it("shows the numbers of the pane", () => {
    const { report } = paneStateOf(plan).results;
    for (const label of ["EV at pricing vol", "POP", "max loss"])
      expect(beside(content, reader, label)).toBe(report.value?.number(label));
  });

  it("agrees with the pane on the ceilings and on the hedge", () => {
    const { ceilings, hedge } = paneStateOf(plan).results;
    for (const { name, fraction } of ceilings.value?.ceilings ?? [])
      if (fraction === null) expect(beside(content, reader, name)).toBe("no bound");
      else expect(beside(content, reader, name)).toBeCloseTo(fraction, 10);
    expect(reader.value(cellBelow(content, "Hedge ladder", 1, "I"))).toBe(hedge.value?.layers[0]?.contracts);
  });

  it("colours the blind spots and leaves every other number to its label", () => {
    const [range = ""] = content.colourScales ?? [];
    const [from = ""] = range.split(":");
    expect(formulaAt(content, from)).toMatch(/^=SCENARIO\.GRID/);
  });

  it("draws the payoff beyond both wings", () => {
    const [chart] = content.charts ?? [];
    const [first = "", last = ""] = chart?.x.split(":") ?? [];
    const strikes = paneStateOf(plan).results.strikes.value ?? [0, 0, 0, 0];
    expect(reader.value(first)).toBeLessThan(strikes[0]);
    expect(reader.value(last)).toBeGreaterThan(strikes[3]);
  });

  it("names every input cell; one that follows from others is a formula, and black", () => {
    const { printed, ...inputs } = content.names ?? {};
    expect(printed).toBe(content.printArea);
    const named = Object.values(inputs);
    expect(named.length).toBeGreaterThan(30);
    for (const at of named)
      expect(content.blocks.find((block) => block.at === at)?.style).toBe(
        formulaAt(content, at).startsWith("=") ? "result" : "input",
      );
  });
});

/** The cell some rows below a heading's own next row, in another column. */
function cellBelow(content: SheetContent, heading: string, rows: number, column: string): string {
  const at = content.blocks.find((block) => block.cells[0]?.[0] === heading)?.at ?? "A1";
  return `${column}${Number(at.slice(1)) + 1 + rows}`;
}

function formulaAt(content: SheetContent, at: string): string {
  return String(content.blocks.find((block) => block.at === at)?.cells[0]?.[0]);
}

function cellAt(at: string, rows: number, columns: number): string {
  const [, letter = "A", row = "1"] = /([A-Z])(\d+)/.exec(at) ?? [];
  return `${String.fromCharCode(letter.charCodeAt(0) + columns)}${Number(row) + rows}`;
}
