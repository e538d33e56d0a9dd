/** The guide for assistants says what functions.json says, and only what is tested. */
import { abridged, assistantGuide } from "../../src/build/assistant-guide";
import { catalogue } from "../../src/functions/catalogue";
import { excelMetadata } from "../../src/functions/excel-metadata";
import { exampleFormula } from "../../src/functions/reference";

const guide = assistantGuide(catalogue);
const tables = new Map(
  [...guide.matchAll(/^- (TABLE_\d+) is (\{.*\})$/gm)].map(([, name = "", table = ""]) => [name, table]),
);
const written = (formula: string) => formula.replaceAll(", ", ",");

test("it fits into 25 kB", () => {
  expect(Buffer.byteLength(guide)).toBeLessThanOrEqual(25_000);
});

test("every signature is that of functions.json, and no other function is spoken of", () => {
  const { functions } = excelMetadata(catalogue, "https://localhost/");
  const signatures = functions.map(
    ({ name, parameters }) =>
      `${name}(${parameters.map((each) => (each.optional ? `[${each.name}]` : each.name)).join(",")})`,
  );
  expect(
    [...guide.matchAll(/^- ([A-Z]+\.[A-Z0-9]+\([^)]*\)):/gm)].map(([, signature]) => signature).sort(),
  ).toEqual(signatures.sort());
});

test("every example is one of the tested ones", () => {
  const tested = new Set(
    catalogue.flatMap((each) =>
      each.examples.map((example) => written(abridged(exampleFormula(each, example)))),
    ),
  );
  const shown = [...guide.matchAll(/^ {2}(=.*) -> /gm)].map(([, formula = ""]) =>
    formula.replace(/TABLE_\d+/g, (name) => tables.get(name) ?? name),
  );
  expect(shown).toHaveLength(catalogue.length);
  expect(shown.filter((formula) => !tested.has(formula))).toEqual([]);
});
