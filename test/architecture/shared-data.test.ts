/** The repository is tested wherever it is cloned: what lies beside it is read in one way, within tests, or not at all. */
import { readAtLoad, readersAmong, testSource, testSources } from "../support/load-reads";
import { sharedText } from "../support/shared-data";

const ONE_WAY = "test/support/shared-data.ts";
const THIS = "test/architecture/shared-data.test.ts";
const sources = testSources();
const isSuite = (path: string) => /\.test\.tsx?$/.test(path);
const helpers = sources.filter(({ path }) => !isSuite(path));
const offered = readersAmong(helpers, ["sharedText", "sharedRows"]);

function atLoad(source: (typeof sources)[number]): string[] {
  const readers = readersAmong([source], [...offered]);
  return readAtLoad(source, readers).map((name) => `${source.path}: ${name}`);
}

test("there is something to look at", () => {
  expect(sources.length).toBeGreaterThan(100);
  expect(offered).toContain("days1990to2026");
});

test("no file reads shared data while it is collected", () => {
  expect(sources.filter(({ path }) => path !== ONE_WAY && path !== THIS).flatMap(atLoad)).toEqual([]);
});

test("one file alone knows where shared data lies", () => {
  const folder = /["'`](\.\.\/)+shared\b/;
  const knowing = sources.filter(({ path, file }) => path !== ONE_WAY && folder.test(file.text));
  expect(knowing.map(({ path }) => path)).toEqual([]);
});

let refusal: unknown;
try {
  sharedText("vix_daily.csv");
} catch (error) {
  refusal = error;
}

test("a read while a suite is collected is refused, whether the file is there or not", () => {
  expect(refusal).toEqual(
    new Error("vix_daily.csv must be read within a test, not while its suite is collected"),
  );
});

describe("the rule", () => {
  test.each([
    'const rows = sharedRows("a.csv");',
    'describeWithShared(["a.csv"], () => { const rows = sharedRows("a.csv"); });',
    'describe.each([1])("%i", () => { days1990to2026(); });',
    'const all = ["a.csv", "b.csv"].map(sharedRows);',
    'const all = ["a.csv"].map((file) => sharedRows(file));',
    'const rows = () => sharedRows("a.csv"); test.each(rows())("%s", () => undefined);',
    'function rows() { return sharedText("a.csv"); } const [first] = rows();',
  ])("refuses %s", (text) => {
    expect(atLoad(testSource("test/a.test.ts", text))).toHaveLength(1);
  });

  test.each([
    'test("one", () => { sharedRows("a.csv"); });',
    'describeWithShared(["a.csv"], () => { test.each([1])("%i", () => { sharedRows("a.csv"); }); });',
    'const rows = () => sharedRows("a.csv"); test("one", () => { rows(); });',
    'import { sharedRows } from "../support/shared-data";',
  ])("accepts %s", (text) => {
    expect(atLoad(testSource("test/a.test.ts", text))).toEqual([]);
  });
});
