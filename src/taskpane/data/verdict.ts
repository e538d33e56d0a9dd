import type { Argument } from "../../functions/arguments/argument";
import { eventCalendar } from "../../functions/arguments/calendar";
import { curve } from "../../functions/arguments/curve";
import { marketHistory, priceHistory } from "../../functions/arguments/history";
import { holdings } from "../../functions/arguments/holdings";
import { dailyHistory } from "../../functions/arguments/price-history";
import { suppliedBy } from "../../functions/cases";
import { CellError } from "../../functions/cells";
import { positions } from "../../functions/condor/positions";
import type { Understood } from "../../functions/reading/understand";
import { words } from "../../host/words";
import type { ImportedTable } from "../../host/workbook";

const described = { summary: "" };
const readers = {
  curve: curve(described),
  holdings: holdings(),
  condors: positions(described),
  events: eventCalendar(described),
} as const;

const hasClose = (columns: readonly { readonly field: string | undefined }[]) =>
  columns.some(({ field }) => field !== undefined && /^(?:close|adjustedClose|spx|v?vix)/.test(field));

/** What the functions will say of the sheet: why none takes it, why a replay does not, or what they note. */
export function heardOf(
  {
    kind,
    columns,
  }: Pick<Understood, "kind"> & {
    readonly columns: readonly { readonly field: string | undefined }[];
  },
  { rows }: ImportedTable,
): { readonly refused?: string; readonly notReplayed?: string; readonly notes: readonly string[] } {
  const has = (field: string) => columns.some((column) => column.field === field);
  const hasBoth = has("vix") && (has("spx") || has("close"));
  const history = hasBoth
    ? marketHistory(described)
    : hasClose(columns)
      ? priceHistory(described)
      : undefined;
  const reader = kind === "history" ? history : readers[kind as keyof typeof readers];
  const { refused, notes } = heardBy(reader as Argument<unknown> | undefined, rows);
  if (refused !== undefined) return { refused, notes };
  const replay = kind === "history" && hasBoth ? heardBy(dailyHistory(described), rows) : undefined;
  return { notes, ...(replay?.refused !== undefined && { notReplayed: replay.refused }) };
}

function heardBy(reader: Argument<unknown> | undefined, rows: ImportedTable["rows"]) {
  const { values = [], notes = [] } =
    reader === undefined ? {} : suppliedBy(reader, rows, words`the sheet`, () => null);
  const [found] = values;
  return { refused: values.length === 1 && found instanceof CellError ? found.message : undefined, notes };
}
