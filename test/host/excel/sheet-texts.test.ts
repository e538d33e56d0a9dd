import { namespaced } from "../../../src/host/excel/namespaced-formula";
import { freeSheetName } from "../../../src/host/excel/sheet-name";
import { typed } from "../../../src/host/excel/typed-cell";

test.each([
  ["=CONDOR.EV(A1)", "=WINGS.CONDOR.EV(A1)"],
  ["=1+condor.ev(A1)*SUM(B1)", "=1+WINGS.condor.ev(A1)*SUM(B1)"],
  ["=CONDOR.EV(CONDOR.EV(A1))", "=WINGS.CONDOR.EV(WINGS.CONDOR.EV(A1))"],
  ['="CONDOR.EV(" & A1', '="CONDOR.EV(" & A1'],
  ['="say ""CONDOR.EV(1)"""', '="say ""CONDOR.EV(1)"""'],
  ["='CONDOR.EV(1)'!A1", "='CONDOR.EV(1)'!A1"],
  ["=CONDOR.EVER(A1)", "=CONDOR.EVER(A1)"],
  ["=MY.CONDOR.EV(A1)", "=MY.CONDOR.EV(A1)"],
])("%s with a namespace is %s", (formula, expected) => {
  expect(namespaced(formula, "WINGS", ["CONDOR.EV"])).toBe(expected);
});

test.each([
  ["Plan", [], "Plan"],
  ["Plan", ["plan"], "Plan 2"],
  ["Plan", ["Plan", "Plan 2"], "Plan 3"],
  ["May I scale? [2 %]", [], "May I scale   2 %"],
  ["'Quoted'", [], "Quoted"],
  ["History", [], "History 2"],
  ["??", [], "Sheet"],
  ["A very long name of a sheet beyond all", [], "A very long name of a sheet bey"],
  [
    "A very long name of a sheet beyond all",
    ["A very long name of a sheet bey"],
    "A very long name of a sheet b 2",
  ],
])("the sheet %s beside %j is called %s", (wanted, taken, expected) => {
  expect(freeSheetName(wanted, taken)).toBe(expected);
  expect(expected.length).toBeLessThanOrEqual(31);
});

test.each([
  ["=A1", "=A1"],
  ["index points", "index points"],
  ["Net credit (mid)", "Net credit (mid)"],
  ["4/4/2", "'4/4/2"],
  ["1t", "'1t"],
  ["1e3", "'1e3"],
  ["TRUE", "'TRUE"],
  ["mar 5", "'mar 5"],
  ["-", "'-"],
  ["'tis", "''tis"],
  ["@home", "'@home"],
  ["", ""],
  [0.18, 0.18],
  [false, false],
  [null, null],
])("the cell %j is typed as %j", (cell, expected) => {
  expect(typed(cell)).toBe(expected);
});
