/** `npm run reference`: rewrites REFERENCE.md and the README's table of functions. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { generatedTexts } from "./generated-texts";

for (const [name, text] of generatedTexts()) writeFileSync(join(__dirname, "../..", name), text);
