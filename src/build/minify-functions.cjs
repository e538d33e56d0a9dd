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
  ...["CustomFunctions", "associate", "Error", "code", "message", "at", "findLast"],
  ...["type", "basicValue", "numberFormat"],
];

/** Methods of texts that make HTML, which nobody calls: the same words are fields of ours. */
const HTML = new Set(
  "anchor big blink bold fixed fontcolor fontsize italics link small strike sub sup".split(" "),
);

/** Every name that the language itself gives to a property. Those of a browser's pages are free: there is no page. */
function namesOfTheLanguage() {
  const globals = Object.getOwnPropertyDescriptors(globalThis);
  const made = Object.values(globals).flatMap(({ value }) => [value, value?.prototype]);
  // What nothing global leads to: iterators, matches, and the parent of all typed arrays.
  const passing = [[][Symbol.iterator](), "".matchAll(/./g), (function* () {})(), Float64Array.prototype];
  const held = ["index", "input", "groups", "value", "done"];
  return [...made, ...passing.map((one) => Object.getPrototypeOf(one))]
    .filter((one) => one !== null && ["object", "function"].includes(typeof one))
    .flatMap((one) => Object.getOwnPropertyNames(one))
    .filter((name) => !HTML.has(name))
    .concat(held);
}

/**
 * Fields of descriptions, of the plan and of fitted laws: they stand in tables at the top of a module, and nobody sees
 * their names. An argument must not be among them.
 */
const FIELDS = new Set(
  `otherwise arguments compute outputs appended returns spills lawful figure formerly hint times doubt slip slipRule whole
   fromIncluded toIncluded bounds fields field needs takes twoSides byWidth isSeries presets defaultPreset highestResult
   isCall sign leg upTo shift sloped sizes rank losing recovered vixDidNotRise vixAtMost20 anyVix quantiles overVix overVix1d
   winsBefore weeksEarlier inParts onMargin onIndex neverExpires mayBringCredit deviations threatDelta threatRanges
   netDelta netGamma forwardDays backDays leastCredit resultAtFrom wasOpen wasNotOpen
   usd signedUsd money moneyAboveZero returnOnCapital yearlyReturn dailyRange volatilityShift relativeStrength shareOfVix1d
   realizedRatio hedgeRules gateRules future30 future110 future220 volOfVol0 volOfVol30 volOfVol110 volOfVol220 putDays
   putDistance putRatio drawdownLimit logVix logRealized logMove logVix9d longGap constant fitted outOfSample
   pull meanPull meanHalfLife vixOnReturn vixOnFall vixOnFallSquared vixSpread vixSpreadPerShock vixSpreadPerMove
   shockHalfLife vixWide vixWideMean vixWideDeviation meanReturn spreadPerVix spreadPerFall spreadMost fallHalfLife wide
   wideMean wideDeviation usualShock usualFall lowestVix highestVix`.split(/\s+/),
);

/**
 * Names that must stay: every text, which may look a property up or show it, and every key of the tables at the top of a
 * module, which are listed: arguments, labels of outputs, presets, readings.
 */
function namesThatStay(script) {
  const stay = new Set([...OUTSIDE, ...namesOfTheLanguage()]);
  for (const { type, value } of tokenizer(script, { ecmaVersion: ecma }))
    if (type === tokTypes.string || type === tokTypes.template) stay.add(value);
  const visit = (node, depth) => {
    if (Array.isArray(node)) for (const each of node) visit(each, depth);
    if (typeof node?.type !== "string") return;
    // One function deep: what stands in none but the wrapper of the whole script.
    const inside = /Function/.test(node.type) ? depth + 1 : depth;
    if (node.type === "Property" && !node.computed && depth <= 1) {
      const name = node.key.name ?? String(node.key.value);
      if (!FIELDS.has(name)) stay.add(name);
    }
    for (const child of Object.values(node)) if (typeof child === "object") visit(child, inside);
  };
  visit(parse(script, { ecmaVersion: ecma }), 0);
  return [...stay];
}

/** `void 0` by a name that nothing else has, since a thousand places say it. */
function withNothingNamed(script) {
  const tokens = [...tokenizer(script, { ecmaVersion: ecma })];
  const names = new Set(tokens.map(({ value }) => value));
  let nothing = "_0";
  for (let next = 1; names.has(nothing); next++) nothing = `_${next.toString(36)}`;
  let [named, from] = [`const ${nothing}=void 0;`, 0];
  for (const [at, { type, start }] of tokens.entries()) {
    const next = tokens[at + 1];
    if (type !== tokTypes._void || next.value !== 0) continue;
    named += script.slice(from, start) + nothing;
    from = next.end;
  }
  return named + script.slice(from);
}

module.exports = async function minifyFunctions(input) {
  const [[name, script]] = Object.entries(input);
  // Terser folds more and renames properties, swc names better.
  const folded = await minify(
    { [name]: script },
    {
      ecma,
      compress: { passes: 3, inline: 1, reduce_funcs: false, pure_getters: true },
      mangle: { properties: { reserved: namesThatStay(script), builtins: true } },
    },
  );
  const { code } = await swc.minify(folded.code, {
    ecma,
    compress: {
      passes: 3,
      keep_fargs: false,
      unsafe_arrows: true,
      // Math.max and its like by a letter each.
      unsafe_hoist_static_method_alias: true,
      unsafe_hoist_global_objects_alias: true,
      // What is written alike compresses better than what is written shortest.
      ...{ evaluate: false, sequences: false, conditionals: false, negate_iife: false, inline: 1 },
    },
    mangle: { toplevel: true },
  });
  return { code: withNothingNamed(code) };
};
