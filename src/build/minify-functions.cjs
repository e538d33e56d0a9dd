/**
 * Makes functions.js small. It holds our own code alone, so plain functions may become arrows, and a property whose
 * name nobody can see takes a shorter one.
 */
const { parse, tokenizer, tokTypes } = require("acorn");
const swc = require("@swc/core");
const { minify } = require("terser");

const ecma = 2021;
/** What the host and the language call by name. */
const OUTSIDE = [
  ...["CustomFunctions", "associate", "Error", "code", "message", "at", "findLast", "hasOwn"],
  ...["type", "basicValue", "numberFormat"],
];

/**
 * Names that must stay: every text and every word of one, which may look a property up or show it, and every key of the tables
 * at the top of a module, which are listed: arguments, labels of outputs, presets, readings.
 */
function namesThatStay(script) {
  const stay = new Set(OUTSIDE);
  for (const { type, value } of tokenizer(script, { ecmaVersion: ecma }))
    if (type === tokTypes.string || type === tokTypes.template)
      for (const word of [value, ...value.split(/[^\w$]+/)]) stay.add(word);
  const visit = (node, depth) => {
    if (Array.isArray(node)) for (const each of node) visit(each, depth);
    if (typeof node?.type !== "string") return;
    // One function deep: what stands in none but the wrapper of the whole script.
    const inside = /Function/.test(node.type) ? depth + 1 : depth;
    if (node.type === "Property" && !node.computed && depth <= 1)
      stay.add(node.key.name ?? String(node.key.value));
    for (const child of Object.values(node)) if (typeof child === "object") visit(child, inside);
  };
  visit(parse(script, { ecmaVersion: ecma }), 0);
  return [...stay];
}

module.exports = async function minifyFunctions(input) {
  const [[name, script]] = Object.entries(input);
  // Terser folds more and renames properties, swc names better.
  const folded = await minify(
    { [name]: script },
    { ecma, compress: { passes: 2 }, mangle: { properties: { reserved: namesThatStay(script) } } },
  );
  return swc.minify(folded.code, {
    ecma,
    compress: { passes: 3, keep_fargs: false, unsafe_arrows: true },
    mangle: { toplevel: true },
  });
};
