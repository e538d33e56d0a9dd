/** What a screen reader hears of the grid. */
import { onLook, wordsOf } from "../../../src/host/browser/grid-words";
import { openModel } from "../../support/browser-grid";

const open = () =>
  openModel([
    {
      name: "Today",
      frozenRows: 2,
      blocks: [
        { at: "A1", cells: [["What does it pay?"], ['="At best it pays "&TEXT(B3,"0.00")&" points."']] },
        { at: "B3", cells: [["=1.09"]], format: "0.00" },
        { at: "B4", cells: [["=CONDOR.MAXLOSS(1,B3)"]] },
      ],
    },
    { name: "History", frozenRows: 1, blocks: [{ at: "A1", cells: [["date", "VIX"]] }] },
  ]);
const select = (model: ReturnType<typeof open>, row: number, col: number) =>
  model.selection.selectCell(col, row);

test("a sheet's question and answer are its words; the heading of a column is none", () => {
  const model = open();
  expect(wordsOf(model).head).toEqual(["What does it pay?", "At best it pays 1.09 points."]);
  const [sheetIdFrom = "", sheetIdTo = ""] = model.getters.getSheetIds();
  model.dispatch("ACTIVATE_SHEET", { sheetIdFrom, sheetIdTo });
  expect(wordsOf(model).head).toEqual([]);
});

test("a cell is told with its address, as shown, with its formula", () => {
  const model = open();
  select(model, 2, 1);
  expect(wordsOf(model).cell).toBe("B3: 1.09, formula =1.09");
  select(model, 2, 0);
  expect(wordsOf(model).cell).toBe("A3: empty");
});

test("an error is told with what to change", () => {
  const model = open();
  select(model, 3, 1);
  expect(wordsOf(model).cell).toMatch(/^B4: #VALUE!, strikes .*must be.*, formula =CONDOR\.MAXLOSS\(1,B3\)$/);
});

test("only the cell where one comes to rest is told", async () => {
  const model = open();
  const told: string[] = [];
  onLook(model, 20, ({ cell }) => told.push(cell));
  select(model, 0, 1);
  select(model, 2, 1);
  await new Promise((later) => setTimeout(later, 60));
  expect(told).toEqual(["B3: 1.09, formula =1.09"]);
});
