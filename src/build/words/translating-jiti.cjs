/** Loads a source with a translation in place, as the bundles have it: for sheets that the build writes itself. */
const { createJiti } = require("jiti");
const { translated } = require("./translated.cjs");

const plain = createJiti(__filename);
const SPOKEN = /[\\/]src[\\/](?:browser-workbook|build[\\/]starters|host|taskpane)[\\/]/;

/** Without words to put in it is the usual loader, whose files are kept from one build to the next. */
exports.translatingJiti = function translatingJiti(words) {
  if (Object.keys(words).length === 0) return plain;
  return createJiti(__filename, {
    fsCache: false,
    transform: (options) => {
      const { filename = "", source } = options;
      const isSpoken = SPOKEN.test(filename) && /\.tsx?$/.test(filename);
      return {
        code: plain.transform({
          ...options,
          source: isSpoken ? translated(filename, source, words) : source,
        }),
      };
    },
  });
};
