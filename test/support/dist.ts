import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The build under test: another folder can be named while several people build. */
export const distFolder = process.env.DIST_FOLDER ?? join(__dirname, "../../dist");

/** The path of a built file; a missing one says what to do. `npm test` builds before it tests. */
export function builtPath(name: string): string {
  const path = join(distFolder, name);
  if (!existsSync(path)) throw new Error(`${path} is not built: run npm run build first`);
  return path;
}

export function builtText(name: string): string {
  return readFileSync(builtPath(name), "utf8");
}
