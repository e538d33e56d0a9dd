/** The source with its marks taken away and other words in place; what has no translation stays as it is. */
const { foundWords } = require("./found-words.cjs");

function translated(path, source, words = {}) {
  const found = foundWords(path, source);
  const other = (key) => (Object.hasOwn(words, key) && words[key] !== key ? words[key] : undefined);
  /** A stretch of the source, with what was found in it. */
  const stretch = (from, to) => {
    let text = "";
    let at = from;
    for (const each of found) {
      if (each.from < at || each.to > to) continue;
      text += source.slice(at, each.from) + put(each);
      at = each.to;
    }
    return text + source.slice(at, to);
  };
  const put = (each) => {
    const said = other(each.key);
    const values = each.values.map(({ from, to }) => stretch(from, to));
    if (each.kind === "mark") return each.leaves;
    if (said === undefined) return asItIs(each, values);
    if (each.kind === "text") return JSON.stringify(said);
    const pieces = said.split(/\{(\d+)\}/);
    if (each.kind === "markup")
      return pieces
        .map((piece, at) => (at % 2 === 1 ? values[piece] : piece && `{${JSON.stringify(piece)}}`))
        .join("");
    const inside = pieces
      .map((piece, at) => (at % 2 === 1 ? `\${${values[piece]}}` : escaped(piece)))
      .join("");
    return `${each.kind === "inFormula" ? "inFormula" : ""}\`${inside}\``;
  };
  /** The English, whose values may hold words of their own. */
  const asItIs = ({ from, to, kind, values: places }, values) => {
    let text = "";
    let at = from;
    for (const [index, value] of places.entries()) {
      text += source.slice(at, value.from) + values[index];
      at = value.to;
    }
    const whole = text + source.slice(at, to);
    return kind === "template" ? whole.slice(whole.indexOf("`")) : whole;
  };
  return stretch(0, source.length);
}

const escaped = (text) => text.replace(/[\\`]|\$\{/g, "\\$&");

module.exports = { translated };
