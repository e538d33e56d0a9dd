import { catalogue } from "../../src/functions/catalogue";
import type { Definition } from "../../src/functions/define";
import { byFamily, exampleFormula, referenceOf, syntaxOf } from "../../src/functions/reference";
import { referenceIndexHtml, referencePageHtml, referenceStyle } from "../../src/functions/reference-html";
import { familyPage, functionTable } from "../../src/functions/reference-markdown";

const optional = { otherwise: "0" };
const shape = {
  id: "CONDOR.TEST",
  arguments: { spot: {}, strikes: {}, rate: optional, return: optional },
} as unknown as Pick<Definition, "id" | "arguments">;

test("brackets stand around what may be left out", () => {
  expect(syntaxOf(shape)).toBe("CONDOR.TEST(spot, strikes, [rate], [return])");
});

describe("an example as a formula", () => {
  const formula = (given: Record<string, unknown>) => exampleFormula(shape, { given } as never);

  test.each([
    ["numbers and texts", { spot: 7140, strikes: "50/70/90/110" }, '=CONDOR.TEST(7140, "50/70/90/110")'],
    ["arguments in the order of the call", { strikes: "a", spot: 1 }, '=CONDOR.TEST(1, "a")'],
    [
      "an argument left out in the middle",
      { spot: 1, strikes: "a", return: "EV" },
      '=CONDOR.TEST(1, "a", , "EV")',
    ],
    ["a quote in a text", { spot: 'say "1"' }, '=CONDOR.TEST("say ""1""")'],
    ["a truth value", { spot: true, strikes: false }, "=CONDOR.TEST(TRUE, FALSE)"],
    ["a row", { spot: [[1, 2]] }, "=CONDOR.TEST({1,2})"],
    ["rows of different length, which Excel refuses", { spot: [[1], [2, 3]] }, '=CONDOR.TEST({1,"";2,3})'],
    [
      "a table with a blank and an error",
      {
        spot: [
          ["a", null],
          [1, { code: "#N/A" }],
        ],
      },
      '=CONDOR.TEST({"a","";1,#N/A})',
    ],
    ["tiny and negative numbers", { spot: 1e-7, strikes: -0.5 }, "=CONDOR.TEST(1E-7, -0.5)"],
    ["nothing at all", {}, "=CONDOR.TEST()"],
  ])("%s", (_, given, expected) => {
    expect(formula(given)).toBe(expected);
  });
});

test.each(catalogue.map((definition) => [definition.id, definition] as const))(
  "%s has a whole page",
  (_, definition) => {
    const page = referenceOf(definition);
    for (const part of [page.summary, page.formula, page.limits, page.source, page.returns])
      expect(part).not.toBe("");
    expect(page.examples.length).toBeGreaterThan(0);
    for (const { formula } of page.examples) expect(formula.length).toBeLessThanOrEqual(LONGEST_FORMULA);
    const html = referencePageHtml(definition);
    for (const argument of page.arguments) expect(html).toContain(`<code>${argument.name}</code>`);
    expect(html).not.toMatch(/<script|<style|https?:\/\/(?!\S*<\/p>)\S*\.(js|css)|undefined|\[object/);
  },
);

/** Excel takes no longer formula. */
const LONGEST_FORMULA = 8192;

test("a page says what the cell shows when arguments are missing", () => {
  const maxLoss = catalogue.find(({ id }) => id === "CONDOR.MAXLOSS") as Definition;
  expect(referencePageHtml(maxLoss)).toContain("<samp>#VALUE! strikes (index points): is missing;");
});

test("what looks like markup in a text is shown, not obeyed", () => {
  const [first] = catalogue;
  const sly = { ...(first as Definition), summary: '<b>"a" & b</b>' };
  expect(referencePageHtml(sly)).toContain("&lt;b&gt;&quot;a&quot; &amp; b&lt;/b&gt;");
  expect(functionTable([{ ...sly, summary: "a | b" }]).at(-1)).toContain("a \\| b");
});

test("a house rule and a doctrine say what they are", () => {
  const [first] = catalogue as [Definition];
  expect(referencePageHtml({ ...first, standing: "house rule" })).toContain("House rule: ");
  expect(familyPage("ALVH", [{ ...first, standing: "doctrine" }])).toContain("without a tested edge");
  expect(functionTable([{ ...first, standing: "doctrine" }]).at(-1)).toContain("(doctrine)");
});

test("a family's page has a row for each argument and each answer of its functions", () => {
  const quick = catalogue.find(({ id }) => id === "VALUE.QUICK") as Definition;
  const page = familyPage("VALUE", [quick]);
  expect(page).toContain("| argument | what | unit | must be | if omitted |");
  for (const name of Object.keys(quick.arguments)) expect(page).toContain(`\n| ${name} | `);
  expect(page).toContain("| answer | what | unit |");
  for (const answer of ["ratio", "change", "deteriorating"]) expect(page).toContain(`\n| ${answer} | `);
});

test("the index lists every function under its family", () => {
  const index = referenceIndexHtml(catalogue);
  for (const { id } of catalogue) expect(index).toContain(`<a href="${id.toLowerCase()}.html">${id}</a>`);
  for (const family of byFamily(catalogue).keys()) expect(index).toContain(`<h2>${family}</h2>`);
});

test("the pages are readable by day and by night", () => {
  expect(referenceStyle).toContain("color-scheme: light dark");
});
