import type { NotUnderstood } from "../../functions/reading/understand";
import { words } from "../../host/words";
import type { HeadedRows } from "./headless";
import type { NamedColumns } from "./remembered-columns";

/** Rows above the file's own. */
export const rowsOfOurs = ({ isHeadless }: HeadedRows) => (isHeadless ? 1 : 0);

/** Why a file is not understood, its rows counted as in the file. */
export function refusalOf({ why, asks }: NotUnderstood, file: HeadedRows, named: NamedColumns): string {
  if (asks === "expiry") return words`it does not say when its options expire: give the expiry below`;
  if (file.isHeadless && named.size === 0)
    return words`it has no row of headings: say below what each column is`;
  return why.replace(
    /\brow (\d+)/gi,
    (words, row) => `${words.slice(0, -String(row).length)}${Number(row) - rowsOfOurs(file)}`,
  );
}
