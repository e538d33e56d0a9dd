/** Ends a test run with one line that a program can read: "812 passed, 0 failed". */
class CountReporter {
  onRunComplete(_contexts, results) {
    // A file that does not even load has no tests to count: it counts as one failure.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const counts = [`${results.numPassedTests} passed`, `${failed} failed`];
    if (skipped > 0) counts.push(`${skipped} skipped`);
    // The very last line, below the summary that Jest itself prints.
    process.once("exit", () => process.stdout.write(`${counts.join(", ")}\n`));
  }
}

module.exports = CountReporter;
