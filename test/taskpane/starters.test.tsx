/** @jest-environment ./test/taskpane/page-environment.cjs */
import { act } from "react";
import type { Workbook } from "../../src/host/workbook";
import { Starters } from "../../src/taskpane/Starters";
import { button, click, draw, text } from "./page";
import { testWorkbook } from "./test-workbook";

const withFetch = (answer: { ok: boolean; bytes: number[] }) =>
  Object.assign(globalThis, {
    fetch: async () => ({ ok: answer.ok, arrayBuffer: async () => new Uint8Array(answer.bytes).buffer }),
  });

it("opens them through Excel, whose links download nothing on a Mac", async () => {
  const opened: string[] = [];
  const workbook = { openFile: async (base64: string) => void opened.push(base64) } as unknown as Workbook;
  withFetch({ ok: true, bytes: [80, 75, 3, 4] });
  await draw(<Starters workbook={workbook} />);
  expect(document.querySelectorAll("a[download]")).toHaveLength(0);
  await click(button("hedge ladder"));
  await act(async () => {});
  expect(opened).toEqual(["UEsDBA=="]);
  expect(text('[role="status"]')).toBe("hedge ladder opens in a window of its own.");
});

it("says that the add-in was updated where the file is gone", async () => {
  withFetch({ ok: false, bytes: [] });
  Object.assign(globalThis, { Office: {} });
  await draw(<Starters workbook={{ openFile: async () => {} } as unknown as Workbook} />);
  await click(button("scaling table"));
  await act(async () => {});
  expect(text('[role="status"]')).toMatch(/^scaling table did not open: The add-in was updated/);
  Reflect.deleteProperty(globalThis, "Office");
});

it("links to them where the host downloads what is linked", async () => {
  await draw(<Starters workbook={null} />);
  expect(document.querySelector("a[download]")?.getAttribute("href")).toBe("starters/hedge-ladder.xlsx");
});

it("inserts Desk and Journal at one press", async () => {
  const inserted: string[] = [];
  const insertSheet: Workbook["insertSheet"] = async ({ name }) => {
    inserted.push(name);
    return { name };
  };
  await draw(<Starters workbook={testWorkbook({ insertSheet })} />);
  await click(button("insert Desk and Journal"));
  await act(async () => {});
  expect(inserted).toEqual(["Journal", "Desk"]);
  expect(text('[role="status"]')).toContain('"Desk" and "Journal" stand in the test workbook');
});

it("says in a sentence why nothing was appended to the journal", async () => {
  await draw(<Starters workbook={testWorkbook()} />);
  await click(button("append today's line to the journal"));
  await act(async () => {});
  expect(text('[role="status"]')).toBe(
    'Nothing was appended: There is no sheet "Desk" in this workbook. Insert Desk and Journal, then append again.',
  );
});
