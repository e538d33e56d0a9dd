import type { ReadRows, Workbook } from "../host/workbook";

/** The sheets of a workbook, those first that can serve. */
export interface FoundSheets {
  readonly fit: readonly string[];
  readonly others: readonly string[];
}

export const NO_SHEETS: FoundSheets = { fit: [], others: [] };

/** A heading may stand below titles and inputs. */
const LOOKED_AT = "A1:Z60";

/** What tells a sheet is looked at, not read as a whole: a workbook may hold many long ones. */
export async function sheetsFor(
  workbook: Workbook,
  serves: (top: ReadRows) => boolean,
): Promise<FoundSheets> {
  const fit: string[] = [];
  const others: string[] = [];
  for (const name of await workbook.sheets()) {
    const [top] = await workbook.valuesOf(name, [LOOKED_AT]);
    (top != null && serves(top) ? fit : others).push(name);
  }
  return { fit, others };
}

/** Options of a choice of sheets: what can serve, then the rest under a line of its own. */
export function SheetOptions({
  sheets: { fit, others },
  words = (sheet) => sheet,
}: {
  readonly sheets: FoundSheets;
  readonly words?: (sheet: string) => string;
}) {
  const options = (sheets: readonly string[]) =>
    sheets.map((sheet) => (
      <option key={sheet} value={sheet}>
        {words(sheet)}
      </option>
    ));
  return (
    <>
      {options(fit)}
      {others.length > 0 && <optgroup label="Other sheets">{options(others)}</optgroup>}
    </>
  );
}
