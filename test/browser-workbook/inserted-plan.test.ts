/** An inserted sheet in the real spreadsheet: the numbers of the pane to the last digit. */

import { CellError } from "../../src/functions/cells";
import { SPXW_2018 } from "../../src/functions/chain/example-chains";
import { HostError } from "../../src/host/browser/custom-functions-runtime";
import type { SheetBlock, SheetContent } from "../../src/host/workbook";
import { type Draft, firstDraft } from "../../src/taskpane/plan/draft";
import { Entries } from "../../src/taskpane/plan/entries";
import { cellAt } from "../../src/taskpane/plan/graph/place";
import { fetchChainFunctions } from "../../src/taskpane/plan/late-functions";
import { PlanSheet } from "../../src/taskpane/sheet/plan-sheet";
import { laidOut } from "../../src/taskpane/sheet/scenario-sheet";
import { openGrid } from "../support/browser-grid";
import { randomDraft } from "../taskpane/random-drafts";

/** An error is the same by its code; a blank, an empty text and "n/a" all say that there is nothing. */
function plain(cell: unknown): unknown {
  if (cell instanceof CellError || cell instanceof HostError) return cell.code;
  return cell === "" || cell === "n/a" || cell === undefined || cell === null ? null : cell;
}

/** A chain of one's own in a sheet beside the plan: published quotes of 2018-01-02. */
const chainSheet: SheetContent = {
  name: "SPX chain",
  blocks: [{ at: "A1", cells: SPXW_2018 as SheetBlock["cells"] }],
};
const onQuotes = (by: Draft["by"], typed: Draft["typed"]): Draft => ({
  by,
  typed: { quotedAt: "2018-01-02", expiry: "2018-01-31", width: "50", vix: "9.8", ...typed },
  chain: {
    sheet: chainSheet.name,
    quotes: { at: "'SPX chain'!A1:F11", rows: SPXW_2018, offered: [], told: {} },
  },
});

beforeAll(fetchChainFunctions);

const plans: readonly (readonly [string, Draft])[] = [
  ["the worked example", firstDraft],
  ["own strikes", { by: "own", typed: { vol: "18%" } }],
  ["a credit of one's own", { by: "credit", typed: { credit: "1.05" } }],
  ["own strikes with a fill", { by: "own", typed: { credit: "0.95", equity: "400,000" } }],
  ["a chain's condor by delta", onQuotes("credit", { aim: "delta", root: "SPXW" })],
  [
    "own strikes in a chain, half way to natural",
    onQuotes("own", { strikes: "2570/2620/2740/2790", fill: "0.5" }),
  ],
  ["a fill beside a chain", onQuotes("own", { strikes: "2570/2620/2740/2790", credit: "5.9" })],
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((seed) => [`random plan ${seed}`, randomDraft(seed)] as const),
];

test.each(plans)("%s", (_, draft) => {
  const sheet = new PlanSheet(new Entries(draft));
  const content = laidOut(sheet);
  const grid = openGrid([chainSheet, content]);
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
