import { readFileSync } from "node:fs";
import { join } from "node:path";
import { familyPagePath, generatedTexts } from "../../src/build/generated-texts";
import { withFunctionTable } from "../../src/build/readme-functions";
import { catalogue } from "../../src/functions/catalogue";

test.each([...generatedTexts()])("%s is what npm run reference writes", (name, text) => {
  expect(readFileSync(join(__dirname, "../..", name), "utf8")).toBe(text);
});

test("the README's tables stand folded between its markers, the rest untouched", () => {
  const readme = "# Top\n<!-- functions:begin -->\nold\n<!-- functions:end -->\nbottom\n";
  const written = withFunctionTable(readme, catalogue.slice(0, 1), familyPagePath);
  expect(written).toMatch(
    /^# Top\n<!-- functions:begin -->\n<details>\n<summary>ALVH: 1 functions<\/summary>\n\n\| function \|/,
  );
  expect(written).toMatch(/<!-- functions:end -->\nbottom\n$/);
  expect(written).not.toContain("old");
  expect(withFunctionTable(written, catalogue.slice(0, 1), familyPagePath)).toBe(written);
});

test("a README without the markers is refused", () => {
  expect(() => withFunctionTable("# Top\n", catalogue, familyPagePath)).toThrow("functions:begin");
});

test("every link of the index leads to a heading of a page", () => {
  const texts = generatedTexts();
  const links = [...(texts.get("REFERENCE.md") ?? "").matchAll(/\(([\w/]+\.md)#(\w+)\)/g)];
  expect(links).toHaveLength(catalogue.length);
  for (const [, page = "", anchor] of links) {
    const headings = [...(texts.get(page) ?? "").matchAll(/^## (.*)$/gm)].map(([, heading = ""]) => heading);
    expect(headings.map((heading) => heading.toLowerCase().replaceAll(".", ""))).toContain(anchor);
  }
});
