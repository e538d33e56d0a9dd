import { listedTexts, withProposals } from "../../src/browser-workbook/proposals";
import { catalogue } from "../../src/functions/catalogue";
import { excelMetadata } from "../../src/functions/excel-metadata";
import { registerFunctions } from "../../src/host/browser/grid-functions";

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

test("the spreadsheet is told of them with the function", () => {
  const added = new Map<string, { args: { name: string; proposalValues?: { value: string }[] }[] }>();
  const library = {
    registries: { errorTypes: new Set() },
    addFunction: (name: string, description: never) => added.set(name, description),
  } as never;
  registerFunctions(withProposals(library, functions), functions, {} as never);
  expect(added.size).toBe(functions.length);
  const rule = added.get("CONDOR.GATE")?.args.find(({ name }) => name === "rule");
  expect(rule?.proposalValues?.map(({ value }) => value)).toContain("learn");
});
