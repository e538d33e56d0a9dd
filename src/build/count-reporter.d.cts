interface Run {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly testResults: readonly {
    readonly testResults: readonly { readonly status: string; readonly title: string }[];
  }[];
}

declare class CountReporter {
  onRunComplete(contexts: ReadonlySet<unknown>, results: Run): void;
}

export = CountReporter;
