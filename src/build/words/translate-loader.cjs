/** Takes the marks of words away while the pane and the page are built, and puts a translation in their place. */
const { translated } = require("./translated.cjs");

module.exports = function translate(source) {
  const { words } = this.getOptions();
  return translated(this.resourcePath, source, words);
};
