import { gridOf } from "../../../../src/host/browser/grid";
import { gridLibrary, openModel } from "../../../support/browser-grid";

/** One to six in two rows of three, as in Microsoft's examples. */
const NUMBERS = {
  name: "S",
  blocks: [
    {
      at: "A1",
      cells: [
        [1, 2, 3],
        [4, 5, 6],
      ],
    },
  ],
  names: { spot: "A1" },
};

function ask(formula: string, rows = 1, columns = 1) {
  const model = openModel([NUMBERS]);
  const grid = gridOf(gridLibrary(), model);
  grid.setCell("S", "F1", formula);
  const found = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const value = grid.valueAt("S", `${"FGHIJ"[column]}${row + 1}`);
      return typeof value === "object" && value !== null ? `${value.code} ${value.message}`.trim() : value;
    }),
  );
  return rows === 1 && columns === 1 ? found[0]?.[0] : found;
}

// Microsoft's pages on LET, LAMBDA, MAP, REDUCE, SCAN, BYROW, BYCOL, MAKEARRAY and ISOMITTED.
test.each([
  ["=LET(x,5,SUM(x,1))", 6],
  ["=LAMBDA(a,b,SQRT((a^2+b^2)))(3,4)", 5],
  ["=LAMBDA(number,number+1)(1)", 2],
  ["=REDUCE(,A1:C2,LAMBDA(a,b,a+b^2))", 91],
  ["=REDUCE(1,{2,3,4},LAMBDA(a,b,a*b))", 24],
  ['=LAMBDA(x,[y],IF(ISOMITTED(y),"omitted",y))(1)', "omitted"],
  ["=LET(x,2,y,x*3,y*7)", 42],
  ["=LET(f,LAMBDA(a,a+1),f(f(2)))", 4],
  ["=LET(x,A2,y,SUM(A1:C1),x*y)", 24],
  ["=LET(spot,7,spot)+spot", 8],
  ["=LET(f,LAMBDA(self,n,IF(n<2,1,n*self(self,n-1))),f(f,5))", 120],
  ['=IF(LET(x,1,x>2),"yes","no")', "no"],
  ["=LET(x,0,IF(x,1))", false],
  ["=LET(x,1,LET(x,x+1,x*10)+x)", 21],
  ["=LAMBDA(a,LAMBDA(b,a-b))(5)(3)", 2],
  ['=LET(t,"a,b(",t&"|N|")', "a,b(|N|"],
  ["=let(X,2,x%)", 0.02],
  ['=LET(credit,CONDOR.CREDIT(7140,"7005/7015/7265/7275","1t",0.18),ROUND(credit,2))', 1.09],
  ["=SUM(LET(r,A1:C2,r*2))", 42],
  ['=LET(n,COUNTIF(A1:C2,">2"),n)', 4],
])("%p is %p", (formula, value) => {
  expect(ask(formula)).toBe(value);
});

test.each([
  [
    "=MAP(A1:C2,LAMBDA(a,IF(a>4,a*a,a)))",
    [
      [1, 2, 3],
      [4, 25, 36],
    ],
  ],
  [
    "=SCAN(1,A1:C2,LAMBDA(a,b,a*b))",
    [
      [1, 2, 6],
      [24, 120, 720],
    ],
  ],
  ["=BYCOL(A1:C2,LAMBDA(array,MAX(array)))", [[4, 5, 6]]],
  ["=BYROW(A1:C2,LAMBDA(array,MAX(array)))", [[3], [6]]],
  ["=BYROW(A1:C2,SUM)", [[6], [15]]],
  [
    "=MAKEARRAY(2,3,LAMBDA(r,c,r*c))",
    [
      [1, 2, 3],
      [2, 4, 6],
    ],
  ],
  ["=MAP(A1:C1,A2:C2,LAMBDA(a,b,a*b))", [[4, 10, 18]]],
])("%p spills %p", (formula, values) => {
  expect(ask(formula, values.length, values[0]?.length)).toEqual(values);
});

test.each([
  ["=LAMBDA(x,x+1)", "#CALC!"],
  ["=LET(x,1)", "#VALUE!"],
  ["=LET(x,1,y,2)", "#VALUE!"],
  ["=LET(1,2,3)", "#VALUE!"],
  ["=LET(x,2,y)", "#VALUE!"],
  ["=MAP(A1:C2,3)", "#VALUE!"],
  ["=LAMBDA(x,x)(1,2)", "#VALUE!"],
  ["=LAMBDA(x,y,x)(1)", "#VALUE!"],
  ["=LET(x,1,x(2))", "#VALUE!"],
  ["=LET(f,LAMBDA(n,f(n)),f(1))", "#NAME?"],
  ["=LET(f,LAMBDA(self,self(self)),f(f))", "#NUM!"],
  ["=MAKEARRAY(0,1,LAMBDA(r,c,r))", "#VALUE!"],
  ["=LET(x,NOWHERE(1),x)", "#NAME?"],
])("%p is the error %p", (formula, code) => {
  expect(String(ask(formula)).split(" ")[0]).toBe(code);
});

test("what it depends on is followed, a copy moves its references, and it is kept", () => {
  const model = openModel([NUMBERS]);
  const grid = gridOf(gridLibrary(), model);
  grid.setCell("S", "F1", "=LET(x,A1,LAMBDA(y,x+y)(B1))");
  expect(grid.valueAt("S", "F1")).toBe(3);
  grid.setCell("S", "A1", "10");
  expect(grid.valueAt("S", "F1")).toBe(12);
  model.selection.selectCell(5, 0);
  model.dispatch("COPY");
  model.dispatch("PASTE", { target: [{ left: 5, right: 5, top: 1, bottom: 1 }] } as never);
  expect(grid.valueAt("S", "F2")).toBe(9);
  model.dispatch("ADD_COLUMNS_ROWS", {
    sheetId: model.getters.getActiveSheetId(),
    sheetName: "S",
    dimension: "ROW",
    base: 0,
    position: "before",
    quantity: 1,
  } as never);
  expect(grid.reader.rowsOf("S")[1]?.[5]).toBe(12);
  const again = new (gridLibrary().Model)(model.exportData());
  expect(gridOf(gridLibrary(), again).valueAt("S", "F2")).toBe(12);
});
