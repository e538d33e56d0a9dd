import ts from "typescript";

/** What a mutant of this kind asks: does a test see it? */
export const KINDS = [
  "comparison",
  "arithmetic",
  "constant",
  "negation",
  "guard removed",
  "early return",
] as const;

/** A change of behaviour that a test should see. */
export interface Mutant {
  readonly kind: (typeof KINDS)[number];
  readonly start: number;
  readonly end: number;
  /** Holds the original too: `§` is whether the mutant is alive. */
  readonly replacement: string;
  /** What it is instead, for the report. */
  readonly instead: string;
}

const SWAPPED: Readonly<Record<string, readonly [kind: Mutant["kind"], instead: string]>> = {
  "<": ["comparison", "<="],
  "<=": ["comparison", "<"],
  ">": ["comparison", ">="],
  ">=": ["comparison", ">"],
  "===": ["comparison", "!=="],
  "!==": ["comparison", "==="],
  "+": ["arithmetic", "-"],
  "-": ["arithmetic", "+"],
  "*": ["arithmetic", "/"],
  "/": ["arithmetic", "*"],
  "&&": ["negation", "||"],
  "||": ["negation", "&&"],
};

/** Words about a function, which the reference shows: no behaviour. */
const WORDS = new Set(["examples", "limits", "formula", "summary", "source", "typical"]);

/** Every mutant of a file. */
export function mutantsOf(path: string, text: string): Mutant[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
  const found: Mutant[] = [];
  const add = (kind: Mutant["kind"], node: ts.Node, instead: string, replacement: string) =>
    found.push({ kind, start: node.getStart(), end: node.getEnd(), replacement, instead });
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || isWords(node)) return;
    const was = node.getText();
    if (ts.isBinaryExpression(node)) {
      const swap = SWAPPED[node.operatorToken.getText()];
      const [left, right] = [node.left.getText(), node.right.getText()];
      if (swap !== undefined && !isText(node)) {
        const instead = `${left} ${swap[1]} ${right}`;
        add(swap[0], node, instead, `(§ ? (${instead}) : (${was}))`);
      }
    } else if (ts.isNumericLiteral(node) && !isName(node)) {
      const instead = Number(was.replaceAll("_", "")) === 0 ? "1" : `(${was} * 1.5)`;
      add("constant", node, instead, `(§ ? ${instead} : ${was})`);
    } else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
      add("negation", node, node.operand.getText(), `(§ ? ${node.operand.getText()} : ${was})`);
    else if (ts.isIfStatement(node) && node.elseStatement === undefined && leaves(node.thenStatement))
      add("guard removed", node.expression, "false", `(!§ && (${node.expression.getText()}))`);
    else if (ts.isExpressionStatement(node) && /^(demand|check)\w*\(/.test(was))
      add("guard removed", node, "", `if (!§) { ${was} }`);
    else if (ts.isBlock(node) && ts.isFunctionLike(node.parent) && node.statements.length > 0)
      found.push({
        kind: "early return",
        start: node.getStart() + 1,
        end: node.getStart() + 1,
        replacement: " if (§) return undefined as never;",
        instead: "returns at once",
      });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isWords(node: ts.Node): boolean {
  return ts.isPropertyAssignment(node) && WORDS.has(node.name.getText());
}

/** A plus that joins texts is no arithmetic. */
function isText({ left, right }: ts.BinaryExpression): boolean {
  return [left, right].some((side) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side));
}

/** A number that names a property stays. */
function isName(node: ts.NumericLiteral): boolean {
  return (node.parent as { name?: ts.Node }).name === node || ts.isEnumMember(node.parent);
}

function leaves(statement: ts.Statement): boolean {
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement;
  return (
    last !== undefined &&
    [ts.isReturnStatement, ts.isThrowStatement, ts.isContinueStatement].some((is) => is(last))
  );
}
