import fc from "fast-check";
import {
  CellError,
  type RawArgument,
  type RawCell,
  type Result,
  type ResultCell,
} from "../../src/functions/cells";

/** Anything that a worksheet may send in one cell. */
export const anyCell: fc.Arbitrary<RawCell> = fc.oneof(
  fc.double({ noDefaultInfinity: false }),
  fc.integer({ min: -10, max: 10_000 }),
  fc.constantFrom<RawCell>(
    0,
    1,
    0.18,
    18,
    7140,
    1e-300,
    1e300,
    -1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    "",
    "1t",
    "3h",
    "call",
    "7005/7015/7265/7275",
    "7015/7005/1/2",
    "table",
    "EV",
    "#VALUE!",
    "any",
    "VIX",
    true,
    false,
    null,
    undefined,
    { code: "#N/A", message: "not there" },
    { code: "#DIV/0!" },
  ),
  fc.string({ maxLength: 8 }),
);

/** Anything that a worksheet may send as an argument: nothing, a cell, a range. */
export const anyArgument: fc.Arbitrary<RawArgument> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 4, arbitrary: anyCell },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 8 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(anyCell, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      ),
  },
);

export function cellsOf(result: Result): ResultCell[] {
  return Array.isArray(result) ? result.flat() : [result];
}

/** Throws unless a worksheet can hold the result: rectangular, finite numbers, texts, booleans, typed errors. */
export function expectWorksheetResult(result: Result): void {
  if (Array.isArray(result)) {
    expect(result.length).toBeGreaterThan(0);
    for (const row of result) expect(row.length).toBe(result[0]?.length);
  }
  // One question for all cells: asked of each, it costs more than the function.
  expect(cellsOf(result).filter((cell) => !isWorksheetCell(cell))).toEqual([]);
}

function isWorksheetCell(cell: ResultCell): boolean {
  if (cell instanceof CellError)
    return (cell.code === "#VALUE!" || cell.code === "#N/A") && cell.message.length > 5;
  return typeof cell === "number"
    ? Number.isFinite(cell)
    : typeof cell === "string" || typeof cell === "boolean";
}
