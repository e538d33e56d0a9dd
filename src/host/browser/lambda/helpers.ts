/** MAP, REDUCE, SCAN, BYROW, BYCOL and MAKEARRAY. */
import { words } from "../../words";
import { asColumns, type Cell, fault, laidOut, oneCell, size, type Value } from "./values";

export type Own = (given: readonly (Value | undefined)[]) => Value;
type Helper = (given: readonly (Value | undefined)[], own: Own) => Value;

const MOST_CELLS = 1_000_000;

/** The function stands last; what is given to it comes before. */
export const helpers: Readonly<Record<string, Helper>> = {
  MAP(given, own) {
    const all = given.map(asColumns);
    const width = Math.max(...all.map((each) => size(each).width));
    const height = Math.max(...all.map((each) => size(each).height));
    return laidOut(width, height, (column, row) => {
      const cells = all.map(
        (each) => each[column]?.[row] ?? fault("#N/A", words`MAP: the ranges differ in size.`),
      );
      return oneCell(own(cells));
    });
  },
  BYROW([rows], own) {
    const columns = asColumns(rows);
    const { height } = size(columns);
    return laidOut(1, height, (_, row) => oneCell(own([columns.map((column) => [column[row] as Cell])])));
  },
  BYCOL([rows], own) {
    const columns = asColumns(rows);
    return laidOut(size(columns).width, 1, (column) => oneCell(own([[columns[column] as readonly Cell[]]])));
  },
  REDUCE([start, rows], own) {
    const columns = asColumns(rows);
    const { width, height } = size(columns);
    let reached: Value = start ?? { value: null };
    for (let row = 0; row < height; row++)
      for (let column = 0; column < width; column++) reached = own([reached, columns[column]?.[row]]);
    return reached;
  },
  SCAN([start, rows], own) {
    const columns = asColumns(rows);
    const { width, height } = size(columns);
    const found = Array.from({ length: width }, () => new Array<Cell>(height));
    let reached: Value = start ?? { value: null };
    for (let row = 0; row < height; row++)
      for (let column = 0; column < width; column++) {
        reached = oneCell(own([reached, columns[column]?.[row]]));
        (found[column] as Cell[])[row] = reached;
      }
    return found;
  },
  MAKEARRAY([rows, columns], own) {
    const [height, width] = [rows, columns].map((each) =>
      Math.trunc(Number(oneCell(each ?? { value: 0 }).value)),
    );
    if (!(height && width && height > 0 && width > 0 && height * width <= MOST_CELLS))
      return fault("#VALUE!", words`MAKEARRAY: rows and columns are whole numbers from 1 on.`);
    return laidOut(width, height, (column, row) => oneCell(own([{ value: row + 1 }, { value: column + 1 }])));
  },
};
