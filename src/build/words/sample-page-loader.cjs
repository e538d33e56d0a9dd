/** The sample page in another language: the one in the source was written in English. */
const { translatingJiti } = require("./translating-jiti.cjs");

module.exports = function samplePage() {
  const { words, version } = this.getOptions();
  const jiti = translatingJiti(words);
  const { firstDraft } = jiti("../../taskpane/plan/draft.ts");
  const { pageSheet } = jiti("../../taskpane/sheet/page/page-sheet.ts");
  return JSON.stringify(pageSheet(firstDraft, version));
};
