import { listedTexts, proposeTexts } from "../../src/browser-workbook/proposals";
import { catalogue } from "../../src/functions/catalogue";
import { excelMetadata } from "../../src/functions/excel-metadata";

const { functions } = excelMetadata(catalogue, "https://localhost/");

function textsOf(name: string, argument: string): string[] {
  const parameter = functions
    .find((each) => each.name === name)
    ?.parameters.find((each) => each.name === argument);
  return listedTexts(parameter?.description ?? "");
}

test("an argument with a few lawful texts proposes them", () => {
  expect(textsOf("CONDOR.GATE", "rule")).toEqual(["glossary", "5dma", "learn", "cons20"]);
  expect(textsOf("OPTION.PRICE", "type")).toEqual(expect.arrayContaining(["call", "put"]));
  expect(textsOf("CONDOR.BREAKEVEN", "return")).toEqual(expect.arrayContaining(["lower", "upper"]));
});

test("a number, a range of cells or a set of strikes proposes nothing", () => {
  expect(textsOf("CONDOR.CREDIT", "spot")).toEqual([]);
  expect(textsOf("CONDOR.CREDIT", "strikes")).toEqual([]);
  expect(textsOf("ALVH.LADDER", "curve")).toEqual([]);
});

test("the spreadsheet offers them, and chooses none by itself", () => {
  const library = require("@odoo/o-spreadsheet");
  proposeTexts(library, functions);
  const provider = library.registries.autoCompleteProviders.get(
    "CONDOR.GATE_function_rule_argument_proposals",
  );
  expect(provider.autoSelectFirstProposal).toBe(false);
  const token = { functionContext: { parent: "CONDOR.GATE", argPosition: 2 } };
  const texts = provider.getProposals(token).map(({ text }: { text: string }) => text);
  expect(texts).toEqual(['"glossary"', '"5dma"', '"learn"', '"cons20"']);
});
