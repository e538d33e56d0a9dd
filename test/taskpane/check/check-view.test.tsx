/** @jest-environment ./test/taskpane/page-environment.cjs */
import { act } from "react";
import type { SheetContent, Workbook } from "../../../src/host/workbook";
import { CheckView } from "../../../src/taskpane/check/CheckView";
import { VERDICTS } from "../../../src/taskpane/check/check-sheet";
import { preview } from "../../../src/taskpane/choose-host";
import { button, click, draw, text } from "../page";

const [[first, last], [firstFunction, lastFunction]] = VERDICTS;
const lines = last - first + 1 + (lastFunction - firstFunction + 1);

function excelWhere(verdict: (row: number) => string) {
  const inserted: SheetContent[] = [];
  const workbook = {
    host: "Excel",
    about: () => ({
      platform: "Mac",
      build: "16.107",
      sets: { ExcelApi: "1.20", CustomFunctionsRuntime: "1.4", SharedRuntime: "1.1" },
    }),
    insertSheet: async (content: SheetContent) => {
      inserted.push(content);
      return { name: "Check this Excel 2" };
    },
    readSheet: async () => ({
      name: "Check this Excel 2",
      names: {},
      cells: Array.from({ length: lastFunction }, (_, index) => [
        1,
        `line ${index + 1}`,
        "",
        "",
        8.91,
        verdict(index + 1),
      ]),
    }),
  } as unknown as Workbook;
  return { host: { ...preview, workbook }, inserted };
}

beforeEach(() => {
  Object.assign(globalThis, {
    wingspanFunctions: "unknown",
    fetch: async () => Promise.reject(new Error("offline")),
  });
});

it("inserts the sheet, waits for its answers and counts what holds", async () => {
  const { host, inserted } = excelWhere(() => "ok");
  await draw(<CheckView host={host} />);
  await act(async () => {});
  await click(button("Insert the check sheet"));
  await act(async () => {});
  expect(inserted.map(({ name }) => name)).toEqual(["Check this Excel"]);
  expect(text('[role="status"]')).toBe(`${lines} of ${lines} lines of "Check this Excel 2" hold.`);
  expect(text("table")).toContain("16.107");
});

it("says what to do where no function answers, and copies it without a cell of the user's", async () => {
  const { host } = excelWhere(() => "fails");
  const { setTimeout: given } = globalThis;
  globalThis.setTimeout = ((run: () => void) => given(run, 0)) as typeof given;
  await draw(<CheckView host={host} />);
  await act(async () => {});
  await click(button("Insert the check sheet"));
  await act(async () => new Promise((resolve) => given(resolve, 100)));
  globalThis.setTimeout = given;
  expect(text('[role="status"]')).toMatch(/^No function answers\. Where two copies/);
  await click(button("Copy diagnostics"));
  expect(document.querySelector("textarea")?.value).toMatch(
    /Wingspan diagnostics[\s\S]*Platform: Mac[\s\S]*0 of \d+ hold/,
  );
});
