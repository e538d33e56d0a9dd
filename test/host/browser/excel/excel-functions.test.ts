/** Functions of Excel that the grid's library lacks: the examples of Microsoft's own help, by their results there. */
import { openGrid } from "../../../support/browser-grid";

const SAMPLES: Readonly<Record<string, readonly (number | string)[]>> = {
  A: [4, 5, 8, 7, 11, 4, 3],
  B: [3, 4, 5, 2, 3, 4, 5, 6, 4, 7],
  C: [4, 5, 6, 7, 2, 3, 4, 5, 1, 2, 3],
  D: [13, 12, 11, 8, 4, 3, 2, 1, 1, 1],
  E: [1, 2, 3, 6, 6, 6, 7, 8, 9],
  F: [89, 88, 92, 101, 94, 97, 95],
  G: [7, 3.5, 3.5, 1, 2],
  H: ["Tom", "Fred", "Amy", "Sal"],
  I: [52, 65, 22, 73],
};

const examples: readonly (readonly [formula: string, result: number | string, digits?: number])[] = [
  ["NORM.S.DIST(1.333333,TRUE)", 0.90878878, 7],
  ["NORM.S.DIST(1.333333,FALSE)", 0.164010148, 7],
  ["NORM.S.INV(0.908789)", 1.3333347, 6],
  ["NORM.DIST(42,40,1.5,TRUE)", 0.9087888, 7],
  ["NORM.DIST(42,40,1.5,FALSE)", 0.10934, 5],
  ["NORM.INV(0.908789,40,1.5)", 42.000002, 6],
  ["NORMSDIST(1.333333)", 0.90878878, 7],
  ["NORMSINV(0.9088)", 1.3334, 4],
  ["NORMDIST(42,40,1.5,TRUE)", 0.9087888, 7],
  ["NORMINV(0.908789,40,1.5)", 42.000002, 6],
  ["PHI(0.75)", 0.301137432, 8],
  ["ERF(0.745)", 0.70792892, 7],
  ["ERF(1)", 0.84270079, 7],
  ["ERFC(1)", 0.15729921, 7],
  ["STANDARDIZE(42,40,1.5)", 1.33333333, 7],
  ["CONFIDENCE.NORM(0.05,2.5,50)", 0.692951912, 7],
  ["LOGNORM.DIST(4,3.5,1.2,TRUE)", 0.0390836, 7],
  ["LOGNORM.DIST(4,3.5,1.2,FALSE)", 0.0176176, 7],
  ["LOGNORM.INV(0.039084,3.5,1.2)", 4.0000252, 6],
  ["BINOM.DIST(6,10,0.5,FALSE)", 0.2050781, 7],
  ["POISSON.DIST(2,5,TRUE)", 0.124652, 6],
  ["POISSON.DIST(2,5,FALSE)", 0.084224, 6],
  ["EXPON.DIST(0.2,10,TRUE)", 0.86466472, 7],
  ["EXPON.DIST(0.2,10,FALSE)", 1.35335283, 7],
  ["GEOMEAN(A1:A7)", 5.476987, 6],
  ["HARMEAN(A1:A7)", 5.028376, 6],
  ["DEVSQ(A1:A7)", 48],
  ["SKEW(B1:B10)", 0.359543, 6],
  ["KURT(B1:B10)", -0.151799637, 8],
  ["TRIMMEAN(C1:C11,0.2)", 3.778, 3],
  ["PERCENTRANK.INC(D1:D10,2)", 0.333],
  ["PERCENTRANK.INC(D1:D10,4)", 0.555],
  ["PERCENTRANK.INC(D1:D10,8)", 0.666],
  ["PERCENTRANK.INC(D1:D10,5)", 0.583],
  ["PERCENTRANK.EXC(E1:E9,7)", 0.7],
  ["PERCENTRANK.EXC(E1:E9,5.43)", 0.381],
  ["RANK.AVG(94,F1:F7)", 4],
  ["RANK.EQ(3.5,G1:G5,1)", 3],
  ["RANK.AVG(3.5,G1:G5,1)", 3.5],
  ["MODE.SNGL(A1:A7)", 4],
  ["MODE.SNGL(H1:H4)", "#N/A"],
  ["COMBIN(8,2)", 28],
  ["FACT(5)", 120],
  ["FACT(1.9)", 1],
  ["FACT(-1)", "#NUM!"],
  ["GCD(24,36)", 12],
  ["SUMSQ(3,4)", 25],
  ["SQRTPI(2)", 2.506628, 6],
  ["SIGN(-0.00001)", -1],
  ["EVEN(1.5)", 2],
  ["EVEN(-1)", -2],
  ["QUOTIENT(-10,3)", -3],
  ["MROUND(10,3)", 9],
  ["MROUND(-10,-3)", -9],
  ["MROUND(5,-2)", "#NUM!"],
  ['REPT("*-",3)', "*-*-*-"],
  ['CODE("A")', 65],
  ["FIXED(1234.567,1)", "1,234.6"],
  ["FIXED(1234.567,-1)", "1,230"],
  ["FIXED(-1234.567,-1,TRUE)", "-1230"],
  ["N(H1)", 0],
  ["XMATCH(4,B1:B10)", 2],
  ["XMATCH(4,B1:B10,0,-1)", 9],
  ["XMATCH(60,I1:I4,1)", 2],
  ["XMATCH(60,I1:I4,-1)", 1],
  ['XMATCH("amy",H1:H4)', 3],
  ["XMATCH(9,B1:B10)", "#N/A"],
  ["INDEX(SORTBY(H1:H4,I1:I4),1)", "Amy"],
  ["INDEX(SORTBY(H1:H4,I1:I4,-1),1)", "Sal"],
  ["FORECAST.LINEAR(30,I1:I4,I1:I4)", 30, 9],
  ['NORM.S.DIST("x",TRUE)', "#VALUE!"],
  ["NORM.S.INV(1)", "#NUM!"],
  ["IFERROR(NORM.S.INV(0),7)", 7],
];

test("they answer as Excel does", () => {
  const grid = openGrid([
    {
      name: "Sheet",
      blocks: Object.entries(SAMPLES).map(([column, values]) => ({
        at: `${column}1`,
        cells: values.map((value) => [value]),
      })),
    },
  ]);
  for (const [row, [formula]] of examples.entries()) grid.setCell("Sheet", `M${row + 1}`, `=${formula}`);
  const shown = (row: number) => {
    const value = grid.valueAt("Sheet", `M${row + 1}`);
    return typeof value === "object" ? (value as { code: string } | null)?.code : value;
  };
  const found = examples.map(([formula, result, digits], row) => {
    const value = shown(row);
    const isClose = typeof value === "number" && typeof result === "number" && digits !== undefined;
    return [formula, isClose && Math.abs(value - result) < 0.6 * 10 ** -digits ? result : value];
  });
  expect(found).toEqual(examples.map(([formula, result]) => [formula, result]));
  expect(examples).toHaveLength(73);
});

test("they take a column at a time", () => {
  const grid = openGrid([{ name: "Sheet", blocks: [{ at: "A1", cells: [[0.5], [0.975]] }] }]);
  grid.setCell("Sheet", "C1", "=NORM.S.INV(A1:A2)");
  expect(grid.valueAt("Sheet", "C1")).toBeCloseTo(0, 12);
  expect(grid.valueAt("Sheet", "C2")).toBeCloseTo(1.959963985, 8);
});
