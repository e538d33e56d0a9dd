/** The pane's fixed words in one file, and a build in other ones. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { allWords } from "../../src/build/words/all-words";
import { fixedWords, translated } from "../../src/build/words/fixed-words.cjs";

const top = join(__dirname, "../..");
const listed = JSON.parse(allWords()) as Record<string, string>;
const VIEW = `export const View = ({ open, name }) => (
  <section aria-label="Odds" className="not words">
    <h2>Fit a hedge</h2>
    {open ? "Close" : name === "Plan" ? <b>It costs&nbsp;a
      little</b> : "Open"}
    <Field label={open ? "Say \\"why\\"" : "Why"} value="kept" rows={[{ title: "Gate", id: "gate" }]} />
    {name} 12 <i>don&apos;t</i>
  </section>
);`;

test("what markup shows is found, and nothing else", () => {
  expect(fixedWords("View.tsx", VIEW).map(({ words }) => words)).toEqual([
    "Odds",
    "Fit a hedge",
    "Close",
    "It costs\u00a0a little",
    "Open",
    'Say "why"',
    "Why",
    "Gate",
    "don't",
  ]);
});

test("a translation takes their place, whatever signs it holds, and what it leaves out stays", () => {
  const words = {
    Odds: 'Quoten "heute" \\ {x}',
    "Fit a hedge": "Absicherung <b>",
    "don't": "nicht",
    Gate: "Tor",
  };
  const other = translated("View.tsx", VIEW, words);
  expect(fixedWords("View.tsx", other).map((found) => found.words)).toEqual([
    'Quoten "heute" \\ {x}',
    "Absicherung <b>",
    "Close",
    "It costs\u00a0a little",
    "Open",
    'Say "why"',
    "Why",
    "Tor",
    "nicht",
  ]);
  expect(translated("View.tsx", VIEW, {})).toBe(VIEW);
  expect(translated("View.tsx", VIEW, { constructor: "x" } as never)).toBe(VIEW);
});

test("every view can be put in other words throughout", () => {
  const shouted = Object.fromEntries(Object.keys(listed).map((words) => [words, `[${words}]`]));
  const views = readdirSync(join(top, "src/taskpane"), { recursive: true, encoding: "utf8" });
  const found = views
    .filter((name) => name.endsWith(".tsx"))
    .flatMap((name) => {
      const source = readFileSync(join(top, "src/taskpane", name), "utf8");
      return fixedWords(name, translated(name, source, shouted)).map(({ words }) => words);
    });
  expect(found.filter((words) => !/^\[.*\]$/s.test(words))).toEqual([]);
  expect(found.length).toBeGreaterThan(300);
  for (const name of ["Plan", "Evidence", "Functions", "Data", "Check", "Insert sheet", "Print page", "Save"])
    expect(listed).toHaveProperty([name]);
});
