/** Who imports whom, read from the sources. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";
import ts from "typescript";

export interface Import {
  /** The importing file, from the top folder: "src/engine/errors.ts". */
  readonly from: string;
  /** The imported file likewise, or the package's name as it is written. */
  readonly to: string;
  readonly isPackage: boolean;
  /** What is taken from there; "*" for everything. */
  readonly taken: readonly string[];
  /** Asked for while running: import("..."). */
  readonly isLater: boolean;
}

export interface Source {
  readonly path: string;
  readonly imports: readonly Import[];
  /** Words that stand for a value from elsewhere: "Excel", "Date", "Math.random". */
  readonly names: ReadonlySet<string>;
  /** Values that other files may import. */
  readonly exports: readonly string[];
}

const top = join(__dirname, "../..");
const ENDINGS = ["", ".ts", ".tsx", ".mjs", "/index.ts"];

export function sourcesBelow(folder: string): Source[] {
  return readdirSync(join(top, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return sourcesBelow(path);
    return /\.(tsx?|mjs|cjs)$/.test(entry.name) ? [sourceOf(path)] : [];
  });
}

function sourceOf(path: string): Source {
  return sourceOfText(path, readFileSync(join(top, path), "utf8"));
}

export function sourceOfText(path: string, text: string): Source {
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, kind);
  const imports: Import[] = [];
  const names = new Set<string>();
  const declared = new Set<string>();
  const add = (specifier: ts.Node | undefined, isLater: boolean, taken = ["*"]) => {
    if (specifier !== undefined && ts.isStringLiteral(specifier))
      imports.push({ from: path, ...target(path, specifier.text), isLater, taken });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, false, namesIn(node.importClause?.namedBindings));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, false, namesIn(node.exportClause));
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, false);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], true);
    else if (ts.isPropertyAccessExpression(node)) {
      if (ts.isIdentifier(node.expression)) names.add(`${node.expression.text}.${node.name.text}`);
      visit(node.expression);
      return;
    } else if (ts.isTypeNode(node)) return;
    else if (ts.isIdentifier(node)) (isDeclared(node) ? declared : names).add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  // A rolling `window` of the file's own is not the browser's.
  const foreign = new Set([...names].filter((name) => !declared.has(name)));
  return { path, imports, names: foreign, exports: file.statements.flatMap(exportedValues) };
}

/** The names between the braces of an import or export; undefined without braces. */
function namesIn(clause: ts.NamedImportBindings | ts.NamedExportBindings | undefined): string[] | undefined {
  if (clause === undefined || !(ts.isNamedImports(clause) || ts.isNamedExports(clause))) return undefined;
  return clause.elements.map(({ propertyName, name }) => (propertyName ?? name).text);
}

function exportedValues(statement: ts.Statement): string[] {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  const isNamed = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
  return isNamed && statement.name !== undefined ? [statement.name.text] : [];
}

/** The word is introduced here: as a variable, a parameter, an import or a key. */
function isDeclared(node: ts.Identifier): boolean {
  const { name, propertyName } = node.parent as { name?: ts.Node; propertyName?: ts.Node };
  return (name === node || propertyName === node) && !ts.isShorthandPropertyAssignment(node.parent);
}

function target(from: string, specifier: string): { readonly to: string; readonly isPackage: boolean } {
  if (!specifier.startsWith(".")) return { to: specifier, isPackage: true };
  const wanted = join(top, dirname(from), specifier);
  const isFile = (path: string) => existsSync(path) && statSync(path).isFile();
  const found = ENDINGS.map((ending) => `${wanted}${ending}`).find(isFile) ?? wanted;
  return { to: relative(top, found).split(sep).join("/"), isPackage: false };
}

/** The first round trip of imports, those of types included, or null; what is asked for while running is none. */
export function importCycle(sources: readonly Source[]): readonly string[] | null {
  return firstCycle(
    new Map(
      sources.map(({ path, imports }) => [
        path,
        imports.filter((each) => !each.isLater).map((each) => each.to),
      ]),
    ),
  );
}

/** The first round trip among what each asks, or null. */
export function firstCycle(importsOf: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const finished = new Set<string>();
  const follow = (path: string, trail: readonly string[]): readonly string[] | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (finished.has(path)) return null;
    for (const next of importsOf.get(path) ?? []) {
      const cycle = follow(next, [...trail, path]);
      if (cycle !== null) return cycle;
    }
    finished.add(path);
    return null;
  };
  for (const path of importsOf.keys()) {
    const cycle = follow(path, []);
    if (cycle !== null) return cycle;
  }
  return null;
}
