/**
 * Drops from the function layer what only help and tests read, so that Excel loads answers and not prose. The
 * pane and the reference are built from the same files without this loader.
 */
const ts = require("typescript");

/** Properties that no answer depends on, wherever an object of the function layer has them. */
const DOCUMENTATION = new Set(["summary", "typical", "otherwise", "standIn", "choices"]);
/** The same, of a function's own description only: an argument or an engine's question may bear such a name. */
const OF_A_FUNCTION = new Set(["formula", "limits", "source", "standing", "examples"]);
/** What reads an output; beside it stands a unit for help alone. */
const READS = new Set(["of", "ofAll", "following"]);
/** Makers of arguments that take their description at another place than the first. */
const DESCRIBED_AT = { choice: 1, gaplessSeries: 1, omittable: 1, quantity: 1, rules: 1, series: 1 };

module.exports = function withoutDocumentation(source) {
  const file = ts.createSourceFile(this.resourcePath, source, ts.ScriptTarget.ESNext, true);
  const makers = argumentMakers(file);
  const cuts = [];
  const visit = (node, inArguments) => {
    if (isDocumentation(node)) cuts.push({ from: node.getFullStart(), to: node.end, comma: true, left: "" });
    else if (isDescription(node, inArguments, makers))
      cuts.push({ from: node.getStart(), to: node.end, left: '""' });
    else {
      const within = inArguments || holdsArguments(node);
      ts.forEachChild(node, (child) => visit(child, within));
    }
  };
  visit(file, false);
  // From the end to the start, so that earlier positions stay true.
  return cuts.reverse().reduce((kept, { from, to, comma, left }) => {
    const behind = comma ? (/^\s*,/.exec(kept.slice(to))?.[0].length ?? 0) : 0;
    return kept.slice(0, from) + left + kept.slice(to + behind);
  }, source);
};

/** `arguments: { ... }` of a definition, or a constant that several definitions share. */
function holdsArguments(node) {
  return (
    (ts.isPropertyAssignment(node) && node.name.text === "arguments") ||
    (ts.isVariableDeclaration(node) && /Arguments$/.test(node.name.text))
  );
}

function isDocumentation(node) {
  if (!ts.isPropertyAssignment(node) && !ts.isShorthandPropertyAssignment(node)) return false;
  const call = node.parent.parent;
  const describesFunction = ts.isCallExpression(call) && call.expression.text === "defineFunction";
  const { text } = node.name;
  return (
    DOCUMENTATION.has(text) ||
    (text === "unit" && (isOutput(node.parent) || node.parent.parent.name?.text === "returns")) ||
    (describesFunction && OF_A_FUNCTION.has(text))
  );
}

function isOutput(object) {
  return object.properties.some(({ name }) => READS.has(name?.text));
}

/** What a file imports that makes arguments. */
function argumentMakers(file) {
  const imports = file.statements.filter(
    (each) =>
      ts.isImportDeclaration(each) &&
      /\/(arguments|quantities)\b|^\.\/quantity$/.test(each.moduleSpecifier.text),
  );
  return new Set(
    imports
      .flatMap(({ importClause }) => importClause?.namedBindings?.elements ?? [])
      .map(({ name }) => name.text),
  );
}

/**
 * The words that describe an argument: a text handed to its maker, or what stands in for it. Not the
 * texts that a choice lists (they stand in an array or an object), and not what stands in for an argument left out.
 */
function isDescription(node, inArguments, makers) {
  const { parent } = node;
  if (parent?.initializer === node && parent.name?.text === "summary") return true;
  if (!ts.isStringLiteralLike(node) || !ts.isCallExpression(parent)) return false;
  const { expression, arguments: words } = parent;
  const maker = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.text;
  if (
    words[DESCRIBED_AT[maker] ?? 0] === node &&
    (maker in DESCRIBED_AT || (makers.has(maker) && node.text.includes(" ")))
  )
    return true;
  return inArguments && maker !== "optional" && node.text.includes(" ");
}
