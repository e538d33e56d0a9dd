import { failingWords } from "../../../src/browser-workbook/keeping/words";

const AT = new Date(2026, 0, 5, 12, 30).getTime();

/** As Chromium names what hinders it; the third was seen on a disk that was full. */
test.each([
  ["QuotaExceededError", "", /^The browser has no room left for the workbook/],
  ["SecurityError", "denied", /site data are switched off/],
  [
    "DataError",
    "Failed to write blobs (IOError)",
    /^The browser cannot write to this computer's disk: it may be full/,
  ],
  [
    "UnknownError",
    "Internal error",
    /^The browser's storage does not answer \(UnknownError: Internal error\)/,
  ],
])("%s %s is told with its reason and the way out", async (name, message, words) => {
  const told = await failingWords({ name, message }, AT);
  expect(told).toMatch(words);
  expect(told).toMatch(/What changed since .* is in this tab only .* Save it to a file: File, Save as\.$/);
});
