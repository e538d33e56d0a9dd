import type { ResultCell } from "../../functions/cells";
import type { Definition } from "../../functions/define";
import { formatsOf } from "../../functions/units/formats-of";
import { unitsOf } from "../../functions/units/units-of";
import type { SheetBlock } from "../../host/workbook";

const NONE = "General";

/** How a table that a function spills shows its numbers: a format for each column, and for the cells that differ. */
export function tableFormats(
  of: Definition,
  rows: readonly (readonly ResultCell[])[],
): Required<Pick<SheetBlock, "columnFormats" | "cellFormats">> {
  const formats = formatsOf(unitsOf(of), rows);
  const columnFormats = (rows[0] ?? []).map((_, column) =>
    commonest(formats.map((row) => row[column] ?? NONE)),
  );
  const cellFormats = formats.flatMap((row, down) =>
    row.flatMap((format, column) =>
      format === NONE || format === columnFormats[column] ? [] : [{ row: down, column, format }],
    ),
  );
  return { columnFormats, cellFormats };
}

function commonest(formats: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const format of formats) if (format !== NONE) counts.set(format, (counts.get(format) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? NONE;
}
