import type { Rows } from "../../functions/reading/rows";
import type { NotUnderstood } from "../../functions/reading/understand";
import type { HeadedRows } from "./headless";
import type { NamedColumns } from "./remembered-columns";

/** Rows above the file's own. */
export const rowsOfOurs = ({ isHeadless }: HeadedRows) => (isHeadless ? 1 : 0);

/** Why a file is not understood, its rows counted as in the file. */
export function refusalOf(
  { why, headingRow, asks }: NotUnderstood,
  file: HeadedRows,
  named: NamedColumns,
): string {
  if (asks === "expiry") return "it does not say when its options expire: give the expiry below";
  if (file.isHeadless && named.size === 0) return "it has no row of headings: say below what each column is";
  return withRows(why, file.rows, headingRow).replace(
    /\brow (\d+)/gi,
    (words, row) => `${words.slice(0, -String(row).length)}${Number(row) - rowsOfOurs(file)}`,
  );
}

/** Texts that contradict each other are found by the rows in which they stand. */
function withRows(why: string, rows: Rows, headingRow: number | undefined): string {
  if (headingRow === undefined || /\brow \d/i.test(why)) return why;
  const quoted = [...why.matchAll(/"([^"]+)"/g)].map(([, text]) => text);
  const found = quoted.flatMap((text) => {
    const at = rows.findIndex((cells, row) => row > headingRow && cells.some((cell) => cell === text));
    return at < 0 ? [] : [`row ${at + 1}`];
  });
  return found.length === 0 ? why : `${why} (${found.join(" and ")})`;
}
