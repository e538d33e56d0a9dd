/**
 * Drops from the function layer what only help and tests read, so that Excel loads answers and not prose. The
 * pane and the reference are built from the same files without this loader.
 */
const ts = require("typescript");

/** Properties that no answer depends on, wherever an object of the function layer has them. */
const DOCUMENTATION = new Set(["summary", "formula", "limits", "source", "standing", "examples", "typical"]);

/** Where an argument's description stands among the words of its maker; quantities take nothing else. */
const DESCRIBED_AT = {
  choice: 1,
  condorVolatility: 0,
  flag: 0,
  omittable: 1,
  optionVolatility: 0,
  rules: 1,
  series: 1,
  strikes: 0,
  timeToExpiry: 0,
};

module.exports = function withoutDocumentation(source) {
  const file = ts.createSourceFile(this.resourcePath, source, ts.ScriptTarget.ESNext, true);
  const quantities = quantityMakers(file);
  const cuts = [];
  const visit = (node) => {
    if (ts.isPropertyAssignment(node) && DOCUMENTATION.has(node.name.text))
      cuts.push({ from: node.getFullStart(), to: node.end, comma: true, left: "" });
    else if (isOutput(node)) cuts.push({ from: node.getStart(), to: node.end, left: "{}" });
    else {
      const words = description(node, quantities);
      if (words !== undefined) cuts.push({ from: words.getStart(), to: words.end, left: '""' });
      ts.forEachChild(node, (child) => {
        if (child !== words) visit(child);
      });
    }
  };
  visit(file);
  // From the end to the start, so that earlier positions stay true.
  return cuts
    .sort((a, b) => b.from - a.from)
    .reduce((kept, { from, to, comma, left }) => {
      const behind = comma ? (/^\s*,/.exec(kept.slice(to))?.[0].length ?? 0) : 0;
      return kept.slice(0, from) + left + kept.slice(to + behind);
    }, source);
};

/** `{ unit: "...", summary: "..." }` describes an output; its answer needs neither. */
function isOutput(node) {
  return (
    ts.isObjectLiteralExpression(node) &&
    node.properties.length === 2 &&
    node.properties.every((property) => ["unit", "summary"].includes(property.name?.text)) &&
    !ts.isCallExpression(node.parent)
  );
}

function quantityMakers(file) {
  const names = new Set();
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) || !/\/quantities$/.test(statement.moduleSpecifier.text)) continue;
    const named = statement.importClause?.namedBindings;
    if (named !== undefined && ts.isNamedImports(named))
      for (const { name } of named.elements) names.add(name.text);
  }
  return names;
}

/** The string that describes an argument, where this node makes one. */
function description(node, quantities) {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return undefined;
  const maker = node.expression.text;
  const words = node.arguments[quantities.has(maker) ? 0 : (DESCRIBED_AT[maker] ?? -1)];
  return words !== undefined && ts.isStringLiteralLike(words) ? words : undefined;
}
