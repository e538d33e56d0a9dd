import { fileTable, type NotRead, readTable, type TableRead } from "./file-table";
import { type ChosenFile, textOfFile } from "./file-text";

/** The chosen files as tables, or why one of them is no text. */
export async function readFiles(
  files: readonly ChosenFile[],
): Promise<readonly (TableRead | NotRead)[] | string> {
  const reads: (TableRead | NotRead)[] = [];
  for (const file of files) {
    const found = await textOfFile(file);
    if ("why" in found) return `${file.name} ${found.why}`;
    reads.push(readTable(fileTable(file.name, found.text)));
  }
  return reads;
}
