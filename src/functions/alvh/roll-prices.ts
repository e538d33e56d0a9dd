import type { LayerPrices } from "../../engine/hedge/roll";
import { type Argument, missing, one, placeOf, refusal } from "../arguments/argument";
import { type Bounds, isWithin } from "../arguments/quantity";
import { CellError, isBlank, type RawCell, shown } from "../cells";

const bounds: Bounds = { unit: "VIX points", above: 0, max: 1000, typical: { from: 0.5, to: 5 } };
const words = {
  unit: bounds.unit,
  rule: "four prices above 0: of a held contract, then of a fresh one of layers 1, 2 and 3",
};

/** Prices of a roll: four cells across or down, or one roll a row in rows of four. */
export function rollPrices(): Argument<LayerPrices> {
  return {
    ...words,
    summary: `Prices now, one row of four or a row a roll: ${words.rule}`,
    typical: { samples: [[[4.5, 1.7, 2.4, 2.9]]] },
    supply(rows, name) {
      if (rows === null) return missing(name, words);
      if (rows[0]?.length === 1) {
        const cells = rows.map(([cell]) => cell);
        return one(pricesOf(cells, name, "", (index) => placeOf(rows, index, 0)));
      }
      return {
        rows: rows.length,
        columns: 1,
        values: rows.map((cells, row) =>
          pricesOf(cells, name, rows.length > 1 ? `, row ${row + 1}` : "", (index) =>
            placeOf(rows, row, index),
          ),
        ),
      };
    },
  };
}

function pricesOf(
  cells: readonly RawCell[],
  name: string,
  place: string,
  placeAt: (index: number) => string,
): LayerPrices | CellError {
  // A text before the prices names them; a lone text is refused as what it is.
  const start = cells.length > 1 && typeof cells[0] === "string" ? 1 : 0;
  const numbers: number[] = [];
  for (let index = start; index < cells.length; index++) {
    const cell = cells[index];
    if (isBlank(cell)) continue;
    if (typeof cell !== "number" || !isWithin(bounds, cell))
      return refusal(name, words, cell, placeAt(index));
    numbers.push(cell);
  }
  const [held, first, second, third, fifth] = numbers;
  if (
    held !== undefined &&
    first !== undefined &&
    second !== undefined &&
    third !== undefined &&
    fifth === undefined
  )
    return { held, fresh: [first, second, third] };
  const got = cells.length === 1 ? shown(cells[0]) : `${numbers.length} numbers`;
  return new CellError("#VALUE!", `${name} (${words.unit})${place}: must be ${words.rule}, got ${got}`);
}
