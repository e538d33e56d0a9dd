/** An inserted sheet in the real spreadsheet: the numbers of the pane to the last digit. */
import { CellError } from "../../src/functions/cells";
import { HostError } from "../../src/host/browser/custom-functions-runtime";
import { type Draft, firstDraft } from "../../src/taskpane/plan/draft";
import { Entries } from "../../src/taskpane/plan/entries";
import { cellAt } from "../../src/taskpane/plan/graph/place";
import { PlanSheet } from "../../src/taskpane/sheet/plan-sheet";
import { laidOut } from "../../src/taskpane/sheet/scenario-sheet";
import { openGrid } from "../support/browser-grid";
import { randomDraft } from "../taskpane/random-drafts";

/** An error is the same by its code; a blank, an empty text and "n/a" all say that there is nothing. */
function plain(cell: unknown): unknown {
  if (cell instanceof CellError || cell instanceof HostError) return cell.code;
  return cell === "" || cell === "n/a" || cell === undefined || cell === null ? null : cell;
}

const plans: readonly (readonly [string, Draft])[] = [
  ["the worked example", firstDraft],
  ["own strikes", { by: "own", typed: { vol: "18%" } }],
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((seed) => [`random plan ${seed}`, randomDraft(seed)] as const),
];

test.each(plans)("%s", (_, draft) => {
  const sheet = new PlanSheet(new Entries(draft));
  const content = laidOut(sheet);
  const grid = openGrid([content]);
  const differing: string[] = [];
  let cells = 0;
  for (const [node, place] of sheet.formulas.placed) {
    if ("kind" in node && node.kind === "field" && node.name === "strikes") continue;
    const { answers } = sheet.entries;
    const here = "kind" in node ? answers.value(node) : answers.of(node).value?.rows;
    const rows = (Array.isArray(here) ? here : [[here]]) as readonly (readonly unknown[])[];
    rows.forEach((row, down) => {
      row.forEach((cell, across) => {
        const at = cellAt(place, down, across);
        const there = plain(grid.valueAt(content.name, at));
        cells++;
        if (!Object.is(there, plain(cell))) differing.push(`${at}: ${there} for ${plain(cell)}`);
      });
    });
  }
  expect(differing).toEqual([]);
  expect(cells).toBeGreaterThan(800);
});
