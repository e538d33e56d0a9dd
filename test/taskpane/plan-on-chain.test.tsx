/** @jest-environment ./test/taskpane/page-environment.cjs */
/** A plan on quotes of one's own: published ones of 2018-01-02, whose credits are added up by hand. */

import { CellError } from "../../src/functions/cells";
import { SPXW_2018 } from "../../src/functions/chain/example-chains";
import type { ReadCell, SheetReading } from "../../src/host/workbook";
import { App } from "../../src/taskpane/App";
import { chainOfSheet } from "../../src/taskpane/plan/chain-in-use";
import { creditWords } from "../../src/taskpane/plan/credit-words";
import { type Draft, firstDraft, onChain, withTyped } from "../../src/taskpane/plan/draft";
import { Entries } from "../../src/taskpane/plan/entries";
import { type FieldName, fieldNames, isUsed } from "../../src/taskpane/plan/fields";
import { shockPlan } from "../../src/taskpane/plan/flowing";
import { paneStateOf } from "../../src/taskpane/plan/pane-state";
import { questions } from "../../src/taskpane/plan/questions";
import { soldAs } from "../../src/taskpane/plan/results";
import { strikes } from "../../src/taskpane/plan/strikes";
import { ScenarioSection } from "../../src/taskpane/scenarios/ScenarioSection";
import { draftOf, textOf } from "../../src/taskpane/scenarios/scenario-text";
import { chainNamedIn, draftOfSheet } from "../../src/taskpane/scenarios/sheet-to-draft";
import { scenarioSheet } from "../../src/taskpane/sheet/scenario-sheet";
import { call } from "../support/call";
import { click, draw, field, select, text, type } from "./page";
import { SheetReader } from "./sheet-reader";
import { testWorkbook } from "./test-workbook";

// A canvas needs a real browser.
jest.mock("../../src/taskpane/charts/LineChart", () => ({ LineChart: () => null }));

const SHEET = "My quotes";
const workbook = testWorkbook({
  sheets: async () => ["Start", SHEET, "SPX's"],
  readSheet: async (name) => ({
    name,
    cells: name === "Start" ? [["Hello"]] : (SPXW_2018 as ReadCell[][]),
    names: {},
  }),
});
/** The close of the day before. */
const plain: Draft = { by: "credit", typed: { vix: "9.8", width: "50", quotedAt: "2018-01-02" } };

async function onQuotes(typed: Draft["typed"] = {}, by: Draft["by"] = "credit"): Promise<Entries> {
  const chain = await chainOfSheet(workbook, SHEET);
  if (typeof chain.quotes !== "object") throw new Error(chain.quotes);
  const told = { ...chain.quotes.told, quotedAt: "2018-01-02", ...typed };
  return new Entries(onChain({ ...plain, by }, chain, told));
}
const report = ({ answers }: Entries, label: string) => answers.of(questions.report).value?.number(label);
const typedInto = ({ draft }: Entries, name: FieldName, text: string) =>
  new Entries(withTyped(draft, name, text));

describe("a plan on a chain", () => {
  it("offers the chain's expiries and series", async () => {
    const { quotes } = await chainOfSheet(workbook, SHEET);
    expect(typeof quotes === "object" && quotes.offered).toEqual([
      { expiry: "2018-01-31", root: "SPXW", words: "2018-01-31, SPXW, 7 strikes" },
    ]);
  });

  // 7.25 - 4.25 + 3.35 - 0.30 at mid; 7.10 - 4.40 + 3.20 - 0.35 natural; the vendor's deltas are -0.1636 and 0.16.
  test.each([
    ["mid", 6.05],
    ["natural", 5.55],
    ["0.5", 5.8],
    ["mid-0.05", 6],
  ])("takes the condor of 16 delta filled at %s for %s", async (fill, credit) => {
    const plan = await onQuotes({ aim: "delta", fill });
    expect(plan.answers.value(strikes)).toEqual([[2570, 2620, 2740, 2790]]);
    expect(report(plan, "credit")).toBeCloseTo(credit, 10);
    // The wings are 50 wide, costs .10 and no hedge is called for.
    expect(report(plan, "max loss")).toBeCloseTo(50 - credit + 0.1, 10);
  });

  it("prices on the chain's forward, time and smile: at mid it earns nothing but its costs", async () => {
    const entries = await onQuotes({ aim: "delta" });
    // At 2695: 21.30 - 20.95 of the mids; 29 days from close to close.
    expect(entries.lawful("spot")).toBeCloseTo(2695.35, 10);
    expect(entries.lawful("days")).toBeCloseTo(29, 10);
    expect(report(entries, "EV at pricing vol")).toBeCloseTo(-0.1, 6);
  });

  it("tells no share of VIX1D of a month's condor: it prices one session", async () => {
    expect(creditWords(await onQuotes({ aim: "delta" }))).toMatch(
      /^Credit 6\.05 \(quoted at mid\)\. VIX1D prices one session: no share of it, and no record at one,/,
    );
  });

  it("takes own strikes from the same quotes, and a credit of one's own over all", async () => {
    const own = await onQuotes({ strikes: "2570/2620/2740/2790" }, "own");
    expect(report(own, "credit")).toBeCloseTo(6.05, 10);
    const filled = typedInto(own, "credit", "5.9");
    expect(report(filled, "credit")).toBe(5.9);
    expect(creditWords(filled)).toContain("Credit 5.90 (mine)");
  });

  it("says what the quotes do not answer in the words of the screen", async () => {
    const gone = await onQuotes({ expiry: "2018-02-16" });
    expect(soldAs(gone).problem).toMatch(
      /^Expiry quoted \(Excel date\): must be an expiry of the chain \(2018-01-31\)/,
    );
    const unquoted = await onQuotes({ strikes: "2500/2620/2740/2790" }, "own");
    expect(soldAs(unquoted).problem).toMatch(/2500/);
    const clock = await onQuotes({ quotedAt: "" });
    expect(clock.problem("quotedAt")).toMatch(/^Quoted at \(Excel date\): is missing/);
  });

  it("is on the model again at one choice, with what was typed before", async () => {
    const back = new Entries(onChain((await onQuotes()).draft, undefined, {}));
    expect(back.answers.of(questions.report).value?.rows).toEqual(
      new Entries(plain).answers.of(questions.report).value?.rows,
    );
  });
});

describe("a credit of one's own", () => {
  const first = new Entries(firstDraft);

  it("is the plan's: worst loss, share of VIX1D, and what the condor of its shocks is paid", () => {
    const filled = typedInto(first, "credit", "1.05");
    expect(report(filled, "max loss")).toBeCloseTo(10 - 1.05 + 0.1 + report(filled, "hedge cost")!, 10);
    expect(creditWords(filled)).toMatch(/\(mine\)\. The model pays 1\.1\d at 0\.9 of VIX1D/);
    const [, told] = (filled.answers.value(shockPlan) as [string, string | number][]).find(
      ([label]) => label === "volatility",
    )!;
    const { spot, days } = { spot: 7140, days: "1t" };
    const [found] = filled.answers.value(strikes) as number[][];
    expect(call("CONDOR.CREDIT", spot, found!.join("/"), days, told)).toBeCloseTo(1.05, 8);
  });

  it("leaves every number alone where it is blank", () => {
    expect(typedInto(first, "credit", " ").answers.of(questions.report).value?.rows).toEqual(
      first.answers.of(questions.report).value?.rows,
    );
  });

  it("above the wing is refused with what it may be", () => {
    expect(soldAs(typedInto(first, "credit", "105")).problem).toMatch(
      /^Own credit \(index points\): must be below the wider wing, 10, got 105/,
    );
  });
});

describe("the sheet of such a plan", () => {
  const others = { [SHEET]: SPXW_2018 };
  const read = (draft: Draft): SheetReading => {
    const content = scenarioSheet(draft);
    const reader = new SheetReader(content, others);
    const cells = Array.from({ length: 120 }, (_, row) =>
      [..."ABCDEFGHI"].map((column): ReadCell => {
        const value = reader.value(`${column}${row + 1}`);
        return value instanceof CellError ? { error: value.code } : value;
      }),
    );
    return { name: "Condor plan", cells, names: { ...content.names } };
  };

  test.each([
    ["found in the quotes", "credit", { aim: "delta", fill: "natural" }],
    ["own strikes with a fill", "own", { strikes: "2570/2620/2740/2790", credit: "5.9" }],
  ] as const)("opens again as it was: %s", async (_, by, typed) => {
    const entries = await onQuotes(typed, by);
    const { draft } = entries;
    const sheet = read(draft);
    expect(chainNamedIn(sheet)).toBe(SHEET);
    const found = draftOfSheet(sheet, draft.chain);
    if (typeof found === "string") throw new Error(found);
    expect(found.notes).toEqual([]);
    const there = new Entries(found.draft);
    for (const name of fieldNames.filter((each) => isUsed(draft, each)))
      expect([name, there.origin(name) === "typed", there.lawful(name)]).toEqual([
        name,
        entries.origin(name) === "typed",
        entries.lawful(name),
      ]);
    expect(there.answers.of(questions.report).value?.rows).toEqual(
      entries.answers.of(questions.report).value?.rows,
    );
  });

  it("keeps the name of the chain's sheet in a saved scenario, not its quotes", async () => {
    const { draft } = await onQuotes();
    expect(textOf(draft)).not.toContain("2695");
    expect(draftOf(textOf(draft))).toEqual({ ...draft, chain: { sheet: SHEET } });
  });
});

describe("the pane", () => {
  const host = { workbook, absence: "", isDark: () => false };

  it("takes a chain from a sheet, asks it, and says why a sheet is none", async () => {
    await draw(<App host={Promise.resolve(host)} />);
    const prices = field("Prices") as unknown as HTMLSelectElement;
    prices.focus();
    await click(field("Own credit"));
    await select(prices, "Start");
    expect(text('section[aria-label="Condor"]')).toContain('"Start" holds no chain');
    await select(prices, "SPX's");
    expect(text('section[aria-label="Condor"]')).toContain("rename the sheet");
    await select(prices, SHEET);
    await type(field("Quoted at"), "2018-01-02");
    await select(field("Short strikes by") as unknown as HTMLSelectElement, "delta");
    await type(field("Wing width"), "50");
    expect(text('section[aria-label="Condor"]')).toContain("Credit 6.05 (quoted at mid)");
    expect(text('section[aria-label="Market"]')).toContain("= the chain's parity forward");
    await type(field("Own credit"), "5.9");
    expect(text('section[aria-label="Condor"]')).toContain("Credit 5.90 (mine)");
  });
});

describe("a comparison with a scenario that stands on another chain", () => {
  const compareWith = async (of: Draft) => {
    const own = { ...workbook, savedScenarios: async () => [{ name: "theirs", text: textOf(of) }] };
    await draw(<ScenarioSection state={paneStateOf(firstDraft)} act={() => undefined} workbook={own} />);
    await click(document.querySelector('button[aria-label="Compare with theirs"]') as HTMLElement);
  };

  it("prices each on its own quotes, and says on which", async () => {
    const { draft } = await onQuotes({ aim: "delta" });
    await compareWith(draft);
    expect(text('[role="status"]')).toBe(
      'Compared with "theirs", which stands on the chain in "My quotes", this plan on no chain.',
    );
    // The quoted mid of the 16-delta condor, 50 wide; the pane test above finds the same.
    expect(text("table")).toContain("6.05");
  });

  it("compares nothing where its quotes cannot be read", async () => {
    const { draft } = await onQuotes();
    await compareWith({ ...draft, chain: { sheet: "Start" } });
    expect(text('[role="status"]')).toMatch(
      /^"theirs" stands on another chain: "Start" holds no chain.*Nothing is compared\.$/,
    );
    expect(document.querySelector("table")).toBeNull();
  });
});
