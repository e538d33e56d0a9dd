/** @jest-environment ./test/taskpane/page-environment.cjs */
/** The pane as a build in another language shows it. */
import { act } from "react";
import { isOfFunctions } from "../support/function-words";
import { leftOf, speakOtherLanguage } from "../support/other-language";
import { click, draw } from "./page";
import { testWorkbook } from "./test-workbook";

// A canvas needs a real browser.
jest.mock("../../src/taskpane/charts/LineChart", () => ({ LineChart: () => null }));
speakOtherLanguage();
const { App } = require("../../src/taskpane/App") as typeof import("../../src/taskpane/App");

/** Of this test, of the browser, and what RISK.CEILING and RISK.WHY put together. */
const NOT_OURS = /^Sheet1$|^Mozilla|^Binding: |not given: counts as closed$/;

/** Everything that stands in the page, or is read out or shown on hover, and is not in the other language. */
function englishInPage(): string[] {
  let text = "";
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode())
    if (!nodes.currentNode.parentElement?.closest("script, style"))
      text += `\n${nodes.currentNode.textContent}`;
  for (const each of document.querySelectorAll("[aria-label],[title],[placeholder]"))
    for (const name of ["aria-label", "title", "placeholder"]) text += `\n${each.getAttribute(name) ?? ""}`;
  const left = leftOf(text)
    .split(/[\n•·]/)
    .map((line) => line.trim());
  return left.filter((line) => /[A-Za-z]{2}/.test(line) && !NOT_OURS.test(line) && !isOfFunctions(line));
}

test("no sentence of the pane is left in English, whatever view is open", async () => {
  await draw(<App host={Promise.resolve({ workbook: testWorkbook(), absence: "", isDark: () => false })} />);
  const settle = (time: number) => act(async () => new Promise((done) => setTimeout(done, time)));
  await settle(500);
  const left = new Set(englishInPage());
  const closed = "[role=tab], button[aria-expanded=false]";
  for (const each of [...document.querySelectorAll<HTMLElement>(closed)]) {
    await click(each);
    await settle(50);
    for (const line of englishInPage()) left.add(line);
  }
  expect([...left]).toEqual([]);
  expect(document.body.textContent).toContain("⟦May I scale from 1\u00a0% to 2\u00a0%?⟧");
});
