/** @jest-environment ./test/taskpane/page-environment.cjs */
import { act } from "react";
import { App } from "../../src/taskpane/App";
import { preview } from "../../src/taskpane/choose-host";
import { firstDraft, withTyped } from "../../src/taskpane/plan/draft";
import { Entries } from "../../src/taskpane/plan/entries";
import { checkFigure } from "../../src/taskpane/print/check-figure";
import { draw, field, text, type } from "./page";

// A canvas needs a real browser.
jest.mock("../../src/taskpane/charts/LineChart", () => ({ LineChart: () => null }));

const print = () => act(async () => void window.dispatchEvent(new Event("beforeprint")));

test("what is printed is the pane's own answer, with ceilings, gates, odds, ticket and assumptions", async () => {
  await draw(<App host={Promise.resolve(preview)} />);
  await type(field("VIX"), "26");
  await print();
  const page = text("article");
  expect(page).toContain("No: no new condor on $100,000.");
  expect(page).toContain("On hold: no new condor, 1 condor asked for.");
  expect(page).toContain("gate, binds");
  expect(page).toMatch(/at 1 % \d+\.\d/);
  expect(page).toContain("Hold: 0 condors");
  expect(page).toContain("VIX 26 points");
  expect(page).toContain("helps over VIX, no evidence over VIX1D");
  expect(page).toContain("RSI, 14 days missing");
  expect(page).toContain("SPX e.g. 7,140 points");
  expect(page).toContain(`check figure ${checkFigure(new Entries(withTyped(firstDraft, "vix", "26")))}`);
});

test("two prints have the same check figure where their inputs are the same, and another where one differs", () => {
  const of = (vix: string) => checkFigure(new Entries(withTyped(firstDraft, "vix", vix)));
  expect(of("17.95")).toMatch(/^\d{4}-\d{4}$/);
  expect(of("18")).toBe(of("18.0"));
  expect(new Set(["17.95", "18", "18.01", "26"].map(of)).size).toBe(4);
});
