/** @jest-environment ./test/taskpane/page-environment.cjs */
import { firstDraft, withTyped } from "../../src/taskpane/plan/draft";
import { nextPaneState, type PaneState, paneStateOf } from "../../src/taskpane/plan/pane-state";
import { ScenarioSection } from "../../src/taskpane/scenarios/ScenarioSection";
import { button, click, draw, field, text, type } from "./page";
import { testWorkbook } from "./test-workbook";

const first = paneStateOf(firstDraft);

async function section(state: PaneState, workbook = testWorkbook()) {
  await draw(<ScenarioSection state={state} act={() => {}} workbook={workbook} />);
  return workbook;
}

const named = (label: string) => document.querySelector(`[aria-label="${label}"]`) as HTMLElement;

test("a scenario that was removed comes back as it was, and one is renamed", async () => {
  const workbook = await section(first);
  await type(field("Name of this scenario"), "tense");
  await click(button("Save"));
  const [kept] = workbook.saved;
  await click(named("Remove tense"));
  expect(workbook.saved).toEqual([]);
  await click(button("Undo"));
  expect(workbook.saved).toEqual([kept]);
  expect(text("body")).not.toContain("Undo");

  await click(named("Rename tense"));
  expect(text("body")).toContain('Type a new name for "tense" above first');
  await type(field("Name of this scenario"), "calm");
  await click(named("Rename tense"));
  expect(workbook.saved).toEqual([{ name: "calm", text: kept?.text }]);
});

test("the sheet that Insert sheet wrote is offered first", async () => {
  const top = [
    "SPX",
    "VIX",
    "VIX1D",
    "Share of VIX1D",
    "Volatility to expiry",
    "Time to expiry",
    "Credit wanted",
  ]
    .concat(["Wing width", "Account equity", "Risk per trade", "Costs, round trip", "Open risk"])
    .map((label) => [label, 1]);
  const workbook = testWorkbook({
    sheets: async () => ["Start", "Condor plan", "Notes"],
    valuesOf: async (sheet) => [sheet === "Condor plan" ? top : [["SPX", 1]]],
  });
  await section(first, workbook);
  const options = [...(field("An inserted sheet") as unknown as HTMLSelectElement).options];
  expect(options.map((option) => option.text)).toEqual(["Condor plan", "Start", "Notes"]);
});

test("while an entry is refused the last good plan is compared, and said to be", async () => {
  const waits = nextPaneState(first, { kind: "typed", field: "vix", text: "0.1795" });
  await section(waits);
  await click(button("Compare with 1\u00a0%"));
  expect(text("body")).toContain('"this" is the last good plan. Not accepted: VIX.');
  const cells = [...document.querySelectorAll("tbody td")].map(({ textContent }) => textContent);
  expect(cells.length).toBeGreaterThan(40);
  expect(cells.filter((cell) => cell === "none")).toEqual([]);
});

test("a plan that never was accepted is not compared, and says why", async () => {
  await section(paneStateOf(withTyped(firstDraft, "vix", "0.1795")));
  await click(button("Compare with 1\u00a0%"));
  expect(text("body")).toContain("The comparison waits until every entry is accepted. Not accepted: VIX.");
  expect(document.querySelector("table")).toBeNull();
});
