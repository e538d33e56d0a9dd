import { CellError } from "../../src/functions/cells";
import type { ReadCell, SheetReading } from "../../src/host/workbook";
import { type Draft, firstDraft, withTyped } from "../../src/taskpane/plan/draft";
import { fieldNames } from "../../src/taskpane/plan/fields";
import { type PaneState, paneStateOf } from "../../src/taskpane/plan/pane-state";
import { comparedRows } from "../../src/taskpane/scenarios/compare";
import { draftOf, textOf, unreadOf } from "../../src/taskpane/scenarios/scenario-text";
import { draftOfSheet, type ReadDraft } from "../../src/taskpane/scenarios/sheet-to-draft";
import { scenarioSheet } from "../../src/taskpane/sheet/scenario-sheet";
import { callBy, definitionOf } from "../support/call";
import { SheetReader } from "./sheet-reader";

const ROWS = 120;

/** The inserted sheet as a host would read it back. */
function readBack(plan: Draft): { cells: ReadCell[][]; names: Record<string, string> } {
  const content = scenarioSheet(plan);
  const reader = new SheetReader(content);
  const cells = Array.from({ length: ROWS }, (_, row) =>
    [..."ABCDEFGHI"].map((column): ReadCell => {
      const value = reader.value(`${column}${row + 1}`);
      return value instanceof CellError ? { error: value.code } : value;
    }),
  );
  return { cells, names: { ...content.names } };
}

const reading = (read: ReturnType<typeof readBack>): SheetReading => ({ name: "Condor plan", ...read });

const changed = [
  ["vix", "21.4"],
  ["rsi", ""],
  ["highRoe", "FALSE"],
  ["riskFraction", "1.5%"],
  ["wins", "45"],
  ["layers", "seed"],
] as const;
const plan = changed.reduce((done, [field, text]) => withTyped(done, field, text), firstDraft);
const own: Draft = { ...plan, by: "own" };

describe("a sheet read back", () => {
  test.each([
    ["by credit", plan],
    ["with own strikes", own],
  ])("%s gives the same results", (_, given) => {
    const found = draftOfSheet(reading(readBack(given)));
    if (typeof found === "string") throw new Error(found);
    expect(found.notes).toEqual([]);
    const [there, here] = [paneStateOf(found.draft), paneStateOf(given)];
    for (const name of fieldNames) expect(there.entries.lawful(name)).toBe(here.entries.lawful(name));
    expect(there.results.report.value?.rows).toEqual(here.results.report.value?.rows);
    expect(there.results.ceilings.value).toEqual(here.results.ceilings.value);
    expect(there.results.hedge.value).toEqual(here.results.hedge.value);
  });

  it("works by labels alone where every name was deleted", () => {
    const found = draftOfSheet(reading({ ...readBack(plan), names: {} }));
    expect(found).toMatchObject({ notes: [], draft: { typed: { vix: "21.4" } } });
  });

  it("follows a name to where its cell has gone", () => {
    const read = readBack(plan);
    const row = read.cells.findIndex(([label]) => label === "VIX");
    read.cells.splice(row, 0, ["a row of mine", 99, null]);
    const names = Object.fromEntries(
      Object.entries(read.names).map(([name, at]) => [
        name,
        at.replace(/\d+/, (r) => `${Number(r) + (Number(r) > row ? 1 : 0)}`),
      ]),
    );
    expect(draftOfSheet(reading({ ...read, names }))).toMatchObject({ draft: { typed: { vix: "21.4" } } });
  });

  it("says which input has neither name nor label left, and keeps the usual value there", () => {
    const read = readBack(plan);
    const { spot: _, ...names } = read.names;
    const cells = read.cells.map((row) => (row[0] === "SPX" ? ["my own word", ...row.slice(1)] : row));
    const found = draftOfSheet(reading({ cells, names }));
    expect((found as ReadDraft).draft.typed.spot).toBeUndefined();
    expect((found as ReadDraft).notes[0]).toMatch(/^Neither name nor label was found for SPX/);
  });

  it("leaves a cell that holds an error as it was, and says so", () => {
    const read = readBack(plan);
    const cells = read.cells.map((row) =>
      row[0] === "equity" ? [row[0], { error: "#REF!" }, row[2] ?? null] : row,
    );
    const found = draftOfSheet(reading({ cells, names: {} }));
    expect((found as ReadDraft).notes).toEqual([
      "Account equity holds the error #REF!; it is left as it was.",
    ]);
  });

  it("refuses a sheet of another kind", () => {
    expect(draftOfSheet({ name: "Notes", cells: [["VIX", 18]], names: {} })).toMatch(
      /"Notes" is no sheet that Insert sheet wrote/,
    );
  });
});

describe("a saved scenario", () => {
  it("opens exactly as it was left, refused entries included", () => {
    const half = withTyped(own, "spot", "7,1");
    expect(draftOf(textOf(half))).toEqual(half);
  });

  test.each(["", "{", "{}", '{"wingspan":2,"typed":{}}', "null", '{"wingspan":1,"typed":null}'])(
    "%j is none of ours",
    (text) => {
      expect(draftOf(text)).toBeNull();
    },
  );

  it("edited by hand keeps what is still a text and leaves out what is no field", () => {
    const edited = JSON.stringify({
      wingspan: 1,
      by: "delta",
      typed: { spot: 7000, vix: "21.4", mine: "x" },
      note: 1,
    });
    expect(draftOf(edited)).toEqual(withTyped(firstDraft, "vix", "21.4"));
  });

  it("of an earlier version starts new fields at their usual value", () => {
    expect(draftOf('{"wingspan":1,"by":"credit","typed":{"spot":"7000"}}')).toEqual(
      withTyped(firstDraft, "spot", "7000"),
    );
  });
});

describe("what a saved scenario holds beyond this version", () => {
  it("is named field by field", () => {
    const typed = { spot: "7000", vix: 21, "roll weeks": "2", mine: null };
    expect(unreadOf(JSON.stringify({ wingspan: 1, typed }))).toEqual({
      isOfNewer: false,
      fields: ["vix", "roll weeks", "mine"],
    });
  });

  it("is nothing in one of our own", () => {
    expect(unreadOf(textOf(own))).toEqual({ isOfNewer: false, fields: [] });
  });

  it("tells a newer form from a text that is none of ours", () => {
    expect(unreadOf('{"wingspan":2,"plan":{}}').isOfNewer).toBe(true);
    for (const text of ["", "{", "null", '{"typed":{}}']) expect(unreadOf(text).isOfNewer).toBe(false);
  });
});

describe("plans side by side", () => {
  const large = withTyped(firstDraft, "equity", "900,000");
  const [one, two, bare] = [
    withTyped(large, "riskFraction", "1%"),
    withTyped(large, "riskFraction", "2%"),
    withTyped(large, "hedged", "FALSE"),
  ].map((draft) => paneStateOf(draft)) as [PaneState, PaneState, PaneState];
  const row = (label: string) =>
    comparedRows([one, two, bare].map((state) => ({ state }))).find((each) => each.label === label);

  it("say first whether each keeps within its ceiling", () => {
    expect(
      comparedRows([one, two].map((state) => ({ state })))[0]?.cells.map(({ words }) =>
        words.replaceAll("\u00a0", " "),
      ),
    ).toEqual(["yes, 1.00 % is the most", "no, above 1.00 %"]);
  });

  it("say on hold that nothing is sold, whatever is asked for", () => {
    const held = comparedRows([{ state: paneStateOf(withTyped(large, "vix", "26")) }]);
    const words = (label: string) => held.find((each) => each.label === label)?.cells[0]?.words;
    expect([words("Within its ceiling?"), words("Condors")]).toEqual(["no: on hold", "0"]);
  });

  it("mark the better of each row, and none where all are alike", () => {
    expect(row("Worst loss")?.cells.map(({ best }) => best)).toEqual([false, false, true]);
    expect(row("Hedge cost a year")?.cells.map(({ best }) => best)).toEqual([false, false, true]);
    expect(row("Touch of either short, watched without a pause")?.cells.some(({ best }) => best)).toBe(false);
    expect(row("Condors")?.cells.some(({ best }) => best)).toBe(false);
  });

  it("tell the one odds number, which grows with the size, and the worst shock by its name", () => {
    const [small, double] = row("Odds of the drawdown limit, a year")?.cells.map(({ words }) => words) ?? [];
    expect(Number.parseFloat(small ?? "")).toBeLessThan(Number.parseFloat(double ?? ""));
    expect(row("Worst named shock")?.cells[0]?.words).toMatch(/^-\$[\d,]+ \w+/);
  });

  it("cost twice at twice the size", () => {
    const [cost, double] =
      row("Hedge cost a year")?.cells.map(({ words }) => Number(words.replace(/[$,]/g, ""))) ?? [];
    expect(double).toBeGreaterThan(1.9 * (cost ?? 0));
  });
});

describe("ways to lose less, side by side", () => {
  const ladder = withTyped(withTyped(firstDraft, "equity", "900,000"), "realVol", "12%");
  const bare = paneStateOf(withTyped(ladder, "hedged", "FALSE"));
  const half = paneStateOf(withTyped(withTyped(ladder, "hedged", "FALSE"), "riskFraction", "0.5%"));
  const plans = [
    { state: paneStateOf(ladder) },
    { state: bare, ending: "stop" as const },
    { state: half },
    { state: bare },
  ];
  const table = comparedRows(plans);
  const row = (label: string) => table.find((each) => each.label === label)?.cells ?? [];
  const numbers = (label: string) => row(label).map(({ words }) => Number(words.replace(/[^\d.-]/g, "")));
  // Asked of the function itself, by hand.
  const exit = (pick: string) =>
    callBy(definitionOf("CONDOR.EXIT"), {
      spot: 7140,
      strikes: bare.results.strikes.value?.join("/") ?? "",
      days: "1t",
      vol: bare.entries.cell("vol") as number,
      realVol: 0.12,
      costs: 0.1,
      return: pick,
    }) as number;

  it("tell what a stop makes of the condor, its year in dollars, and no hedge cost", () => {
    expect(numbers("EV at your view, points")[1]).toBeCloseTo(exit("stop: EV at your view"), 2);
    const [, contracts = 0] = numbers("Condors");
    const year = 252 * contracts * 100 * exit("stop: EV at your view");
    expect(numbers("Dollars a year at your view")[1]).toBeCloseTo(year, -1);
    expect(numbers("Share of equity a year")[1]).toBeCloseTo((100 * year) / 900_000, 1);
    expect(numbers("Hedge cost a year").slice(1)).toEqual([0, 0, 0]);
  });

  it("tell the odds of the limit for each by the same measure: half the size is the safer", () => {
    const [, stop = 0, halved = 1, none = 0] = numbers("The same at your view alone");
    for (const odds of [stop, halved, none]) expect(odds).toBeGreaterThanOrEqual(0);
    expect(halved).toBeLessThanOrEqual(none);
    expect(row("Odds of the drawdown limit, a year")[1]?.words).toBe("not told for a stop");
    expect(row("The same at your view alone").some(({ words }) => words === "none")).toBe(false);
  });

  it("a stop leaves the worst loss and the worst shock where they were: a gap jumps it", () => {
    for (const label of ["Worst loss", "Worst named shock"])
      expect(row(label)[1]?.words).toBe(row(label)[3]?.words);
  });
});
