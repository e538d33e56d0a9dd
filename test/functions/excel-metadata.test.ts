import schema from "@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.schema.json";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { parseTree } from "custom-functions-metadata";
import { catalogue } from "../../src/functions/catalogue";
import type { Definition } from "../../src/functions/define";
import { describeArgument, excelMetadata } from "../../src/functions/excel-metadata";
import { excelDottedFunctions } from "../support/excel-dotted-functions";
import { jsdocStub, RESERVED } from "../support/jsdoc-stub";

const ADDRESS = "https://localhost:3443/";
const metadata = excelMetadata(catalogue, ADDRESS);
const ids = catalogue.map((definition) => definition.id);

test("the catalogue is not empty", () => {
  expect(ids.length).toBeGreaterThan(1);
});

describe("Microsoft's generator", () => {
  const parsed = parseTree(catalogue.map(jsdocStub).join("\n"), "stub.ts");

  test("accepts every signature", () => {
    expect(parsed.extras.flatMap((extra) => extra.errors)).toEqual([]);
    expect(parsed.functions).toHaveLength(catalogue.length);
  });

  test.each(ids.map((id, index) => [id, index] as const))("writes the same metadata for %s", (_, index) => {
    expect(asOurs(parsed.functions[index])).toEqual(metadata.functions[index]);
  });

  test("writes the same lists of words", () => {
    // Where a word is no TypeScript name, their name for it keeps the quotes of the stub.
    const theirs = (parsed.enums ?? []).map((list) => ({
      ...list,
      values: list.values.map((value) => ({ ...value, name: value.name.replaceAll('"', "") })),
    }));
    expect(theirs).toEqual(metadata.enums);
  });
});

/** Their output, less the names that TypeScript forces on the stub and a `type` that says nothing. */
function asOurs(theirs: unknown): unknown {
  const renamed = JSON.parse(JSON.stringify(theirs).replaceAll(RESERVED, "")) as {
    result: { type?: string };
  };
  if (renamed.result.type === "any") delete renamed.result.type;
  return renamed;
}

describe("Microsoft's schema", () => {
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats(ajv, ["uri", "email", "regex"]);
  ajv.addSchema(schema, "teams");
  const accepts = ajv.compile({ $ref: "teams#/definitions/extensionFunction" });

  test.each(metadata.functions.map((each) => [each.id, each] as const))("accepts %s", (_, described) => {
    accepts(described);
    expect(accepts.errors ?? []).toEqual([]);
  });

  test.each(metadata.enums.map((each) => [each.id, each] as const))("accepts the list %s", (_, list) => {
    const takes = ajv.compile({ $ref: "teams#/definitions/enum" });
    takes(list);
    expect(takes.errors ?? []).toEqual([]);
  });

  test("refuses what is wrong, so that its silence means something", () => {
    const [good] = metadata.functions;
    for (const wrong of [
      { id: "IV" },
      { helpUrl: "http://x.example" },
      { result: { dimensionality: "table" } },
    ])
      expect(accepts({ ...good, ...wrong })).toBe(false);
  });
});

describe("an id", () => {
  test.each(ids)("%s is a name that Excel takes", (id) => {
    expect(id).toMatch(/^[A-Z][A-Z0-9]*\.[A-Z][A-Z0-9]*$/);
    expect(id.length).toBeGreaterThanOrEqual(3);
    expect(id.length).toBeLessThanOrEqual(64);
    expect(looksLikeCell(id)).toBe(false);
    expect(excelDottedFunctions.has(id)).toBe(false);
  });

  test("is registered without dots, which every rule of writing it into a file leaves alone", () => {
    for (const { id, name } of metadata.functions) {
      expect(id).toMatch(/^[A-Z][A-Z0-9]*_[A-Z][A-Z0-9]*$/);
      expect(name).toBe(id.replace("_", "."));
    }
  });

  test("stays apart from every other once Excel has stored its dots as underscores", () => {
    const stored = ids.map((id) => id.replaceAll(".", "_"));
    expect(new Set(stored).size).toBe(ids.length);
  });

  test("like RSI14 or R1C1 would be taken for a cell", () => {
    expect(["RSI14", "VIX30", "XFD1", "R1C1", "RC"].filter(looksLikeCell)).toHaveLength(5);
    expect(["XFE1", "RSI.14", "CONDOR.EV"].filter(looksLikeCell)).toEqual([]);
  });
});

/** The last column is XFD; R1C1 is the other way to write a cell. */
function looksLikeCell(name: string): boolean {
  const [, column] = /^([A-Z]{1,3})\d+$/.exec(name) ?? [];
  if (column !== undefined && column.padStart(3, " ") <= "XFD") return true;
  return /^R\d*C\d*$/.test(name);
}

test("the file stays under the megabyte beyond which desktop Excel does not load it", () => {
  expect(Buffer.byteLength(JSON.stringify(metadata, null, 1))).toBeLessThan(1_000_000);
});

describe("a list of words", () => {
  const listed = metadata.functions.flatMap(({ parameters }) =>
    parameters.filter((each) => each.customEnumId),
  );

  test("is named once and belongs to an argument", () => {
    const named = listed.map((each) => each.customEnumId);
    expect(new Set(named).size).toBe(named.length);
    expect(named).toEqual(metadata.enums.map(({ id }) => id));
  });

  test("is offered for preset, instrument side and answer", () => {
    const words = (id: string) =>
      metadata.enums.find((each) => each.id === id)?.values.map(({ name }) => name);
    expect(words("OPTION_PRICE_type")).toEqual(["call", "put"]);
    expect(words("RISK_RULES_preset")).toContain("fixed");
    expect(words("RISK_SIZE_return")).toContain("contracts");
  });

  test("is not offered where a table or a number may stand too, for Excel would make texts of them", () => {
    for (const { parameters } of metadata.functions)
      for (const { type, customEnumId, description } of parameters) {
        expect(type === "string").toBe(customEnumId !== undefined);
        if (description.includes("(text or table)")) expect(type).toBe("any");
      }
  });
});

test("error cells reach the functions, rich values do not", () => {
  expect(metadata).toMatchObject({ allowErrorForDataTypeAny: true, allowCustomDataForDataTypeAny: false });
});

test("a description says unit, rule and what stands in for an omitted argument", () => {
  const argument = {
    summary: "Hedge cost",
    unit: "index points",
    rule: "a number at least 0",
    otherwise: "0",
  };
  expect(describeArgument(argument as unknown as Definition["arguments"][string])).toBe(
    "Hedge cost (index points): a number at least 0. If omitted: 0.",
  );
});

test("a great number is read by its thousands, and an example says what to type", () => {
  const of = (id: string, name: string) =>
    metadata.functions.find((each) => each.name === id)?.parameters.find((each) => each.name === name)
      ?.description;
  expect(of("RISK.SIZE", "equity")).toMatch(/\d,000,000.*E\.g\. \d+\.$/);
  expect(of("CONDOR.CREDIT", "strikes")).toMatch(/ E\.g\. "7005\/7015\/7265\/7275"\.$/);
  const all = metadata.functions.flatMap(({ parameters }) =>
    parameters.map(({ description }) => description),
  );
  expect(all.filter((said) => /(?<!\.)\b\d{9}/.test(said))).toEqual([]);
});

test("a long list of answers names the first and counts the others", () => {
  const choices = Array.from({ length: 60 }, (_, index) => `answer ${index}`);
  const argument = { summary: "The answer wanted", unit: "text", rule: "x".repeat(600), choices };
  const described = describeArgument(argument as unknown as Definition["arguments"][string]);
  expect(described.length).toBeLessThanOrEqual(512);
  expect(described).toMatch(/^The answer wanted: "answer 0", "answer 1", .* or \d+ more \(see help\)\.$/);
});

test("texts too long for Excel are cut", () => {
  const [definition] = catalogue;
  const long = { ...(definition as Definition), summary: "x".repeat(2000) };
  expect(excelMetadata([long], ADDRESS).functions[0]?.description).toHaveLength(1024);
});

test("no description needs cutting", () => {
  for (const each of metadata.functions) {
    expect(each.description).not.toMatch(/\.\.\.$/);
    for (const parameter of each.parameters) expect(parameter.description).not.toMatch(/\.\.\.$/);
  }
});
