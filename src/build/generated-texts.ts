/** Every text in the repository that is generated from definitions, the plan or EVIDENCE.md, as it ought to read now. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../functions/catalogue";
import { byFamily } from "../functions/reference";
import { familyPage, referenceIndex } from "../functions/reference-markdown";
import { foundAsText } from "./found-evidence";
import { withFunctionTable } from "./readme-functions";

const top = join(__dirname, "../..");

/** Where the page of a family lies, seen from the top folder. */
export function familyPagePath(family: string): string {
  return `assets/reference/${family.toLowerCase()}.md`;
}

/** File names below the top folder, with the text each should hold. */
export function generatedTexts(): ReadonlyMap<string, string> {
  const texts = new Map([["REFERENCE.md", referenceIndex(catalogue, familyPagePath)]]);
  for (const [family, members] of byFamily(catalogue))
    texts.set(familyPagePath(family), familyPage(family, members));
  const readme = join(top, "README.md");
  if (existsSync(readme))
    texts.set("README.md", withFunctionTable(readFileSync(readme, "utf8"), catalogue, familyPagePath));
  const evidence = join(top, "EVIDENCE.md");
  if (existsSync(evidence))
    texts.set("src/taskpane/evidence/found/evidence.json", foundAsText(readFileSync(evidence, "utf8")));
  return texts;
}
