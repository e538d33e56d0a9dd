import type { CellValue, RawArgument } from "../../src/functions/cells";
import { scenarioSimulate } from "../../src/functions/scenario/simulate.fn";
import { tellAnswer, type WorkerMessage } from "../../src/taskpane/evidence/long-run/worker-messages";
import { assumptions, jointParameters } from "../../src/taskpane/evidence/simulation/assumptions";
import {
  cellsOf,
  fieldProblem,
  fieldsOf,
  firstTyped,
  pathsInCell,
} from "../../src/taskpane/evidence/simulation/simulation-fields";
import {
  type SimulationQuestion,
  simulationAnswer,
} from "../../src/taskpane/evidence/simulation/simulation-question";
import { simulationSheet } from "../../src/taskpane/evidence/simulation/simulation-sheet";
import { figureRows, odds, simulationWords } from "../../src/taskpane/evidence/simulation/simulation-words";
import { firstDraft } from "../../src/taskpane/plan/draft";
import { paneStateOf } from "../../src/taskpane/plan/pane-state";
import { planRowsOf } from "../../src/taskpane/plan/plan-rows";

import { callBy } from "../support/call";
import { cells2011 } from "../support/market-history";
import { SheetReader } from "./sheet-reader";

const state = paneStateOf(firstDraft);
const plan = planRowsOf(state.entries);
const joint: SimulationQuestion = {
  plan,
  paths: 2000,
  seed: 7,
  history: null,
  ivRatio: 0.9,
  sessions: 60,
  block: null,
};
const days: SimulationQuestion = { ...joint, history: cells2011(), block: 5 };

const answerTo = (question: SimulationQuestion) => simulationAnswer(question, () => undefined);

test.each([
  ["the joint model", joint],
  ["days of a history", days],
])("pane and cell give the same numbers for the same seed and paths: %s", (_, question) => {
  const { rows } = answerTo(question);
  expect(rows).toEqual(callBy(scenarioSimulate, question as unknown as Record<string, RawArgument>));
  expect(answerTo({ ...question, seed: 8 }).rows).not.toEqual(rows);
});

test("the histogram holds every path but the farthest, and the falls start with all of them", () => {
  const { results, falls, names } = answerTo(days);
  expect(results.shares).toHaveLength(names.length);
  for (const shares of results.shares) {
    const all = shares.reduce((sum, share) => sum + share, 0);
    expect(all).toBeGreaterThan(0.99);
    expect(all).toBeLessThan(1 + 1e-9);
  }
  for (const shares of falls.shares) {
    expect(shares[0]).toBe(1);
    expect([...shares].sort((one, other) => other - one)).toEqual(shares);
  }
});

test("the share of paths that fell so far is the cell's own, with its standard error", () => {
  const answer = answerTo(days);
  const row = figureRows(answer).find(({ label }) => /10/.test(label));
  const share = Number(answer.rows.find(([label]) => label === "fell 10 %")?.[2]);
  expect(row?.cells[0]).toBe(odds(share, 2000));
});

test.each([
  // 0.2 of 10,000: sqrt(0.2 x 0.8 / 10,000) = 0.004.
  [0.2, 10_000, "20.0\u00a0% ±\u00a00.4"],
  // 0.01 of 1,000,000: sqrt(0.01 x 0.99 / 1,000,000) = 0.0000995.
  [0.01, 1_000_000, "1.000\u00a0% ±\u00a00.010"],
  // None in 10,000: below 3 / 10,000 at 95 %, Hanley and Lippman-Hand 1983.
  [0, 10_000, "<0.03\u00a0%"],
  [1, 10_000, ">99.97\u00a0%"],
])("a share of %p of %p paths is written %p", (share, paths, words) => {
  expect(odds(share, paths)).toBe(words);
});

test("the words begin with where the hedge did not pay, at 2 %", () => {
  expect(simulationWords(answerTo(joint))).toMatch(
    /^At 2 % the hedge did not pay on [\d.]+\u00a0% of the paths/,
  );
});

test("costs, IV ratio, seed and the limits of the model are among the assumptions", () => {
  const [ofJoint, ofDays] = [joint, days].map((question) => assumptions(answerTo(question)).join(" "));
  for (const words of [ofJoint, ofDays])
    expect(words).toMatch(/VIX\/100 x 0.9, a what-if; costs 0.1 points.*seed 7/s);
  expect(ofJoint).toMatch(/clusters lie within the 5 to 95\u00a0%/);
  expect(ofDays).toMatch(/blocks of 5 from 149 sessions/);
  expect(new Set(jointParameters.map(([meaning]) => meaning)).size).toBe(27);
});

describe("what is refused", () => {
  const refusal = (over: Partial<SimulationQuestion>) => {
    const heard: WorkerMessage<"simulation">[] = [];
    tellAnswer<"simulation">(simulationAnswer, { ...joint, ...over }, (message) => heard.push(message));
    const last = heard.at(-1);
    return last?.kind === "refused" ? last.words : last?.kind;
  };

  test.each<[string, Partial<SimulationQuestion>, RegExp]>([
    ["no path", { paths: 0 }, /^paths .*must be/],
    ["half a path", { paths: 1.5 }, /^paths .*must be/],
    ["no paths given", { paths: null }, /^paths .*is missing/],
    [
      "more than the pane bears",
      { paths: 600_000, sessions: 252 },
      /^paths: must be at most 500,000 for 252/,
    ],
    ["a seed in words", { seed: "lucky" }, /^seed .*must be/],
    ["a path of one session", { sessions: 1 }, /^sessions .*must be/],
    ["a ratio below nothing", { ivRatio: -1 }, /^ivRatio .*must be/],
    ["a block below nothing", { ...days, block: -1 }, /^block .*must be/],
    ["a history without VIX", { history: [["date", "SPX"]] }, /^history .*must be/],
    ["ten rows of history", { history: cells2011().slice(0, 11) }, /^history: must have 60 sessions/],
  ])("%s is refused by the argument's name", (_, over, words) => {
    expect(refusal(over)).toMatch(words);
  });

  test("fields are refused as they are typed, in the same words", () => {
    const problem = (name: keyof typeof firstTyped, text: string) =>
      fieldProblem(name, cellsOf({ ...firstTyped, [name]: text }));
    expect(problem("paths", "600,000")).toBe("paths: must be at most 500,000 for 252 sessions, got 600,000");
    expect(problem("paths", "500,000")).toBeNull();
    expect(problem("seed", "-1")).toMatch(/^seed .*must be/);
    expect(fieldsOf("joint")).not.toContain("block");
    expect(fieldsOf("joint").map((name) => problem(name, firstTyped[name]))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

test("the inserted sheet asks the same question, capped at what a cell bears, and answers with the pane's numbers", () => {
  const cells = cellsOf({ ...firstTyped, paths: "300", sessions: "30" });
  const content = simulationSheet(plan, cells, null);
  const sheet = new SheetReader(content);
  const formula = content.blocks.flatMap(({ at, cells: [row] }) =>
    String(row?.[0]).startsWith("=SCENARIO.SIMULATE") ? [[at, String(row?.[0])]] : [],
  );
  expect(formula).toHaveLength(1);
  const [[at = "", text = ""] = []] = formula;
  expect(text).toMatch(/^=SCENARIO\.SIMULATE\(A5:B\d+,B\d+,B\d+,,,B\d+\)$/);
  const { rows } = answerTo({ ...joint, ivRatio: null, paths: 300, seed: 1, sessions: 30 });
  const below = (row: number, column: number): CellValue =>
    sheet.value(`${"EFGHIJ"[column]}${Number(at.slice(1)) + row}`) as CellValue;
  expect(rows.map((row, r) => row.map((_, c) => below(r, c)))).toEqual(rows);
  expect(sheet.value("A2")).toMatch(/^Middle result at 2 %: /);
  expect(pathsInCell(cellsOf(firstTyped))).toBe(10_000);
});

test("a history stands in the formula by its sheet and range", () => {
  const content = simulationSheet(plan, cellsOf(firstTyped), "'My ''old'' History'!A1:C9203");
  const formulas = content.blocks.flatMap(({ cells }) =>
    cells.flat().filter((cell) => String(cell).includes("SIMULATE(")),
  );
  expect(formulas).toEqual([expect.stringMatching(/'My ''old'' History'!A1:C9203,,B\d+,B\d+\)$/)]);
});
