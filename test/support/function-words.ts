/** What functions say: labels, help, answers. They stay English, so the pane may show any of it in any language. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const top = join(__dirname, "../..");
const bare = (text: string) => ` ${text.replace(/[^A-Za-z]+/g, " ").trim()} `;

function textsIn(folder: string): string[] {
  return readdirSync(join(top, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => {
      const texts: string[] = [];
      const path = join(top, folder, name);
      const visit = (node: ts.Node): void => {
        if (ts.isStringLiteralLike(node)) texts.push(node.text);
        else if (ts.isTemplateExpression(node))
          texts.push(node.head.text, ...node.templateSpans.map(({ literal }) => literal.text));
        else if (ts.isPropertyAssignment(node)) texts.push(node.name.getText());
        ts.forEachChild(node, visit);
      };
      visit(ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ESNext, true));
      return texts;
    });
}

const evidence = readFileSync(join(top, "src/taskpane/evidence/found/evidence.json"), "utf8");
const said = [...textsIn("src/functions"), ...textsIn("src/engine"), evidence.replaceAll("\\n", " ")]
  .map(bare)
  .join("|");

/** Whether functions or tables of evidence say so, be it as parts around their numbers. */
export function isOfFunctions(text: string): boolean {
  return text
    .split(/[^A-Za-z' ]+/)
    .map(bare)
    .every((part) => part.trim().split(" ").length < 2 || said.includes(part));
}
