/** The fixed words of a view: what its markup shows whatever the plan is. Sentences made of numbers are none. */
const ts = require("typescript");

/** Attributes and properties that a reader sees or hears. */
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
const HAS_A_WORD = /[A-Za-z]{2}/;

/** Each with its place in the source: the words alone, without the blanks that part them from their neighbours. */
function fixedWords(path, source) {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TSX);
  const found = [];
  const take = (from, to, words, isMarkup) => {
    if (HAS_A_WORD.test(words)) found.push({ from, to, words, isMarkup });
  };
  const visit = (node) => {
    if (ts.isJsxText(node)) {
      const text = node.getFullText();
      const from = node.getFullStart() + text.length - text.trimStart().length;
      const words = text.trim();
      take(from, from + words.length, spoken(words), true);
    } else if (ts.isStringLiteral(node) && isShown(node)) take(node.getStart(), node.end, node.text, false);
    else ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** As a reader gets it. */
const spoken = (markup) => markup.replace(/\s*\n\s*/g, " ").replace(/&\w+;/g, (name) => SPELT[name] ?? name);

/** As the text of an element or of such an attribute or property, by itself or as one of two. */
function isShown(node) {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return isShown(parent);
  if (ts.isConditionalExpression(parent)) return parent.condition !== node && isShown(parent);
  if (ts.isJsxExpression(parent)) return ts.isJsxAttribute(parent.parent) ? isShown(parent) : true;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node && SHOWN.has(parent.name.text);
  return ts.isJsxAttribute(parent) && SHOWN.has(parent.name.getText());
}

/** The source with other words in place; what has no translation stays. */
function translated(path, source, words) {
  return fixedWords(path, source).reduceRight((kept, found) => {
    const other = Object.hasOwn(words, found.words) ? words[found.words] : found.words;
    if (other === found.words) return kept;
    const put =
      found.isMarkup || isAttribute(kept, found.from) ? `{${JSON.stringify(other)}}` : JSON.stringify(other);
    return kept.slice(0, found.from) + put + kept.slice(found.to);
  }, source);
}

/** Within quotation marks of markup a backslash means itself. */
const isAttribute = (source, from) => source[from - 1] === "=";

module.exports = { fixedWords, translated };
