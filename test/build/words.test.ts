/** Everything that is said in one file, sentences with their values among it, and a build in other words. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { allWords, everySentence, PAGES, spokenFiles } from "../../src/build/words/all-words";
import { foundWords } from "../../src/build/words/found-words.cjs";
import { pageInWords, pageWords } from "../../src/build/words/page-words.cjs";
import { translated } from "../../src/build/words/translated.cjs";
import { translationIn, translationProblems } from "../../src/build/words/translation";

const top = join(__dirname, "../..");
const read = (name: string) => readFileSync(join(top, name), "utf8");
const keys = (source: string, path = "View.tsx") => foundWords(path, source).map(({ key }) => key);
const VIEW = `export const View = ({ open, name }) => (
  <section aria-label="Odds" className="not words">
    <h2>Fit a hedge</h2>
    {open ? "Close" : name === "Plan" ? <b>It costs&nbsp;a
      little</b> : "Open"}
    <Field label={open ? "Say \\"why\\"" : "Why"} value="kept" rows={[{ title: "Gate", id: "gate" }]} />
    <p>{name} of <b>all</b>{" "}
      held {write.plural(12, "condor")}</p> <i>don&apos;t</i>
  </section>
);`;

test("what markup shows is found, sentences whole, and nothing else", () => {
  expect(keys(VIEW)).toEqual([
    "Odds",
    "Fit a hedge",
    "Close",
    "It costs\u00a0a little",
    "Open",
    'Say "why"',
    "Why",
    "Gate",
    "{0} of {1} held {2}",
    "all",
    "{0} condor|{0} condors",
    "don't",
  ]);
});

test("a translation takes their place, whatever signs it holds and wherever its values stand", () => {
  const other = translated("View.tsx", VIEW, {
    Odds: 'Quoten "heute" \\ {x}',
    "Fit a hedge": "Absicherung <b>",
    "don't": "nicht",
    "{0} of {1} held {2}": "{2} von {1}: {0}",
    "{0} condor|{0} condors": "{0} Kondor|{0} Kondore",
  });
  expect(other).toContain('{write.plural(12, "{0} Kondor|{0} Kondore")}{" von "}<b>all</b>{": "}{name}');
  expect(other).toContain('aria-label={"Quoten \\"heute\\" \\\\ {x}"}');
  expect(other).toContain('<h2>{"Absicherung <b>"}</h2>');
  expect(translated("View.tsx", VIEW, { constructor: "x" })).toBe(VIEW);
});

const SENTENCES = `const told = words\`No condor fits \${inWords(sum, words\`a year\`)} of "\${name}"\`;
const kinds = words({ chain: "option chain", dates: "yyyy-mm-dd", sum: "=SUM(A1)", kept: f("argument") } as const);
const cells = words(column("SPX", \`of \${share}\`, null));
const cell = \`=\${inFormula\`Each loses \${found("max loss")} points\`}\`;`;

test("marks are found with their values, what is handed on within them is not, and the build takes them away", () => {
  expect(keys(SENTENCES, "told.ts").filter((key) => key !== "")).toEqual([
    'No condor fits {0} of "{1}"',
    "a year",
    "option chain",
    "SPX",
    "of {0}",
    "Each loses {0} points",
  ]);
  const plain = translated("told.ts", SENTENCES);
  expect(plain).toContain(`const told = \`No condor fits \${inWords(sum, \`a year\`)} of "\${name}"\`;`);
  expect(plain).toContain('const kinds = ({ chain: "option chain"');
  expect(plain).toContain("const cells = (column(");
  expect(plain).toContain("inFormula`Each loses");
});

test("a sentence is put in other words around its values, one within the other", () => {
  const other = translated("told.ts", SENTENCES, {
    'No condor fits {0} of "{1}"': `\`{1}\`: {0} \${x}`,
    "a year": "im Jahr",
    "Each loses {0} points": "{0} Punkte verliert jeder",
    SPX: 'S"PX',
  });
  expect(other).toContain(`const told = \`\\\`\${name}\\\`: \${inWords(sum, \`im Jahr\`)} \\\${x}\`;`);
  expect(other).toContain(`inFormula\`\${found("max loss")} Punkte verliert jeder\``);
  expect(other).toContain(`column("S\\"PX", \`of \${share}\`, null)`);
});

const PAGE = `<html lang="en"><head><title>Wingspan</title><script>var none = "of these";</script></head>
<p title="A tip">Type <code>=CONDOR.</code> in
  a cell.</p><!-- a remark --><input type="file" /></html>`;

test("a page is read and put in other words, its pieces of code as values", () => {
  expect(pageWords(PAGE)).toEqual(["Wingspan", "A tip", "Type {0} in a cell."]);
  expect(pageInWords(PAGE, (said) => (said.startsWith("Type") ? "In eine Zelle {0}" : said))).toBe(
    PAGE.replace(/Type [\s\S]*cell\./, "In eine Zelle <code>=CONDOR.</code>"),
  );
});

const listed = JSON.parse(allWords()) as Record<string, string>;

test("one list holds the words of the pane, of its sheets and of the page", () => {
  expect(Object.keys(listed).length).toBeGreaterThan(900);
  for (const said of [
    ...["Plan", "Evidence", "Insert sheet", "Print page", "Save as ...", "Fresh samples", "Condor plan"],
    ...["The plan as typed: On hold: no new condor, {0} asked for.", "{0} condor|{0} condors", "Open {0}"],
  ])
    expect(listed).toHaveProperty([said], said);
});

test("no mark is left in what is built, in English as in other words", () => {
  const shouted = Object.fromEntries(Object.keys(listed).map((said) => [said, `[${said}]`]));
  for (const name of spokenFiles().filter((each) => each !== "src/host/words.ts"))
    for (const words of [{}, shouted])
      expect(`${name}: ${/\bwords(?:`|\()/.exec(translated(name, read(name), words)) ?? "none"}`).toBe(
        `${name}: none`,
      );
  expect(spokenFiles().length).toBeGreaterThan(350);
});

test("every sentence can be put in other words throughout", () => {
  const shouted = Object.fromEntries(everySentence().map((said) => [said, `[${said}]`]));
  const pieces = Object.values(shouted).join("\n");
  const left = spokenFiles().flatMap((name) =>
    foundWords(name, translated(name, read(name), shouted))
      .map(({ key }) => key)
      // Markup falls into pieces around its values.
      .filter((key) => !key.includes("[") && !pieces.includes(`}${key}`)),
  );
  expect(left).toEqual([]);
  for (const page of PAGES)
    expect(
      pageWords(pageInWords(read(page), (said) => `[${said}]`)).filter((said) => !said.startsWith("[")),
    ).toEqual([]);
});

test("a sentence that lost a value or got one too many is refused, by name", () => {
  const problems = (words: Record<string, string>, language = "de") =>
    translationProblems({ language, words });
  expect(problems({ "Open {0}": "{0} ansehen", Plan: "Plan" })).toEqual([]);
  expect(problems({ "Open {0}": "Ansehen" })).toEqual(['"Open {0}": {0} is missing in "Ansehen"']);
  expect(problems({ "Open {0}": "{0} {1} ansehen" })).toEqual([
    '"Open {0}": it has no {1}, which stands in "{0} {1} ansehen"',
  ]);
  expect(problems({ "{0} condor|{0} condors": "{0} Kondor|{0} Kondore" })).toEqual([]);
  expect(problems({ "{0} condor|{0} condors": "{0} Kondore" })).toEqual([
    '"{0} condor|{0} condors": this language has 2 forms (one, other), got 1',
  ]);
  expect(
    problems({ "{0} condor|{0} condors": "{0} kondor|{0} kondory|{0} kondorów|{0} kondora" }, "pl"),
  ).toEqual([]);
  expect(problems({ "{0} condor|{0} condors": "{0} Kondor|{1} Kondore" })).toEqual([
    '"{0} condor|{0} condors": it has no {1}',
  ]);
  expect(problems({ "Nobody says {0}": "nothing" })).toEqual([]);
  const file = join(mkdtempSync(join(tmpdir(), "words-")), "words.de.json");
  writeFileSync(file, JSON.stringify({ "@language": "de", "Open {0}": "Ansehen" }));
  expect(() => translationIn(file)).toThrow('"Open {0}": {0} is missing in "Ansehen"');
  writeFileSync(file, JSON.stringify({ "@language": "de", "Open {0}": "{0} ansehen" }));
  expect(translationIn(file)).toEqual({ language: "de", words: { "Open {0}": "{0} ansehen" } });
});
