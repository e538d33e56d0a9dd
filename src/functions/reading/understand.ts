import type { CellValue, RawCell } from "../cells";
import { cellsOfBody, type LeftOut } from "./body";
import type { SaidOfChain } from "./chain/read-chain";
import { understandChain } from "./chain/understand-chain";
import type { Field } from "./fields";
import { type HeadingRow, headingRowOf } from "./heading-row";
import { withHeadingZones } from "./heading-zones";
import type { Rows } from "./rows";
import { type TableKind, tableKinds } from "./table-kinds";
import { type Title, titleOf } from "./title";
import { type HistoryUnderstood, understandHistory } from "./understand-history";

/** What a table says, read as a person would read it: texts of a file and cells of a sheet alike. */
export interface Understood {
  readonly kind: TableKind;
  /** Its place in the given rows, counted from 0. */
  readonly headingRow: number;
  readonly columns: HeadingRow["columns"];
  /** Headings that no field has. */
  readonly unknown: readonly string[];
  /** Below the headings: numbers as numbers, dates as serial numbers, texts as they were. */
  readonly rows: readonly (readonly (CellValue | null)[])[];
  /** First and last date. */
  readonly from?: number;
  readonly to?: number;
  readonly leftOut: readonly LeftOut[];
  /** What was taken for granted, turned or passed over, in words. */
  readonly notes: readonly string[];
  readonly title: Title;
}

/** Enough to let the user say which column is what. */
export interface NotUnderstood {
  readonly why: string;
  readonly headings?: readonly string[];
  readonly headingRow?: number;
  /** Nothing else of a chain is missing, and the user may tell it. */
  readonly asks?: keyof SaidOfChain | undefined;
  /** What each kind of table needs. */
  readonly wanted: Readonly<Record<TableKind, readonly (readonly Field[])[]>>;
}

const WANTED = Object.fromEntries(
  Object.entries(tableKinds).map(([kind, { needs }]) => [kind, needs]),
) as unknown as NotUnderstood["wanted"];

/** `named` says which columns the user has named by hand, `said` what a chain does not tell. */
export function understand(
  given: Rows,
  fileName: string,
  named: ReadonlyMap<number, Field> = new Map(),
  said: SaidOfChain = {},
): Understood | NotUnderstood {
  const rows = withHeadingZones(given);
  const chain = understandChain(rows, fileName, named, said);
  if (chain !== undefined && !("why" in chain)) return chain;
  // Futures and shares are quoted with a bid and an ask too; only a strike makes a chain certain.
  const found = chain?.namesStrike ? undefined : kindOf(rows, named);
  const mayBeHistory = chain === undefined && (found === undefined || found.kind === "history");
  const history = mayBeHistory ? understandHistory(rows, fileName, named) : undefined;
  if (history !== undefined) return ofHistory(history);
  if (found === undefined) {
    if (chain === undefined) return notUnderstood(rows);
    const { why, headings, headingRow, asks } = chain;
    return { why, headings, headingRow, asks, wanted: WANTED };
  }
  const { kind, headings } = found;
  if (headings.twice !== undefined)
    return {
      why: `row ${headings.row + 1}: ${headings.twice}`,
      headings: headings.columns.map(({ heading }) => heading),
      headingRow: headings.row,
      wanted: WANTED,
    };
  const title = titleOf(rows.slice(0, headings.row), fileName);
  const body = cellsOfBody(rows, headings, kind);
  if ("why" in body) return { why: body.why, headingRow: headings.row, wanted: WANTED };
  return {
    kind,
    headingRow: headings.row,
    columns: headings.columns,
    unknown: headings.unknown,
    title,
    ...body,
  };
}

function ofHistory(history: HistoryUnderstood): Understood | NotUnderstood {
  const { headings, ...rest } = history;
  const { row: headingRow, columns, unknown } = headings;
  return "why" in rest
    ? { why: rest.why, headings: columns.map(({ heading }) => heading), headingRow, wanted: WANTED }
    : { ...rest, headingRow, columns, unknown };
}

function kindOf(
  rows: Rows,
  named: ReadonlyMap<number, Field>,
): { readonly kind: TableKind; readonly headings: HeadingRow } | undefined {
  for (const [kind, shape] of Object.entries(tableKinds) as [TableKind, (typeof tableKinds)[TableKind]][]) {
    // Chains have been looked for: their headings stand twice, once for each side.
    if (kind === "chain") continue;
    const headings = headingRowOf(rows, shape, named);
    if (headings !== undefined) return { kind, headings };
  }
  return undefined;
}

function notUnderstood(rows: Rows): NotUnderstood {
  const row = rows.findIndex((cells) => cells.filter(isWord).length > 1);
  const headings = (rows[Math.max(row, 0)] ?? []).map((cell) => (isWord(cell) ? String(cell).trim() : ""));
  const seen = headings.filter((heading) => heading !== "").slice(0, 8);
  return {
    why:
      rows.length === 0
        ? "it is empty"
        : `no row names the columns of a chain, a history, a curve or positions; row ${Math.max(row, 0) + 1} has ${seen.map((each) => `"${each}"`).join(", ")}`,
    headings,
    headingRow: Math.max(row, 0),
    wanted: WANTED,
  };
}

function isWord(cell: RawCell): boolean {
  return typeof cell === "string" && /\p{L}/u.test(cell);
}
