import { diagnosticsText } from "../../../src/taskpane/check/diagnostics";
import type { Facts } from "../../../src/taskpane/check/facts";
import { problemsOf } from "../../../src/taskpane/check/problems";

const sound: Facts = {
  pane: "1.0.0",
  functions: "1.0.0",
  manifest: "1.0.0",
  described: true,
  clockAhead: 2,
  host: {
    platform: "PC",
    build: "16.0.1",
    sets: { ExcelApi: "1.20", CustomFunctionsRuntime: "1.4", SharedRuntime: "1.1" },
  },
  keepsStorage: true,
  asked: [],
};
const host = (sets: Record<string, string>) =>
  ({ ...(sound.host as object), sets: { ...sound.host?.sets, ...sets } }) as Facts["host"];

test("nothing is said of a sound installation, or of a page without Excel", () => {
  expect(problemsOf(sound)).toEqual([]);
  expect(problemsOf({ ...sound, host: undefined, functions: undefined, manifest: undefined })).toEqual([]);
});

test.each<[what: string, change: Partial<Facts>, words: RegExp]>([
  [
    "a functions.js that broke off",
    { functions: undefined },
    /functions\.js did not load whole.*close and reopen Excel/,
  ],
  [
    "a functions.js of another deployment",
    { functions: "0.9.0" },
    /pane is version 1\.0\.0, functions\.js 0\.9\.0.*Close Excel/,
  ],
  [
    "a manifest of an earlier version",
    { manifest: "0.9.0" },
    /installed manifest is version 0\.9\.0.*install it again/,
  ],
  ["half a deployment", { described: false }, /functions\.json.*Deploy all files/],
  [
    "a clock in another month",
    { clockAhead: 31 * 24 * 60 },
    /clock is 31 days ahead of the server's.*Set the clock/,
  ],
  ["a clock of another zone", { clockAhead: -300 }, /clock is 5 hours behind the server's/],
  ["no shared runtime", { host: host({ SharedRuntime: "none" }) }, /no shared runtime.*Excel for the web/],
  [
    "no functions of add-ins",
    { host: host({ CustomFunctionsRuntime: "none" }) },
    /runs no functions of add-ins.*Microsoft 365/,
  ],
  [
    "no dynamic arrays",
    { host: host({ ExcelApi: "1.11" }) },
    /no dynamic arrays.*Microsoft 365 or Excel 2021/,
  ],
  ["no undo groups", { host: host({ ExcelApi: "1.17" }) }, /step by step.*delete the sheet/],
  ["no storage", { keepsStorage: false }, /may not keep anything/],
  ["a request to somebody else", { asked: ["tracker.example"] }, /asked other hosts: tracker\.example/],
])("%s is told with what to do", (_, change, words) => {
  const problems = problemsOf({ ...sound, ...change });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(words);
});

test.each([undefined, 0, 30, -30])("a clock %s minutes ahead is none of the problems", (clockAhead) => {
  expect(problemsOf({ ...sound, clockAhead })).toEqual([]);
});

test("diagnostics tell versions, host and verdicts", () => {
  Object.assign(globalThis, { navigator: { userAgent: "a browser" } });
  const text = diagnosticsText(sound, {
    held: 1,
    asked: 2,
    broken: ["RISK.SIZE: fails"],
    told: ["blank: 0"],
    busy: 0,
  });
  expect(text).toContain("functions.js: 1.0.0");
  expect(text).toContain("ExcelApi: 1.20");
  expect(text).toContain("Check sheet: 1 of 2 hold");
  expect(text).toContain("- RISK.SIZE: fails");
});
