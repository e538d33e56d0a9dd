import type { Argument } from "./arguments/argument";
import { choice } from "./arguments/choice";
import type { Described, Outputs, Rows } from "./outputs";

/**
 * What a function answers with: one value a case (`returns`), a whole table from one case (`table`), or several
 * `outputs` by name. Outputs left to themselves spill (label, value) rows, n cases a header row and n rows; `spills`
 * names those that come bare instead. Beside a table they are the figures that the appended `return` can pick from it.
 */
export interface Answering<C> {
  readonly returns?: Described;
  readonly outputs?: Outputs<C>;
  readonly spills?: readonly string[];
  readonly table?: { readonly summary: string; readonly rows: (found: C) => Rows };
}

/** As the picked output, these ask for every output: as (label, value) rows, or as rows under a header. */
const WHOLE_TABLE = "table";
export const HEADED_ROWS = "headers";
/** The heading of what is to be said of the cells given. */
export const NOTE = "note";
export const WHOLE: readonly (string | undefined)[] = [WHOLE_TABLE, HEADED_ROWS];

/** The appended argument that picks one of several outputs; none where there is nothing to pick from. */
export function pickOf({ outputs, spills, table }: Answering<never>): Argument<string> | undefined {
  if (outputs === undefined) return undefined;
  const labels = Object.keys(outputs);
  const former = Object.fromEntries(
    Object.entries(outputs).flatMap(([label, { formerly }]) => (formerly ? [[formerly, label]] : [])),
  );
  if (table !== undefined)
    return { ...choice(labels, { summary: "The one figure wanted" }, former), otherwise: "the whole table" };
  const summary =
    'The one answer wanted; "table" for all with labels, "headers" for all in rows under a header';
  return {
    ...choice([...labels, WHOLE_TABLE, HEADED_ROWS], { summary }, former),
    otherwise: spills === undefined ? "all, with labels" : spills.join(", "),
  };
}

/** The answer as help describes it. */
export function describedAs({ returns, outputs, spills, table }: Answering<never>): Described {
  if (returns !== undefined) return returns;
  if (table !== undefined) return { unit: "", summary: table.summary };
  const alone = spills?.length === 1 ? outputs?.[spills[0] as string] : undefined;
  return alone === undefined
    ? { unit: "", summary: Object.keys(outputs ?? {}).join(", ") }
    : { unit: alone.unit, summary: alone.summary };
}
