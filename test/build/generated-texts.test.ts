import { readFileSync } from "node:fs";
import { join } from "node:path";
import { generatedTexts } from "../../src/build/generated-texts";
import { withFunctionTable } from "../../src/build/readme-functions";
import { catalogue } from "../../src/functions/catalogue";

test.each([...generatedTexts()])("%s is what npm run reference writes", (name, text) => {
  expect(readFileSync(join(__dirname, "../..", name), "utf8")).toBe(text);
});

test("the README's table stands between its markers, the rest untouched", () => {
  const readme = "# Top\n<!-- functions:begin -->\nold\n<!-- functions:end -->\nbottom\n";
  const written = withFunctionTable(readme, catalogue.slice(0, 1));
  expect(written).toMatch(/^# Top\n<!-- functions:begin -->\n\| function \| returns \|/);
  expect(written).toMatch(/<!-- functions:end -->\nbottom\n$/);
  expect(written).not.toContain("old");
  expect(withFunctionTable(written, catalogue.slice(0, 1))).toBe(written);
});

test("a README without the markers is refused", () => {
  expect(() => withFunctionTable("# Top\n", catalogue)).toThrow("functions:begin");
});
