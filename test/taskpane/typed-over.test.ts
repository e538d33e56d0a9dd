/** What is typed over in an inserted sheet moves all of it, as the same entry moves the pane. */

import type { FieldName } from "../../src/taskpane/plan/fields";
import { cellAt } from "../../src/taskpane/plan/graph/place";
import { type PaneState, paneStateOf } from "../../src/taskpane/plan/pane-state";
import { pageSheet } from "../../src/taskpane/sheet/page/page-sheet";
import { insertedIn } from "../support/browser-grid";
import { FOUR_LAYERS, plan } from "./many-plans";

/** The paper without its origins and its figure: an entry that was derived when the sheet was inserted says so. */
function paper(content: ReturnType<typeof pageSheet>, grid: ReturnType<typeof insertedIn>) {
  const lines = Array.from({ length: 60 }, (_, down) =>
    [..."EFGHIJKLM"]
      .map((_, across) => grid.textAt(content.name, cellAt({ at: "E1" }, down, across)))
      .join("|"),
  );
  return lines.slice(
    0,
    lines.findIndex((line) => line.startsWith("Evidence")),
  );
}

test.each([
  ["none of what is called for", {}, { held1: "0", held2: "0" }],
  ["a layer that is off", {}, { held3: "6" }],
  ["the fourth of one's own layers", { layers: FOUR_LAYERS }, { held4: "9" }],
  ["a losing record", {}, { wins: "820", trades: "1000" }],
  ["a volatility of one's own", {}, { vol: "0.16" }],
] as const)("held: %s", (_, before, typed) => {
  const first = { equity: "900,000", ...before };
  const content = pageSheet(plan(first));
  const grid = insertedIn(content);
  for (const [name, text] of Object.entries(typed)) {
    const at = content.names?.[name];
    if (at === undefined) throw new Error(`no cell for ${name}`);
    grid.setCell(content.name, at, text);
  }
  const anew = pageSheet(plan({ ...first, ...typed }));
  expect(paper(content, grid)).toEqual(paper(anew, insertedIn(anew)));
  const state: PaneState = paneStateOf(plan({ ...first, ...typed } as Partial<Record<FieldName, string>>));
  expect(grid.textAt(content.name, "E2")).toBe(state.results.ceilings.value?.answer);
});
