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

/** Each reason for which tests were skipped, once. */
function skipped(suites) {
  const tests = suites.flatMap(({ testResults }) => testResults);
  return new Set(tests.filter(({ status }) => status === "pending").map(({ title }) => `skipped: ${title}`));
}

module.exports = CountReporter;
