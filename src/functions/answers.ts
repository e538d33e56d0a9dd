import type { Answering } from "./answering";
import type { Cases } from "./cases";
import { CellError, type Result } from "./cells";
import { layOut } from "./lay-out";
import { type Output, read, settled } from "./outputs";

/** The outputs of one case by name, each worked out when it is first read; `table` is what the cells would show. */
export function answersOf<C>(
  answering: Answering<C>,
  cases: Cases<C> | CellError,
): Readonly<Record<string, Result>> {
  const only = onlyCase(cases);
  const answers: Record<string, Result> = {};
  const later = (label: string, work: (found: C) => Result) => {
    let known: Result | undefined;
    const get = () => {
      known ??= only instanceof CellError ? only : work(only);
      return known;
    };
    Object.defineProperty(answers, label, { enumerable: true, get });
  };
  if (answering.returns !== undefined) later("value", (found) => settled(found as never, "result"));
  for (const [label, output] of Object.entries<Output<C>>(answering.outputs ?? {}))
    later(label, (found) => read(output, label, found));
  later("table", (found) => layOut(answering, { ...(cases as Cases<C>), at: () => found }));
  return answers;
}

function onlyCase<C>(cases: Cases<C> | CellError): C | CellError {
  if (cases instanceof CellError) return cases;
  return cases.rows > 1 || cases.columns > 1 || cases.picksVary
    ? new CellError("#VALUE!", "one case is asked for: give single values, not ranges")
    : cases.at(0, 0);
}
