import type { ReadRows, SelectedCell } from "../../src/host/workbook";
import { explainSelected } from "../../src/taskpane/functions/explain";
import { callsOf } from "../../src/taskpane/functions/formula-calls";
import { searched } from "../../src/taskpane/functions/search";
import { testWorkbook } from "./test-workbook";

const cell = (formula: string): SelectedCell => ({ sheet: "Start", at: "B14", formula, value: 1 });

/** A workbook whose selected cell holds the formula and whose references hold these values. */
const workbook = (formula: string, values: Readonly<Record<string, ReadRows>>) =>
  testWorkbook({
    selectedCell: async () => cell(formula),
    valuesOf: async (_, references) => references.map((reference) => values[reference] ?? null),
  });

test("the values of the references are put in, and the function answers them", async () => {
  const found = await explainSelected(
    workbook('=CONDOR.CREDIT(B10,"7005/7015/7265/7275",$B$12,vol)', {
      B10: [[7140]],
      $B$12: [["1t"]],
      vol: [[0.18]],
    }),
  );
  if (typeof found === "string") throw new Error(found);
  const [call] = found.calls;
  expect(call?.arguments.map(({ name, value }) => [name, value])).toEqual([
    ["spot", "7,140 index points"],
    ["strikes", "7005/7015/7265/7275"],
    ["days", "1t"],
    ["vol", "0.18 decimal per year"],
  ]);
  expect(Number.parseFloat(call?.answer ?? "")).toBeCloseTo(1.09, 2);
  expect(call?.answer).toMatch(/\d index points$/);
  expect(call?.error).toBeNull();
});

test("the last error comes in the function's own words", async () => {
  const found = await explainSelected(
    workbook('=CONDOR.CREDIT(7140,"7005/7015/7265/7275","1t",B1)', { B1: [[18]] }),
  );
  if (typeof found === "string") throw new Error(found);
  expect(found.calls[0]?.error).toMatch(/^#VALUE! .*volatility is a decimal: 0.18, not 18/);
});

test("an argument that is a formula of its own is said to be one", async () => {
  const found = await explainSelected(workbook('=CONDOR.MAXLOSS("7005/7015/7265/7275",A1*2)', {}));
  if (typeof found === "string") throw new Error(found);
  expect(found.calls[0]).toMatchObject({ answer: null, error: null });
  expect(found.calls[0]?.arguments[1]?.value).toMatch(/a formula of its own/);
});

test("a cell without one of our functions says so", async () => {
  await expect(explainSelected(workbook("", {}))).resolves.toMatch(/Start!B14 holds no formula/);
  await expect(explainSelected(workbook("=SUM(A1:A3)", {}))).resolves.toMatch(/none of our functions/);
});

test("commas in texts, arrays and inner calls do not split an argument", () => {
  expect(callsOf('=IF(A1>0,ALVH.TIER("a,b",{1,2;3,4},\'My, sheet\'!B2,),"x(")')).toEqual([
    {
      id: "IF",
      arguments: [
        { text: "A1>0" },
        { text: "ALVH.TIER(\"a,b\",{1,2;3,4},'My, sheet'!B2,)" },
        { text: '"x("', literal: "x(" },
      ],
    },
    {
      id: "ALVH.TIER",
      arguments: [
        { text: '"a,b"', literal: "a,b" },
        { text: "{1,2;3,4}" },
        { text: "'My, sheet'!B2", reference: "'My, sheet'!B2" },
        { text: "" },
      ],
    },
  ]);
});

test("search finds by name first, by meaning after, within a family", () => {
  expect(
    searched("credit", "all families")
      .slice(0, 2)
      .map(({ id }) => id),
  ).toEqual(["CHAIN.CREDIT", "CONDOR.CREDIT"]);
  expect(searched("drawdown odds", "RISK").map(({ id }) => id)).toContain("RISK.HONESTY");
  expect(searched("zebra", "all families")).toEqual([]);
});
