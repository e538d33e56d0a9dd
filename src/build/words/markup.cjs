/** What markup shows whatever its components are called: texts of elements, and attributes that a reader sees or hears. */
const ts = require("typescript");

const SHOWN = new Set([
  "aria-label",
  "caption",
  "heading",
  "label",
  "placeholder",
  "summary",
  "title",
  "words",
]);
/** What the markup spells by name. */
const SPELT = { "&apos;": "'", "&quot;": '"', "&nbsp;": "\u00a0", "&amp;": "&", "&lt;": "<", "&gt;": ">" };

/** The sentence of an element: its texts, with what stands between them as values; null where it has no text. */
function markupOf({ children }) {
  let key = "";
  const values = [];
  for (const child of children) {
    const text = textOf(child);
    if (text !== null) key += text;
    else if (!isNothing(child)) {
      key += `{${values.length}}`;
      values.push({ from: child.getFullStart(), to: child.end, node: child });
    }
  }
  if (!children.some((child) => ts.isJsxText(child) && child.text.trim() !== "")) return null;
  const first = children[0].getFullStart();
  return { from: first, to: children.at(-1).end, kind: "markup", key: key.trim(), values };
}

function textOf(child) {
  if (ts.isJsxText(child)) return spoken(child.text);
  const said = ts.isJsxExpression(child) && child.expression;
  return said && ts.isStringLiteral(said) ? said.text : null;
}

/** A remark, or what a line break leaves. */
const isNothing = (child) => ts.isJsxExpression(child) && child.expression === undefined;

/** As a reader gets it: breaks of lines part words, and count for nothing at either end. */
function spoken(markup) {
  const lines = markup.split("\n");
  return lines
    .map((line, at) => {
      const behind = at === 0 ? line : line.replace(/^[ \t]+/, "");
      return at === lines.length - 1 ? behind : behind.replace(/[ \t]+$/, "");
    })
    .filter((line) => line !== "")
    .join(" ")
    .replace(/&\w+;/g, (name) => SPELT[name] ?? name);
}

/** As the text of an element or of such an attribute or property, by itself, as one of two, or under a condition. */
function isShown(node) {
  const { parent } = node;
  if (parent === undefined) return false;
  if (ts.isParenthesizedExpression(parent)) return isShown(parent);
  if (ts.isConditionalExpression(parent)) return parent.condition !== node && isShown(parent);
  if (ts.isBinaryExpression(parent)) return isLast(node, parent) && isShown(parent);
  if (ts.isJsxExpression(parent)) return ts.isJsxAttribute(parent.parent) ? isShown(parent) : true;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node && SHOWN.has(parent.name.text);
  return ts.isJsxAttribute(parent) && SHOWN.has(parent.name.getText());
}

const isLast = (node, { right, operatorToken: { kind } }) =>
  right === node &&
  (kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.QuestionQuestionToken);

module.exports = { isShown, markupOf };
