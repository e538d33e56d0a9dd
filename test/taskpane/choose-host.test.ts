/** @jest-environment ./test/taskpane/page-environment.cjs */
import { chooseHost } from "../../src/taskpane/choose-host";

const page = globalThis as unknown as { Office?: unknown };

function officeThat(onReady: () => Promise<{ host: string | null }>) {
  page.Office = { onReady, HostType: { Excel: "Excel" }, context: {} };
}

const waits: { run: () => void; ms: number }[] = [];
const { setTimeout: given } = globalThis;

beforeEach(() => {
  waits.length = 0;
  page.Office = undefined;
  document.head.innerHTML = "";
  globalThis.setTimeout = ((run: () => void, ms: number) =>
    waits.push({ run, ms })) as unknown as typeof given;
});
afterEach(() => {
  globalThis.setTimeout = given;
});

it("waits 15 seconds for Excel, then says which address may be blocked, and still takes it later", async () => {
  let answer = (_: { host: string }) => {};
  officeThat(
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  const chosen = chooseHost();
  expect(waits.map(({ ms }) => ms)).toEqual([15_000]);
  waits[0]?.run();
  const { workbook, absence, later } = await chosen;
  expect(workbook).toBeNull();
  expect(absence).toMatch(/not answered for 15 seconds.*https:\/\/appsforoffice\.microsoft\.com/);
  answer({ host: "Excel" });
  expect((await later)?.workbook?.host).toBe("Excel");
});

it("says that office.js did not load, on a page that asks for it only", async () => {
  expect((await chooseHost()).absence).toBe("Preview: there is no workbook beside this pane.");
  document.head.innerHTML =
    '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
  expect((await chooseHost()).absence).toMatch(/^office\.js did not load from https:\/\/appsforoffice/);
});

it("is a preview where office.js runs outside of Excel", async () => {
  officeThat(async () => ({ host: null }));
  expect((await chooseHost()).absence).toMatch(/^Preview/);
});
