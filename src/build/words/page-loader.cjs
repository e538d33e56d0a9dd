/** Puts a translation into the texts of a page. */
const { pageInWords } = require("./page-words.cjs");

module.exports = function translatePage(source) {
  const { words, language } = this.getOptions();
  const other = pageInWords(source, (said) => words[said] ?? said);
  return other.replace('<html lang="en">', `<html lang="${language}">`);
};
