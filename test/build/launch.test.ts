import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { scripts } from "../../package.json";
import CountReporter from "../../src/build/count-reporter.cjs";

const launcher = join(__dirname, "../../src/build/launch.mjs");

test("an unknown task is refused with a list of those there are", () => {
  const { status, stderr } = spawnSync(process.execPath, [launcher, "fly"], { encoding: "utf8" });
  expect(status).toBe(1);
  expect(stderr).toContain('There is no task "fly". Tasks: start, build, test, check');
});

test("every script that the launcher serves is a task of it", () => {
  const asked = Object.values(scripts).flatMap((script) => /launch\.mjs (\S+)/.exec(script)?.[1] ?? []);
  const source = readFileSync(launcher, "utf8");
  expect(asked.length).toBeGreaterThan(4);
  for (const task of asked) expect(source).toMatch(new RegExp(`^  "?${task}"?: \\[`, "m"));
});

const lacking = { status: "pending", title: "quotes.csv is absent" };
const skipping = [{ testResults: [lacking, { status: "passed", title: "a" }] }, { testResults: [lacking] }];

test.each([
  [{ numPassedTests: 7 }, "7 passed, 0 failed\n"],
  [
    { numPassedTests: 7, numFailedTests: 1, testResults: skipping },
    "skipped: quotes.csv is absent\n7 passed, 1 failed\n",
  ],
  [{ numPassedTests: 7, numRuntimeErrorTestSuites: 1 }, "7 passed, 1 failed\n"],
])("a run of %j ends with why tests were skipped and one line of counts", (results, words) => {
  const none = { numFailedTests: 0, numRuntimeErrorTestSuites: 0, testResults: [] };
  let last: () => void = () => undefined;
  const once = jest.spyOn(process, "once").mockImplementation((_event, listener) => {
    last = listener as () => void;
    return process;
  });
  new CountReporter().onRunComplete(new Set(), { ...none, ...results });
  const write = jest.spyOn(process.stdout, "write").mockReturnValue(true);
  last();
  expect(write).toHaveBeenCalledWith(words);
  write.mockRestore();
  once.mockRestore();
});
