import { CellError, type RawArgument, type RawCell } from "../../src/functions/cells";
import { fieldsApart, separatorOf } from "../../src/functions/reading/separated";
import { call } from "./call";
import { excelDate } from "./excel-date";

export type Table = readonly (readonly RawCell[])[];
export type Row = Readonly<Record<string, RawCell>>;

/** The one condor of two contracts that most of the brokers' files hold. */
export const CONDOR = {
  ...{ expiry: excelDate("2026-03-25"), contracts: 2, kind: "condor", root: "SPXW" },
  ...{ "long put": 6550, "short put": 6560, "short call": 6800, "long call": 6810 },
};

/** A file's text as the cells that a paste makes of it. */
export const cellsOf = (text: string): string[][] =>
  fieldsApart(text, separatorOf(text.split("\n"))) as string[][];

/** What a function answers to a broker's rows, before its headings are read. */
export function answered(id: string, rows: Table): Table {
  const found = call(id, rows as RawArgument);
  if (found instanceof CellError) throw new Error(found.message);
  return found as Table;
}

/** A table as objects by its headings. */
export const named = ([header = [], ...body]: Table): Row[] =>
  body.map((cells) => Object.fromEntries(header.map((heading, at) => [String(heading), cells[at] ?? ""])));

/** The rows of CONDOR.POSITIONS, and its total apart. */
export function condorsOf(rows: Table): { readonly found: readonly Row[]; readonly total: Row } {
  const all = named(answered("CONDOR.POSITIONS", rows));
  return { found: all.slice(0, -1), total: all.at(-1) as Row };
}

/** The rows of the file that the answer's rows name, in order. */
export const rowsTold = (found: readonly Row[]): number[] =>
  [...new Set(found.flatMap(({ rows }) => String(rows).split(", ").filter(Boolean).map(Number)))].sort(
    (a, b) => a - b,
  );

/** An answer without what names its rows: their numbers change with their order. */
export const withoutRows = (found: readonly Row[]): string[] =>
  found.map(({ rows: _, note: __, ...rest }) => JSON.stringify(rest)).sort();
