/** Every text in the repository that is generated from the function definitions, as it ought to read now. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../functions/catalogue";
import { referenceMarkdown } from "../functions/reference-markdown";
import { withFunctionTable } from "./readme-functions";

const top = join(__dirname, "../..");

/** File names below the top folder, with the text each should hold. */
export function generatedTexts(): ReadonlyMap<string, string> {
  const texts = new Map([["REFERENCE.md", referenceMarkdown(catalogue)]]);
  const readme = join(top, "README.md");
  if (existsSync(readme)) texts.set("README.md", withFunctionTable(readFileSync(readme, "utf8"), catalogue));
  return texts;
}
