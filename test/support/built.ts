import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A file of the build as text; `npm test` builds before it tests. */
export function built(name: string): string {
  const path = join(__dirname, "../../dist", name);
  if (!existsSync(path)) throw new Error(`dist/${name} is missing: npm run build makes it`);
  return readFileSync(path, "utf8");
}
