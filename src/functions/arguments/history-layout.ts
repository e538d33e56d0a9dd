import type { Field } from "../reading/fields";
import type { stepOf } from "../reading/order";
import type { Bounds } from "./quantity";

/** A column of a history: the fields that may stand for it, the likeliest first, and what its numbers may be. */
export interface Column {
  readonly fields: readonly Field[];
  readonly bounds: Bounds;
  /** Levels of which the next is never many times the last. */
  readonly isSeries?: true;
}

/** A history as columns: known by their headings, or by their order where there is no heading. */
export interface Layout<Name extends string> {
  readonly columns: Readonly<Record<Name, Column>>;
  readonly required: readonly Name[];
  /** Columns by their number, where there are no headings; null for the dates. */
  readonly byWidth: Readonly<Record<number, readonly (Name | null)[]>>;
  readonly unit: string;
  readonly rule: string;
  /** A row is a session: one on a weekend or a holiday is set aside. */
  readonly ofSessions?: boolean;
  /** Its rows stand beside those of another column: a blank between them is refused. */
  readonly isGapless?: boolean;
}

/** The numbers of a history, oldest first. */
export interface Columns<Name extends string> {
  readonly of: Partial<Record<Name, readonly number[]>>;
  /** How far apart its rows are, where that is further than sessions. */
  readonly step: ReturnType<typeof stepOf>;
  /** Its dates as they stand, and whether the newest is the first; none without a column of dates. */
  readonly days: readonly number[];
  readonly newestFirst: boolean;
}
