/** A spill after an edit is what the library itself would show, had the workbook been opened with it. */
import { keptData, reopenWorkbook } from "../../../src/host/browser/grid-keeping";
import { gridLibrary, openModel } from "../../support/browser-grid";

type Model = ReturnType<typeof openModel>;
const CELLS = Array.from({ length: 12 }, (_, row) =>
  ["C", "D", "E", "F"].map((column) => `${column}${row + 1}`),
);

function seen({ getters }: Model) {
  const sheetId = getters.getActiveSheetId();
  return CELLS.flat().map((at) => {
    const { left: col, top: row } = gridLibrary().helpers.toZone(at);
    const { value, formattedValue, format, message, type } = getters.getEvaluatedCell({ sheetId, col, row });
    return [at, type, value, formattedValue, format, message];
  });
}
function opened(formula: string) {
  const model = openModel([
    {
      name: "S",
      blocks: [
        { at: "A1", cells: [[3], [0.5], ["x"], [46_000], [7], [8]] },
        { at: "C1", cells: [[formula]] },
      ],
    },
  ]);
  const sheetId = model.getters.getActiveSheetId();
  const at = (address: string) => {
    const { left: col, top: row } = gridLibrary().helpers.toZone(address);
    return { sheetId, col, row };
  };
  const type = (address: string, content: string, look: object = {}) =>
    model.dispatch("UPDATE_CELL", { ...at(address), content, ...look });
  const agrees = () => expect(seen(model)).toEqual(seen(reopenWorkbook(gridLibrary(), keptData(model))));
  const shown = (address: string) => model.getters.getEvaluatedCell(at(address)).formattedValue;
  return { model, sheetId, type, agrees, shown };
}

test.each(["=A1:A6", "=TRANSPOSE(A1:A4)", "=SEQUENCE(A1,3,A2)", '=IF(A1:A6="x",1/0,A1:A6)'])(
  "%s shows each cell anew that changes, and those that stay",
  (formula) => {
    const { type, agrees } = opened(formula);
    for (const [at, content] of [
      ["A2", "0.75"],
      ["A1", "5"],
      ["A3", "y"],
      ["A3", "x"],
      ["A6", "TRUE"],
      ["A5", ""],
      ["A1", "2"],
    ] as const) {
      type(at, content);
      agrees();
    }
  },
);

test("a format of the cell, a place of the formula and the language of numbers count", () => {
  const { model, sheetId, type, agrees, shown } = opened("=A1:A6");
  type("A5", "9");
  expect(shown("C2")).toBe("0.5");
  const { left: col, top: row } = gridLibrary().helpers.toZone("C2");
  const zone = { left: col, right: col, top: row, bottom: row };
  model.dispatch("SET_FORMATTING", { sheetId, target: [zone], format: "0.00" });
  type("A5", "7");
  expect(shown("C2")).toBe("0.50");
  agrees();
  const locale = {
    ...model.getters.getLocale(),
    decimalSeparator: ",",
    formulaArgSeparator: ";",
    thousandsSeparator: ".",
  };
  model.dispatch("UPDATE_LOCALE", { locale });
  expect(shown("C2")).toBe("0,50");
  model.dispatch("ADD_COLUMNS_ROWS", {
    sheetId,
    sheetName: "S",
    dimension: "ROW",
    base: 0,
    position: "before",
    quantity: 2,
  });
  expect([shown("C2"), shown("C4")]).toEqual(["", "0,50"]);
  type("A7", "6");
  agrees();
});
