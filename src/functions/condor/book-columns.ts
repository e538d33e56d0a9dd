import { shown } from "../cells";
import { inFieldOrder } from "../reading/field-order";
import type { Field } from "../reading/fields";
import { noHeading } from "../reading/heading-row";
import { type SideColumn, sidesBeside } from "../reading/positions/side-column";
import type { Rows } from "../reading/rows";

/** The columns of a book by their names in messages. */
export const BOOK_COLUMNS = [
  "expiry",
  "long put",
  "short put",
  "short call",
  "long call",
  "contracts",
  "credit",
] as const;
/** The strikes may stand as one text. */
const COLUMNS_WITH_TEXT = ["expiry", "strikes", "contracts", "credit"] as const;

type Name = (typeof BOOK_COLUMNS)[number] | (typeof COLUMNS_WITH_TEXT)[number];

/** What may stand for each column, the likeliest first. */
const FIELDS: Readonly<Record<Name, readonly Field[]>> = {
  expiry: ["expiry", "day"],
  strikes: ["strikes"],
  "long put": ["longPut"],
  "short put": ["shortPut"],
  "short call": ["shortCall"],
  "long call": ["longCall"],
  contracts: ["contracts"],
  credit: ["credit"],
};
const OPENED: readonly Field[] = ["opened", "day"];
const ROOT: readonly Field[] = ["root", "symbol", "underlying"];

/** A book with its columns in their order: expiry, strikes in one column or four, contracts, credit. */
export interface BookTable {
  readonly rows: Rows;
  /** Columns of the strikes. */
  readonly legs: number;
  /** Where the series stands in these rows; -1 without. */
  readonly root: number;
  readonly sides?: SideColumn | undefined;
  /** Where the date of the sale stands in them, beside an expiry; -1 without. */
  readonly opened: number;
}

/** The columns of a book by its headings, by their number where there are none; or what is wrong with them. */
export function bookColumns(rows: Rows): BookTable | string {
  const all = [...new Set<Name>([...BOOK_COLUMNS, ...COLUMNS_WITH_TEXT])];
  const whole = inFieldOrder(rows, [...all.map((name) => FIELDS[name]), OPENED, ROOT]);
  const { headings, places } = whole;
  const count = rows[0]?.length ?? 0;
  if (headings === undefined) {
    const columns = count === COLUMNS_WITH_TEXT.length ? COLUMNS_WITH_TEXT : BOOK_COLUMNS;
    return count < columns.length
      ? `got ${shown(rows[0]?.[0])} in ${count} columns`
      : { rows, legs: columns.length - 3, root: -1, opened: -1 };
  }
  if (headings.twice !== undefined) return `${headings.twice}`;
  const stands = (name: Name) => (places[all.indexOf(name)] ?? -1) >= 0;
  const columns = stands("strikes") && !BOOK_COLUMNS.every(stands) ? COLUMNS_WITH_TEXT : BOOK_COLUMNS;
  const absent = columns.find((name) => !stands(name));
  if (absent !== undefined) return noHeading(absent, headings);
  const [opened = -1, root = -1] = places.slice(-2);
  const isBeside = opened !== places[0];
  const fields = [...columns.map((name) => FIELDS[name]), ...(isBeside ? [OPENED, ROOT] : [ROOT, []])];
  const at = columns.length + (isBeside ? 0 : -1);
  return {
    rows: inFieldOrder(rows, fields).rows,
    legs: columns.length - 3,
    sides: sidesBeside(rows, headings),
    root: root < 0 ? -1 : at + 1,
    opened: isBeside && opened >= 0 ? at : -1,
  };
}
