/** `npm run reference`: rewrites the reference and the README's table of functions, and says which files changed. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { generatedTexts } from "./generated-texts";

for (const [name, text] of generatedTexts()) {
  const path = join(__dirname, "../..", name);
  if (existsSync(path) && readFileSync(path, "utf8") === text) continue;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(`wrote ${name}`);
}
