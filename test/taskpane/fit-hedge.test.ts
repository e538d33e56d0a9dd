import { solveCandidates } from "../../src/engine/hedge/layers";
import { crashDays } from "../../src/engine/scenario/episodes";
import { CellError } from "../../src/functions/cells";
import { type Choice, candidatesOf, firstChoice, KIND_NAMES } from "../../src/taskpane/fit/candidates";
import { type Asked, type Fitted, fitted } from "../../src/taskpane/fit/fitted";
import { firstDraft, withTyped } from "../../src/taskpane/plan/draft";
import { paneStateOf } from "../../src/taskpane/plan/pane-state";
import { planRowsOf } from "../../src/taskpane/plan/plan-rows";
import { fitSheet } from "../../src/taskpane/sheet/fit-sheet";
import { SheetReader } from "./sheet-reader";

const draft = withTyped(withTyped(firstDraft, "riskFraction", "2%"), "equity", "500000");
const rows = planRowsOf(paneStateOf(draft).entries);
const asked: Asked = {
  ...{ target: 0.5, budget: 0.5, shocks: crashDays.map(({ name }) => [name]) },
  ...{ candidates: solveCandidates, budgetBy: "replayed median", condors: "stay", gap: 1 },
};
const answer = (over: Partial<Asked> = {}) => {
  const found = fitted(rows, { ...asked, ...over });
  if (found instanceof CellError) throw found;
  return found;
};

/** What is covered and at what cost, then what is not. */
const answerOf = (sheet: SheetReader) => [sheet.value("A2"), sheet.value("A3")];
function inTwoLines(why: unknown) {
  const [covers, ...leaves] = String(why).split("; ");
  return [`In whole contracts: ${covers}.`, leaves.join("; ")];
}

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
  expect(answerOf(sheet)).toEqual(inTwoLines(why));
  expect(sheet.shape("A20")).toEqual({ rows: labels.length + 1, columns: 4 });
  expect(sheet.shape("F5")).toEqual({ rows: frontier.length + 1, columns: 3 });
  const { proposals } = answer();
  expect(sheet.spilled("A20").slice(1)).toEqual(
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
  expect(answerOf(new SheetReader(fitSheet(rows, none)))).toEqual(inTwoLines(found.why));
});

const choice = (over: Partial<Choice>) => candidatesOf({ ...firstChoice, ...over });

test("what is ticked makes the layers to choose from: as first ticked, those of the function", () => {
  expect(candidatesOf(firstChoice)).toEqual(solveCandidates.map((layer) => ({ ...layer, perTenCondors: 1 })));
  expect(
    choice({ kinds: ["VIX futures sold", "SPX puts"], tenors: [30], deltas: [0.3, 0.05] }),
  ).toMatchObject([
    { instrument: "future", perTenCondors: -1, by: "none", rollAt: 10 },
    { instrument: "SPX put", perTenCondors: 1, target: 0.3 },
    { instrument: "SPX put", target: 0.05 },
  ]);
  expect(choice({ kinds: [], own: "-1 x 45d put delta 0.3 roll 10" })).toMatchObject([
    { days: 45, instrument: "put" },
  ]);
  expect(choice({ kinds: [] })).toMatch(/^Tick a kind/);
  expect(choice({ tenors: [] })).toMatch(/^Tick a kind/);
  expect(choice({ own: "some calls" })).toMatch(/^Layers of your own: must be such as .*got some calls/);
  expect(choice({ kinds: KIND_NAMES })).toMatch(/^68 layers are ticked: it chooses from at most 50/);
});

test("candidates of one's own, what a year is told by, condors that shrink and the gap stand in the sheet as live inputs", () => {
  const candidates = choice({
    kinds: ["VIX calls", "SPX put spreads, 100 wide"],
    tenors: [30, 60],
    deltas: [0.3],
  });
  if (typeof candidates === "string") throw new Error(candidates);
  const own = { candidates, budgetBy: "carry", condors: "may shrink", gap: 0.3, budget: 0.01 } as const;
  const { labels, proposals, why } = answer(own);
  const reader = new SheetReader(fitSheet(rows, { ...asked, ...own }));
  expect(answerOf(reader)).toEqual(inTwoLines(why));
  expect(["B8", "B9", "B10"].map((at) => reader.value(at))).toEqual(["carry", "may shrink", 0.3]);
  expect(reader.spilled("A20").slice(1)).toEqual(
    labels.map((label) => [label, ...proposals.map(({ figures }) => figures.get(label))]),
  );
  const [first] = proposals;
  expect(first?.figures.get("cost a year")).toBe(first?.figures.get("carry while nothing moves"));
  expect(answer({ ...own, gap: 1 }).why).toMatch(/not offered: with a stop: all of a shock comes at once/);
  expect(fitted(rows, { ...asked, gap: 3 })).toMatchObject({
    message: expect.stringMatching(/^gap \(fraction\): must be/),
  });
});
