import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

/** Daily and quote files that stand beside the repository in our workshop; tests that need one skip where it is absent. */
const FOLDER = resolve(__dirname, "../../../shared/data");

export function hasSharedData(...files: readonly string[]): boolean {
  return files.every((file) => existsSync(resolve(FOLDER, file)));
}

/** The rows of a file, by the names in its header. */
export function sharedRows(file: string): readonly Readonly<Record<string, string>>[] {
  const [header, ...lines] = readFileSync(resolve(FOLDER, file), "utf8").trim().split(/\r?\n/);
  const names = (header ?? "").split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ""]));
  });
}
