import * as fc from "fast-check";
import { browserWorkbook } from "../../../src/host/browser/browser-workbook";
import { openGrid } from "../../support/browser-grid";

const start = () => openGrid([{ name: "Start", blocks: [{ at: "A1", cells: [["x"]] }] }]);

const AWKWARD = [
  "4/4/2",
  "2 %",
  "=hedged",
  "constructor",
  "__proto__",
  "toString",
  "#REF!",
  "'quoted'",
  '"said"',
  "1e3",
  "TRUE",
  "0",
  "+A1",
  "-",
  "16-Dec-26",
  " two  spaces",
  "a\tb",
  "[a](b)",
  "Name",
  "name",
  "A1",
  "$5",
  "é",
  "日本",
];

test("every name is found as it was given, once, and removed alone", async () => {
  const grid = start();
  const workbook = browserWorkbook(grid);
  for (const name of AWKWARD) await workbook.saveScenario({ name, text: `of ${name}` });
  for (const name of AWKWARD) await workbook.saveScenario({ name, text: `again ${name}` });
  const wanted = AWKWARD.map((name) => ({ name, text: `again ${name}` }));
  expect(await workbook.savedScenarios()).toEqual(wanted);
  expect(await browserWorkbook(grid.reopened()).savedScenarios()).toEqual(wanted);
  await workbook.removeScenario("__proto__");
  await workbook.removeScenario("2 %");
  expect((await workbook.savedScenarios()).map(({ name }) => name)).toEqual(
    AWKWARD.filter((name) => name !== "__proto__" && name !== "2 %"),
  );
});

test("whatever the name and the text, both come back", async () => {
  const text = fc.string({ unit: "binary", minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(text, text, async (name, content) => {
      const workbook = browserWorkbook(start());
      await workbook.saveScenario({ name, text: content });
      expect(await workbook.savedScenarios()).toEqual([{ name, text: content }]);
    }),
    { numRuns: 60 },
  );
});

test("undo takes back the edit before a scenario was saved, and never the scenario", async () => {
  const grid = start();
  const workbook = browserWorkbook(grid);
  grid.setCell("Start", "A1", "edited");
  await workbook.saveScenario({ name: "4/4/2", text: "kept" });
  grid.undo();
  expect(grid.textAt("Start", "A1")).toBe("x");
  expect(await workbook.savedScenarios()).toEqual([{ name: "4/4/2", text: "kept" }]);
  grid.undo();
  expect(await workbook.savedScenarios()).toHaveLength(1);
});

test("what an earlier page saved is still read", () => {
  const grid = openGrid([
    {
      name: "Wingspan scenarios",
      blocks: [
        {
          at: "A1",
          cells: [
            ["Scenario", "Content"],
            ["4/4/2", "old"],
          ],
        },
      ],
    },
  ]);
  return expect(browserWorkbook(grid).savedScenarios()).resolves.toEqual([{ name: "4/4/2", text: "old" }]);
});
