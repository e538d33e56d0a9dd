/** Which calls a test file makes while it is collected, and which of its functions read shared data. */
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import ts from "typescript";

export interface TestSource {
  readonly path: string;
  readonly file: ts.SourceFile;
}

const top = join(__dirname, "../..");

export function testSources(folder = "test"): TestSource[] {
  return readdirSync(join(top, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return testSources(path);
    return /\.tsx?$/.test(entry.name) ? [testSource(path, readFileSync(join(top, path), "utf8"))] : [];
  });
}

export function testSource(path: string, text: string): TestSource {
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return { path, file: ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, kind) };
}

/** The functions that read shared data, by themselves or through one another. */
export function readersAmong(sources: readonly TestSource[], first: readonly string[]): ReadonlySet<string> {
  const readers = new Set(first);
  const functions = sources.flatMap(({ file }) => namedFunctions(file));
  for (let before = 0; before < readers.size; ) {
    before = readers.size;
    for (const { name, body } of functions) if (mentions(body, readers)) readers.add(name);
  }
  return readers;
}

/** The readers that are named while the file is collected: outside functions, or in what a describe runs at once. */
export function readAtLoad({ file }: TestSource, readers: ReadonlySet<string>): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isFunctionLike(node) && !runsAtOnce(node)) return;
    if (ts.isIdentifier(node) && readers.has(node.text) && !isIntroduced(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const isIntroduced = (node: ts.Identifier) => (node.parent as { name?: ts.Node }).name === node;

const AT_ONCE = ["map", "flatMap", "forEach", "filter", "reduce", "some", "every", "find", "from"];

/** A function that is handed to a describe or to an array's method. */
function runsAtOnce({ parent }: ts.Node): boolean {
  if (!ts.isCallExpression(parent)) return ts.isParenthesizedExpression(parent);
  const called = parent.expression.getText();
  return called.startsWith("describe") || AT_ONCE.some((name) => called.endsWith(`.${name}`));
}

function namedFunctions(file: ts.SourceFile): { readonly name: string; readonly body: ts.Node }[] {
  const found: { readonly name: string; readonly body: ts.Node }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionDeclaration(node) && node.name) found.push({ name: node.name.text, body: node });
    if (ts.isVariableDeclaration(node) && node.initializer && ts.isArrowFunction(node.initializer))
      found.push({ name: node.name.getText(), body: node.initializer });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function mentions(node: ts.Node, names: ReadonlySet<string>): boolean {
  if (ts.isIdentifier(node) && names.has(node.text)) return true;
  return ts.forEachChild(node, (child) => mentions(child, names) || undefined) ?? false;
}
