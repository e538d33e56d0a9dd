/** The built functions behind Microsoft's own custom-functions runtime. */
import { catalogue } from "../../../src/functions/catalogue";
import { excelId } from "../../../src/functions/excel-id";
import { builtText } from "../../support/dist";
import { bootFakeExcel, platforms } from "../../support/fake-excel";
import { settled } from "../../support/same-answer";

/** Excel's numbers for its errors on the wire. */
const VALUE = 7;
const NOT_AVAILABLE = 1;

const strikes = [[7005, 7015, 7265, 7275]];

describe.each(platforms)("on Microsoft's library for Excel, %s,", (platform) => {
  const excel = bootFakeExcel([builtText("functions.js")], platform);
  afterAll(() => excel.close());

  it("the runtime knows the functions of functions.json by id and by name, and no other", () => {
    const { functions } = JSON.parse(builtText("functions.json")) as {
      functions: { id: string; name: string }[];
    };
    const known = Object.keys(excel.window.CustomFunctions._association.mappings);
    expect(known.sort()).toEqual(functions.flatMap(({ id, name }) => [id, name]).sort());
  });

  it("every documented example comes back over the wire", async () => {
    const examples = catalogue.flatMap((definition) =>
      definition.examples.map((example) => ({ definition, example })),
    );
    const delivered = await excel.call(
      examples.map(({ definition, example }) => [
        excelId(definition),
        Object.keys(definition.arguments).map((name) => example.given[name] ?? null),
      ]),
    );
    expect(delivered).toHaveLength(examples.length);
    for (const [index, { definition, example }] of examples.entries()) {
      const { ok, value } = delivered[index] ?? {};
      const gives = loneValue(example.gives) as typeof example.gives;
      expect({ id: definition.id, ok, gives: settled(loneValue(value), { ...example, gives }) }).toEqual({
        id: definition.id,
        ok: true,
        gives,
      });
    }
  });

  it("a bad argument and a missing answer reach Excel with their code and message", async () => {
    const [refused, unanswered] = await excel.call([
      ["CONDOR.MAXLOSS", [strikes, -1, null]],
      ["CONDOR.BREAKEVEN", ["7005/7015/7265/7365", 15, null, "lower"]],
    ]);
    expect(refused).toMatchObject({ ok: false, code: VALUE });
    expect(refused?.value).toMatch(/^credit \(index points\): must be .*, got -1$/);
    expect(unanswered).toMatchObject({ ok: false, code: NOT_AVAILABLE });
    expect(unanswered?.value).toMatch(/^no lower break-even/);
  });
  it("the case of a function's name does not matter", async () => {
    const [delivered] = await excel.call([["condor.maxloss", [strikes, 1.09, null]]]);
    expect(delivered).toMatchObject({ ok: true, value: [[expect.closeTo(8.91, 10)]] });
  });

  it("a bad row is an error in its own cell", async () => {
    const [delivered] = await excel.call([["CONDOR.MAXLOSS", [strikes, [[1], [-1]], null]]]);
    expect(delivered?.ok).toBe(true);
    expect(delivered?.value).toEqual([
      [9],
      [expect.objectContaining({ basicValue: "#VALUE!", message: expect.stringContaining("row 2") })],
    ]);
  });

  it("a rich cell among the arguments is the value that it carries", async () => {
    const rich = { type: "Double", basicValue: 1.09, numberFormat: "0.00" };
    const wrong = { type: "Error", basicType: "Error", basicValue: "#N/A" };
    const [delivered] = await excel.call([["CONDOR.MAXLOSS", [strikes, [[rich], [wrong]], null]]]);
    const rows = delivered?.value as unknown[][];
    expect(rows[0]).toEqual([expect.closeTo(8.91, 10)]);
    expect(JSON.stringify(rows[1])).toContain("#N/A");
  });

  it("numbers carry the formats that the pane leaves on the page, and only then", async () => {
    const page = excel.window as unknown as { wingspanFormats?: unknown };
    page.wingspanFormats = (id: string, rows: unknown[][], picked: unknown) =>
      rows.map((row) =>
        row.map((cell) =>
          id === "CONDOR.BREAKEVEN" && JSON.stringify(picked).includes("lower") && cell ? "0.00" : "General",
        ),
      );
    const call = ["CONDOR.BREAKEVEN", [strikes, 1.09, null, "lower"]] as const;
    const [carried] = await excel.call([call]);
    delete page.wingspanFormats;
    const [plain] = await excel.call([call]);
    const value = expect.closeTo(7013.91, 10);
    expect(carried?.value).toEqual([[{ type: "Double", basicValue: value, numberFormat: "0.00" }]]);
    expect(plain?.value).toEqual([[value]]);
  });

  it("an error cell among the arguments arrives as an error and spoils its own row", async () => {
    const notAvailable = { type: "CustomFunctionError", code: "#N/A" };
    const [delivered] = await excel.call([["CONDOR.MAXLOSS", [strikes, [[1], [notAvailable]], null]]]);
    const rows = delivered?.value as unknown[][];
    expect(rows[0]).toEqual([9]);
    expect(JSON.stringify(rows[1])).toContain("#N/A");
  });
});

/** Excel is promised a range: a single answer is one cell of it. */
function loneValue(value: unknown): unknown {
  const rows = Array.isArray(value) ? (value as unknown[][]) : [];
  return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : value;
}
