/** Puts the words of another language into the views while they are built: `WORDS=words.de.json npm run build`. */
const { translated } = require("./fixed-words.cjs");

module.exports = function translate(source) {
  const { words } = this.getOptions();
  return translated(this.resourcePath, source, words);
};
