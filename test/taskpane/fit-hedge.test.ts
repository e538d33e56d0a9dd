import { crashDays } from "../../src/engine/scenario/episodes";
import { CellError } from "../../src/functions/cells";
import { type Fitted, fitted } from "../../src/taskpane/fit/fitted";
import { firstDraft, withTyped } from "../../src/taskpane/plan/draft";
import { paneStateOf } from "../../src/taskpane/plan/pane-state";
import { planRowsOf } from "../../src/taskpane/plan/plan-rows";
import { fitSheet } from "../../src/taskpane/sheet/fit-sheet";
import { SheetReader } from "./sheet-reader";

const draft = withTyped(withTyped(firstDraft, "riskFraction", "2%"), "equity", "500000");
const rows = planRowsOf(paneStateOf(draft).entries);
const asked = { target: 0.5, budget: 0.5, shocks: crashDays.map(({ name }) => [name]) };
const answer = () => {
  const found = fitted(rows, asked);
  if (found instanceof CellError) throw found;
  return found;
};

test("what is taken over is what the pane then holds: as many contracts, at the carry promised", () => {
  for (const { layers, figures } of answer().proposals) {
    const taken = paneStateOf(withTyped(withTyped(draft, "layers", layers), "hedged", "TRUE"));
    const { value: hedge } = taken.results.hedge;
    expect(hedge?.contracts).toBe(figures.get("contracts"));
    expect(hedge?.carry).toBeCloseTo(figures.get("carry while nothing moves") as number, 4);
    expect(hedge?.layers.length).toBeLessThanOrEqual(3);
  }
});

test("the frontier rises with the share, and passes the proposal that costs least", () => {
  const { frontier, proposals }: Fitted = answer();
  const costs = frontier.map(({ cost }) => cost);
  expect(costs).toEqual([...costs].sort((a, b) => a - b));
  expect(frontier.find(({ share }) => share === asked.target)?.cost).toBeCloseTo(
    proposals[0]?.figures.get("cost a year") as number,
    6,
  );
});

test("a refusal is the function's own", () => {
  const found = fitted(rows, { ...asked, target: "half" });
  expect(found).toBeInstanceOf(CellError);
  expect((found as CellError).message).toMatch(/^target \(fraction\): must be/);
});

test("the sheet Hedge that fits answers as the pane does", () => {
  const sheet = new SheetReader(fitSheet(rows, asked));
  const { labels, frontier, why } = answer();
  expect(sheet.value("A2")).toBe(`In whole contracts: ${why}.`);
  expect(sheet.shape("A17")).toEqual({ rows: labels.length + 1, columns: 4 });
  expect(sheet.shape("F5")).toEqual({ rows: frontier.length + 1, columns: 3 });
  const { proposals } = answer();
  expect(sheet.spilled("A17").slice(1)).toEqual(
    labels.map((label) => [label, ...proposals.map(({ figures }) => figures.get(label))]),
  );
  expect(
    sheet
      .spilled("F5")
      .slice(1)
      .map(([share, cost]) => ({ share, cost })),
  ).toEqual(frontier);
});

test("a budget of nothing is no money, in the pane and in its sheet", () => {
  const none = { ...asked, budget: 0 };
  const found = fitted(rows, none);
  if (found instanceof CellError) throw found;
  expect(found.why).toMatch(/^no hedge of 0 % of equity a year covers 50 %.*covers 0 % for \$0/);
  expect(new SheetReader(fitSheet(rows, none)).value("A2")).toBe(`In whole contracts: ${found.why}.`);
});
