/** The pane and an inserted sheet read one graph: their numbers agree to the last digit. */
import { catalogue } from "../../src/functions/catalogue";
import { CellError, type Result, type ResultCell } from "../../src/functions/cells";
import { type Draft, firstDraft } from "../../src/taskpane/plan/draft";
import { Entries } from "../../src/taskpane/plan/entries";
import { cellAt } from "../../src/taskpane/plan/graph/place";
import { PlanSheet } from "../../src/taskpane/sheet/plan-sheet";
import { laidOut } from "../../src/taskpane/sheet/scenario-sheet";
import { randomDraft } from "./random-drafts";
import { SheetReader } from "./sheet-reader";

/** A function answers the same cells once: where pane and sheet ask alike the second answer is the first. */
beforeAll(() => {
  for (const definition of catalogue) {
    const call = definition.call.bind(definition);
    const answers = new Map<string, Result>();
    jest.spyOn(definition, "call").mockImplementation((given) => {
      const key = JSON.stringify(given).replace(/(,null)+\]$/, "]");
      const known = answers.get(key);
      if (known !== undefined) return known;
      if (answers.size > MOST_KNOWN) answers.clear();
      const answer = call(given);
      answers.set(key, answer);
      return answer;
    });
  }
});
const MOST_KNOWN = 50;

type Cells = readonly (readonly unknown[])[];

const asCells = (found: unknown): Cells => (Array.isArray(found) ? found : [[found]]);
/** An error is the same by its code: its words name arguments here and fields there. */
const plain = (cell: unknown) =>
  cell instanceof CellError ? cell.code : cell === "" || cell === "n/a" || cell === undefined ? null : cell;

/** Every place of the sheet whose numbers differ from the pane's, and how many cells were compared. */
function compared(draft: Draft): { readonly differing: readonly string[]; readonly cells: number } {
  const entries = new Entries(draft);
  const sheet = new PlanSheet(entries);
  const reader = new SheetReader(laidOut(sheet));
  const differing: string[] = [];
  let cells = 0;
  for (const [node, place] of sheet.formulas.placed) {
    const here = "kind" in node ? entries.answers.value(node) : entries.answers.of(node).value?.rows;
    // Four strikes typed as one text stand in four cells, which are compared as the strikes.
    if ("kind" in node && node.kind === "field" && node.name === "strikes") continue;
    const shown = asCells(here);
    shown.forEach((row, down) => {
      row.forEach((cell, across) => {
        const at = cellAt(place, down, across);
        const there = reader.value(at) as ResultCell | null;
        cells++;
        if (!Object.is(plain(there), plain(cell)))
          differing.push(`${at}: ${plain(there)} for ${plain(cell)}`);
      });
    });
  }
  return { differing, cells };
}

const typed = (draft: Draft["typed"], by: Draft["by"] = "credit"): Draft => ({ by, typed: draft });

test.each<readonly [string, Draft]>([
  ["the worked example", firstDraft],
  ["own strikes", typed({ costs: "0", hedgeCost: "0", vol: "18%" }, "own")],
  ["rules that are always on", typed({ rules: "always-on", equity: "1,000,000" })],
  ["VXTH", typed({ rules: "vxth", layers: "vxth", equity: "500,000", vix: "26" })],
  ["a far expiry", typed({ days: "45", width: "50", target: "12" })],
  ["calm", typed({ vix: "12.4", realVol: "10%" })],
  ["hold", typed({ vix: "34", equity: "250,000", riskFraction: "2%" })],
  ["an account too small for one", typed({ equity: "40,000" })],
  ["readings that are not known", typed({ rsi: "", highRoe: "", edr: "" })],
])("%s: the sheet shows the numbers of the pane", (_, draft) => {
  const { differing, cells } = compared(draft);
  expect(differing).toEqual([]);
  expect(cells).toBeGreaterThan(800);
});

// A thousand plans of every kind.
const PLANS = 1000;

test("plans at random: the sheet shows the numbers of the pane", () => {
  let answered = 0;
  for (let seed = 1; seed <= PLANS; seed++) {
    const draft = randomDraft(seed);
    const found = new Entries(draft);
    if (found.refused !== undefined) continue;
    answered++;
    expect([seed, ...compared(draft).differing]).toEqual([seed]);
  }
  expect(answered).toBeGreaterThan(PLANS * 0.8);
});
