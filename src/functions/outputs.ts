import { attempt, DomainError } from "../engine/errors";
import { CellError, type CellValue, cellErrorOf, type ResultCell } from "./cells";

/** What a number is, as help shows it. */
export interface Described {
  readonly unit: string;
  readonly summary: string;
}

/** An output that may be without a value for a stated reason, or holds the error of the cell it rests on. */
export type Computed = CellValue | DomainError | CellError;

/** One output: what it means, and where it stands in what was computed. It is worked out only when it is asked for. */
export type Output<C, T extends Computed = Computed> = Described & {
  /** What it was called before: cells that pick it by that name go on working. */
  readonly formerly?: string;
} & (
    | { readonly of: (found: C) => T }
    /** Periods down a column or along a row: the first, and one after a bad cell, has none before it. */
    | { readonly following: (found: C, before: C | undefined) => T }
    /** All cases taken together; it comes only when it is asked for by name, since it would break a column. */
    | { readonly ofAll: (found: readonly C[]) => T }
  );

export type Outputs<C> = Readonly<Record<string, Output<C>>>;

/** Whether an output looks at other cases than its own. */
export function keepsCases(outputs: Outputs<never> | undefined): boolean {
  return Object.values(outputs ?? {}).some((output) => !("of" in output));
}

/** Outputs that are all read in one way, by their labels. */
export function outputsBy<const D extends Readonly<Record<string, Described>>, C, T extends Computed>(
  described: D,
  of: (found: C, label: keyof D & string) => T,
): { readonly [K in keyof D]: Output<C, T> } {
  const rows = Object.entries<Described>(described).map(([label, words]) => [
    label,
    { ...words, of: (found: C) => of(found, label) },
  ]);
  return Object.fromEntries(rows) as { readonly [K in keyof D]: Output<C, T> };
}

/** A table as it was computed, header row included. */
export type Rows = readonly (readonly Computed[])[];

/** One output of one case. */
export function read<C>(output: Output<C>, label: string, found: C, before?: C): ResultCell {
  return settled(
    attempt(() => {
      if ("of" in output) return output.of(found);
      return "following" in output ? output.following(found, before) : output.ofAll([found]);
    }),
    label,
  );
}

/** The value as a cell may hold it: never NaN, never an infinity. */
export function settled(found: Computed, label: string): ResultCell {
  if (found instanceof CellError) return found;
  if (found instanceof DomainError) return cellErrorOf(found);
  if (typeof found === "number" && !Number.isFinite(found))
    return new CellError("#N/A", `${label}: has no finite value here`);
  // A zero that was reached from below is plain zero in a cell.
  return found === 0 ? 0 : found;
}
