/** The words of a source file: what is marked with `words` or `inFormula`, what is counted, and what markup shows. */
const ts = require("typescript");
const { isShown, markupOf } = require("./markup.cjs");

const HAS_A_WORD = /[A-Za-z]{2}/;
/** A formula, or the format of a date. */
const NO_WORDS = /^=|^[ymdhs:/ -]+$/;

/**
 * Each with its place and its key, "No condor fits {0}", and the places of its values; those that stand within the
 * values of another follow it.
 */
function foundWords(path, source) {
  const isMarkup = path.endsWith("x");
  const kind = isMarkup ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ESNext, true, kind);
  const found = [];
  const take = (entry) => {
    const isSaid = entry.kind === "mark" || HAS_A_WORD.test(entry.key.replace(/\{\d+\}/g, ""));
    if (isSaid) found.push({ values: [], ...entry });
    return isSaid;
  };
  const visit = (node, isMarked) => {
    const tag = ts.isTaggedTemplateExpression(node) && node.tag.getText();
    if (tag === "words" || tag === "inFormula") {
      const { key, values } = templateOf(node.template);
      found.push({
        from: node.getStart(),
        to: node.end,
        kind: tag === "words" ? "template" : tag,
        key,
        values,
      });
      for (const value of values) visit(value.node, isMarked);
      return;
    }
    if (ts.isCallExpression(node) && node.expression.getText() === "words") {
      take({
        from: node.getStart(),
        to: node.arguments[0].getFullStart(),
        kind: "mark",
        key: "",
        leaves: "(",
      });
      const [said] = node.arguments;
      // What stands between brackets alone bears no comma.
      take({ from: said.end, to: node.end, kind: "mark", key: "", leaves: ")" });
      if (ts.isCallExpression(said)) for (const each of said.arguments) visit(each, true);
      else visit(said, true);
      return;
    }
    if (isPlural(node)) for (const noun of nounsOf(node.arguments[1])) take(noun);
    if (ts.isPropertyAssignment(node)) {
      visit(node.initializer, isMarked);
      return;
    }
    const isRead = isMarked || (isMarkup && isShown(node));
    if (isRead && ts.isStringLiteral(node)) {
      if (NO_WORDS.test(node.text)) return;
      const isAttribute = ts.isJsxAttribute(node.parent);
      take({ from: node.getStart(), to: node.end, kind: isAttribute ? "markup" : "text", key: node.text });
      return;
    }
    if (isRead && ts.isTemplateLiteral(node)) {
      const { key, values } = templateOf(node);
      if (NO_WORDS.test(key)) return;
      take({ from: node.getStart(), to: node.end, kind: "template", key, values });
      for (const value of values) visit(value.node, isMarked);
      return;
    }
    if (isMarkup && (ts.isJsxElement(node) || ts.isJsxFragment(node))) {
      const said = markupOf(node);
      if (said !== null) take(said);
    }
    const isStill = isMarked && !ts.isCallExpression(node);
    ts.forEachChild(node, (child) => visit(child, isStill && !ts.isTypeNode(child)));
  };
  visit(file, false);
  return found.sort((one, other) => one.from - other.from || other.to - one.to);
}

/** What a template says around its values. */
function templateOf(template) {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return { key: template.text, values: [] };
  const spans = template.templateSpans;
  return {
    key: spans.reduce((said, { literal }, at) => `${said}{${at}}${literal.text}`, template.head.text),
    values: spans.map(({ expression }) => ({
      from: expression.getFullStart(),
      to: expression.end,
      node: expression,
    })),
  };
}

/** "condor" of plural(count, "condor"): each noun that may stand there, as its two forms. */
function nounsOf(node) {
  if (node === undefined) return [];
  if (ts.isConditionalExpression(node)) return [...nounsOf(node.whenTrue), ...nounsOf(node.whenFalse)];
  if (!ts.isStringLiteral(node)) return [];
  return [{ from: node.getStart(), to: node.end, kind: "text", key: `{0} ${node.text}|{0} ${node.text}s` }];
}

function isPlural(node) {
  if (!ts.isCallExpression(node)) return false;
  const { expression } = node;
  return (ts.isPropertyAccessExpression(expression) ? expression.name : expression).getText() === "plural";
}

module.exports = { foundWords };
