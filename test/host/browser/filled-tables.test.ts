/** What would write into a table that a formula fills is refused with a word: Excel's own table would become #SPILL!. */
import { guardFilledTables } from "../../../src/host/browser/filled-tables";
import { gridOf } from "../../../src/host/browser/grid";
import { gridLibrary, openModel } from "../../support/browser-grid";

const told: { readonly words: string; act(): void }[] = [];
beforeAll(() => {
  guardFilledTables(gridLibrary(), (words, remedy) => void told.push({ words, act: remedy.act }));
});
beforeEach(() => {
  told.length = 0;
});

const TABLE = '={"reading","from";"VIX",16;"RSI",30}';

/** A table in B2:C4, two numbers above it, a text beside it. */
function opened() {
  const model = openModel([{ name: "S", blocks: [] }]);
  const grid = gridOf(gridLibrary(), model);
  for (const [at, content] of [
    ["B2", TABLE],
    ["E2", "x,y"],
    ["A2", "a,b"],
    ["F2", "same"],
    ["F3", "same"],
  ] as const)
    grid.setCell("S", at, content);
  const zone = (address: string) => gridLibrary().helpers.toZone(address);
  const select = (address: string) =>
    model.selection.selectZone({
      cell: { col: zone(address).left, row: zone(address).top },
      zone: zone(address),
    });
  const dispatch = model.dispatch as unknown as (
    type: string,
    payload?: object,
  ) => { readonly isSuccessful: boolean };
  const paste = (text: string, at: string) =>
    dispatch("PASTE_FROM_OS_CLIPBOARD", { target: [zone(at)], clipboardContent: { text } });
  const fill = (from: string, to: string) => {
    select(from);
    dispatch("AUTOFILL_SELECT", { col: zone(to).right, row: zone(to).bottom });
    return dispatch("AUTOFILL");
  };
  const isWhole = () => grid.valueAt("S", "B2") === "reading" && grid.valueAt("S", "C4") === 30;
  return { model, grid, zone, select, dispatch, paste, fill, isWhole };
}

test("a paste into the table is refused, and its remedy makes the table editable", () => {
  const { grid, paste, isWhole } = opened();
  paste("x\ty\nz\tw", "A3");
  expect(isWhole()).toBe(true);
  expect(grid.valueAt("S", "A3")).toBeNull();
  expect(told.map(({ words }) => words)).toEqual(["Not pasted: B3 is filled by the formula in B2."]);
  told[0]?.act();
  paste("x\ty\nz\tw", "A3");
  expect([grid.valueAt("S", "B3"), grid.valueAt("S", "B2"), grid.valueAt("S", "C4")]).toEqual([
    "y",
    "reading",
    30,
  ]);
});

test("what was copied or cut on the sheet is refused so too, its format alone is not", () => {
  const { grid, dispatch, select, zone, isWhole } = opened();
  for (const took of ["COPY", "CUT"]) {
    select("E2");
    dispatch(took);
    dispatch("PASTE", { target: [zone("C3")] });
    expect(isWhole()).toBe(true);
    expect(grid.valueAt("S", "E2")).toBe("x,y");
  }
  expect(told).toHaveLength(2);
  select("E2");
  dispatch("COPY");
  expect(dispatch("PASTE", { target: [zone("C3")], pasteOption: "onlyFormat" }).isSuccessful).toBe(true);
  expect(isWhole()).toBe(true);
  expect(told).toHaveLength(2);
});

test("a paste beside the table, over all of it, or of blanks goes through", () => {
  for (const [text, at, shown] of [
    ["7", "E5", "E5"],
    ["7", "B2", "B2"],
    ["7\t1\n2\t3\n4\t5", "B2", "B2"],
  ] as const) {
    const { grid, paste } = opened();
    paste(text, at);
    expect(grid.valueAt("S", shown)).toBe(7);
  }
  const { grid, paste, isWhole } = opened();
  paste("7\t", "A3");
  expect([grid.valueAt("S", "A3"), isWhole()]).toEqual([7, true]);
  expect(told).toEqual([]);
});

test("a fill dragged over part of the table is refused, whichever way it comes", () => {
  for (const [from, to] of [
    ["B1", "B3"],
    ["A2", "B2"],
    ["E3", "C3"],
  ] as const) {
    const { grid, fill, isWhole } = opened();
    grid.setCell("S", from, "5");
    fill(from, to);
    expect(isWhole()).toBe(true);
    expect(told.pop()?.words).toMatch(/^Not filled: [BC][23] is filled by the formula in B2\.$/);
  }
});

test("Delete within the table says why nothing goes; with its formula or beside it, it deletes", () => {
  const { model, grid, dispatch, zone, isWhole } = opened();
  const erase = (at: string) =>
    dispatch("DELETE_UNFILTERED_CONTENT", { sheetId: model.getters.getActiveSheetId(), target: [zone(at)] });
  erase("C3:C4");
  expect(isWhole()).toBe(true);
  expect(told.map(({ words }) => words)).toEqual(["Not deleted: C3 is filled by the formula in B2."]);
  erase("C3:D3");
  erase("A2:C3");
  expect(grid.valueAt("S", "B2")).toBeNull();
  expect(told).toHaveLength(2);
});

test("texts are not split into the table, and its rows are not thinned out", () => {
  const { dispatch, select, isWhole } = opened();
  select("A2");
  dispatch("SPLIT_TEXT_INTO_COLUMNS", { separator: ",", addNewColumns: false, force: true });
  expect(isWhole()).toBe(true);
  expect(told.pop()?.words).toBe("Not split: B2 is filled by the formula in B2.");
  select("C2:F4");
  dispatch("REMOVE_DUPLICATES", { columns: [5], hasHeader: false });
  expect(isWhole()).toBe(true);
  expect(told.pop()?.words).toBe("Not removed: C2 is filled by the formula in B2.");
});
