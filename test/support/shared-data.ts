import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

/**
 * Daily and quote files that stand beside the repository in our workshop and never in it. WINGSPAN_SHARED=none runs
 * the tests as anybody else does: as if nothing lay there.
 */
const FOLDER = resolve(__dirname, "../../../shared/data");
const isHidden = process.env.WINGSPAN_SHARED === "none";

const isAbsent = (file: string) => isHidden || !existsSync(resolve(FOLDER, file));

/** Tests that need files of ../shared/data: where one is absent they are left out, and one skipped entry says why. */
export function describeWithShared(files: readonly string[], tests: () => void): void {
  const absent = files.filter(isAbsent);
  if (absent.length === 0) describe(`beside ${files.join(", ")}`, tests);
  else test.skip(`../shared/data lacks ${absent.join(", ")}`, () => undefined);
}

/** The text of a file; within a test only, since a suite is collected everywhere, with the files and without. */
export function sharedText(file: string): string {
  if (expect.getState().currentTestName === undefined)
    throw new Error(`${file} must be read within a test, not while its suite is collected`);
  return readFileSync(resolve(FOLDER, file), "utf8").trim();
}

/** The rows of a file, by the names in its header. Quoted commas stand in names only, which nobody reads. */
export function sharedRows(file: string): readonly Readonly<Record<string, string>>[] {
  const [header = "", ...lines] = sharedText(file).split(/\r?\n/);
  const names = header.split(",");
  return lines.map((line) => {
    const cells = line.replace(/"[^"]*"/g, "quoted").split(",");
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ""]));
  });
}
