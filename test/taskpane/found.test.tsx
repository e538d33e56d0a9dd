/** @jest-environment ./test/taskpane/page-environment.cjs */
import { FoundTables } from "../../src/taskpane/evidence/found/FoundTables";
import { TitleQuestion } from "../../src/taskpane/evidence/found/TitleQuestion";
import { nearestShare, titleAnswers } from "../../src/taskpane/evidence/found/title-answers";
import { firstDraft } from "../../src/taskpane/plan/draft";
import { paneStateOf } from "../../src/taskpane/plan/pane-state";
import { draw, text } from "./page";

it("shows every table with its sample, account, futures and what three columns give", async () => {
  await draw(<FoundTables />);
  const parts = [...document.querySelectorAll("details")];
  expect(parts.length).toBeGreaterThanOrEqual(15);
  expect(parts[0]!.querySelector("summary")!.textContent).toBe("At what share of VIX1D it was sold");
  for (const part of parts) {
    const names = [...part.querySelectorAll("dt")].map(({ textContent }) => textContent);
    expect(names).toEqual(["Sample", "Account", "Futures", "Date, SPX and VIX alone"]);
    expect([...part.querySelectorAll("dd")].every(({ textContent }) => textContent !== "")).toBe(true);
    const [heads, ...rows] = [...part.querySelectorAll("tr")].map(({ children }) => children.length);
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.every((cells) => cells === heads)).toBe(true);
  }
});

it("reads the title table as numbers: three shares, two sizes, four ways, the interval around the growth", () => {
  expect(titleAnswers).toHaveLength(24);
  for (const { growth, low, high, drawdown } of titleAnswers) {
    expect([growth, low, high, drawdown].every(Number.isFinite)).toBe(true);
    expect(low <= growth && growth <= high && drawdown > 0).toBe(true);
  }
  expect([0.7, 0.9, 0.92, 0.93, 1.2].map(nearestShare)).toEqual([0.9, 0.9, 0.9, 0.95, 1]);
});

it("says at the plan's share which ways are told from zero", async () => {
  await draw(<TitleQuestion state={paneStateOf(firstDraft)} />);
  expect(text("caption")).toBe("At 0.90, nearest to your plan: none is told to be above zero");
  expect(document.querySelectorAll("tbody tr")).toHaveLength(12);
});
