/**
 * Drops from the function layer what only help and tests read, so that Excel loads answers and not prose. The
 * pane and the reference are built from the same files without this loader.
 */
const ts = require("typescript");

/** Properties that no answer depends on, wherever an object of the function layer has them. */
const DOCUMENTATION = new Set(["summary", "typical", "choices"]);
/** Words whose presence says that an argument may be left out: the property stays, without them. */
const PRESENCE = "otherwise";
/** The same, of a function's own description only: an argument or an engine's question may bear such a name. */
const OF_A_FUNCTION = new Set(["formula", "limits", "source", "standing", "examples"]);
/** What reads an output; beside it stands a unit for help alone. */
const READS = new Set(["of", "ofAll", "following"]);

module.exports = function withoutDocumentation(source) {
  const file = ts.createSourceFile(this.resourcePath, source, ts.ScriptTarget.ESNext, true);
  const cuts = [];
  const visit = (node) => {
    if (isDocumentation(node)) cuts.push({ from: node.getFullStart(), to: node.end });
    else if (ts.isPropertyAssignment(node) && node.name.text === PRESENCE)
      cuts.push({ from: node.initializer.getStart(), to: node.end, leaving: '""' });
    else ts.forEachChild(node, visit);
  };
  visit(file);
  // From the end to the start, so that earlier positions stay true.
  return cuts.reverse().reduce((kept, { from, to, leaving }) => {
    const behind = leaving === undefined ? (/^\s*,/.exec(kept.slice(to))?.[0].length ?? 0) : 0;
    return kept.slice(0, from) + (leaving ?? "") + kept.slice(to + behind);
  }, source);
};

function isDocumentation(node) {
  if (!ts.isPropertyAssignment(node) && !ts.isShorthandPropertyAssignment(node)) return false;
  const call = node.parent.parent;
  const describesFunction = ts.isCallExpression(call) && call.expression.text === "defineFunction";
  const { text } = node.name;
  return (
    DOCUMENTATION.has(text) ||
    (text === "unit" &&
      (isOutput(node.parent) || isWords(node.parent) || node.parent.parent.name?.text === "returns")) ||
    (describesFunction && OF_A_FUNCTION.has(text))
  );
}

/** A unit and a summary alone: an output that many are read like. */
function isWords({ properties }) {
  return properties.length === 2 && properties.every(({ name }) => /^(?:unit|summary)$/.test(name?.text));
}

function isOutput(object) {
  return object.properties.some(({ name }) => READS.has(name?.text));
}
