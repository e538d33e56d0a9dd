/** Ends a test run with one line that a program can read: "812 passed, 0 failed". */
class CountReporter {
  onRunComplete(_contexts, results) {
    // A file that does not even load has no tests to count: it counts as one failure.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const lines = [...skipped(results.testResults), `${results.numPassedTests} passed, ${failed} failed`];
    // The very last lines, below the summary that Jest itself prints.
    process.once("exit", () => process.stdout.write(lines.map((line) => `${line}\n`).join("")));
  }
}

const MOST_SHOWN = 20;

/** Each reason for which tests were skipped, once; a run that asks for a few tests by name skips too many to name. */
function skipped(suites) {
  const tests = suites.flatMap(({ testResults }) => testResults);
  const titles = new Set(tests.filter(({ status }) => status === "pending").map(({ title }) => title));
  return titles.size > MOST_SHOWN ? [] : [...titles].map((title) => `skipped: ${title}`);
}

module.exports = CountReporter;
