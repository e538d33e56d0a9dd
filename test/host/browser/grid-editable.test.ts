import { gridOf } from "../../../src/host/browser/grid";
import { headOfTable, makeEditable } from "../../../src/host/browser/grid-editable";
import { gridLibrary, openModel } from "../../support/browser-grid";

function tableAt(formula: string) {
  const model = openModel([{ name: "S", blocks: [] }]);
  const grid = gridOf(gridLibrary(), model);
  grid.setCell("S", "B2", formula);
  const at = (address: string) => {
    const { left: col, top: row } = gridLibrary().helpers.toZone(address);
    return { sheetId: model.getters.getActiveSheetId(), col, row };
  };
  return { model, grid, at };
}

test("a spilled table becomes plain cells in its place with the same values, and one step brings the formula back", () => {
  const { model, grid, at } = tableAt("=ALVH.RULES()");
  const before = grid.reader.rowsOf("S");
  const shown = grid.textAt("S", "C4");
  const head = headOfTable(model.getters, at("D5"));
  expect(head).toEqual(at("B2"));
  makeEditable(model, at("B2"));
  expect(grid.reader.rowsOf("S")).toEqual(before);
  expect(grid.textAt("S", "C4")).toBe(shown);
  expect(model.getters.getCell(at("B2"))?.isFormula).toBe(false);
  expect(headOfTable(model.getters, at("D5"))).toBeUndefined();
  grid.setCell("S", "D4", "99");
  expect(grid.valueAt("S", "D4")).toBe(99);
  expect(grid.valueAt("S", "B2")).toBe(before[1]?.[1]);
  grid.undo();
  grid.undo();
  expect(model.getters.getCell(at("B2"))?.isFormula).toBe(true);
  expect(grid.reader.rowsOf("S")).toEqual(before);
});

test("texts that look like days or formulas stay texts, and errors are told as texts", () => {
  const { model, grid, at } = tableAt('={"4/4/2","=x";"TRUE",1/0;TRUE,0.5}');
  makeEditable(model, at("B2"));
  expect(grid.reader.rowsOf("S").slice(1)).toEqual([
    [null, "4/4/2", "=x"],
    [null, "TRUE", "#DIV/0!"],
    [null, true, 0.5],
  ]);
});

test("a formula with one answer, a plain cell and a blocked table are no tables", () => {
  const { model, grid, at } = tableAt("=1+1");
  expect(headOfTable(model.getters, at("B2"))).toBeUndefined();
  grid.setCell("S", "B2", "5");
  expect(headOfTable(model.getters, at("B2"))).toBeUndefined();
  grid.setCell("S", "B3", "in the way");
  grid.setCell("S", "B2", "=ALVH.RULES()");
  expect(headOfTable(model.getters, at("B2"))).toBeUndefined();
});
