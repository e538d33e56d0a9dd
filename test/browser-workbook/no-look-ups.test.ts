import { readFileSync } from "node:fs";
import { withoutLookUps } from "../../src/browser-workbook/no-look-ups";

const templates = readFileSync(require.resolve("@odoo/o-spreadsheet/dist/o_spreadsheet.xml"), "utf8");

test("no template of the grid asks for a picture from elsewhere", () => {
  const sources = (text: string) => text.match(/src="https?:[^"]*"/g) ?? [];
  expect(sources(templates)).toHaveLength(1);
  expect(sources(withoutLookUps(templates))).toEqual([]);
  expect(templates.length - withoutLookUps(templates).length).toBeLessThan(400);
});
