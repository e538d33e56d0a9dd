declare class CountReporter {
  onRunComplete(contexts: ReadonlySet<unknown>, results: Readonly<Record<string, number>>): void;
}

export = CountReporter;
