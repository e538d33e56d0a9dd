import type { RawCell } from "../cells";
import { isBlank } from "../cells";
import { turned } from "./curve-across";
import { meaningsOf } from "./fields";
import { futureOfSymbol } from "./future-symbol";
import type { Rows } from "./rows";

const namesMonth = (cell: RawCell) => meaningsOf(cell).some(({ field }) => /^m\d/.test(field));
const namesVix = (cell: RawCell) => meaningsOf(cell).some(({ field }) => field === "vix");
const namesContract = (cell: RawCell) => typeof cell === "string" && futureOfSymbol(cell) !== undefined;

/**
 * A list of futures that names them down its first column and needs no heading to be understood, under the headings
 * that it lacks: "M1" and "front month" as a row of a day, "/VXF27" as contracts.
 */
export function withNamedFutures(rows: Rows): Rows {
  const held = rows.filter((cells) => cells.some((cell) => !isBlank(cell)));
  const names = held.map((cells) => cells[0]);
  if (!held.every((cells) => cells.length >= 2 && typeof cells[1] === "number")) return rows;
  const futures = names.filter((name) => !namesVix(name));
  if (futures.length === 0) return rows;
  if (futures.every(namesMonth)) return turned(held);
  return futures.every(namesContract) ? [["symbol", "settle"], ...held] : rows;
}
