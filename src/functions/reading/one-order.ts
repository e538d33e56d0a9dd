import { isWeekend } from "../../engine/calendar/civil-day";
import { asRows, type RawArgument, type RawCell } from "../cells";
import { type DayOrder, serialOfCell, twoNumbersOf } from "./dates";
import { dayOrderOf } from "./day-order";

/** Texts that are read by the month first unless something tells otherwise: "05/03/2026". */
const isSlashed = (cell: RawCell): cell is string => {
  const two = typeof cell === "string" ? twoNumbersOf(cell) : undefined;
  return two !== undefined && !two.dotted;
};

/**
 * The arguments of one call, whose dates are written by one person: where a lone date may be read both ways and
 * another argument tells that the day stands first, it does so in all of them.
 */
export function inOneOrder(given: readonly RawArgument[]): readonly RawArgument[] {
  if (!given.some((argument) => isSlashed(loneOf(argument)))) return given;
  const orders = new Set(given.flatMap((argument) => ordersIn(argument)));
  if (orders.size !== 1 || !orders.has("day first")) return given;
  return given.map((argument) => asRows(argument)?.map((cells) => cells.map(withDayFirst)) ?? argument);
}

function loneOf(argument: RawArgument): RawCell {
  if (Array.isArray(argument) && argument.length > 1) return null;
  const rows = asRows(argument);
  return rows?.length === 1 && rows[0]?.length === 1 ? rows[0][0] : null;
}

/** What the columns of an argument tell of their order. */
function ordersIn(argument: RawArgument): readonly DayOrder[] {
  const rows = asRows(argument) ?? [];
  return (rows[0] ?? []).flatMap((_, column) => {
    const texts = rows.map((cells) => cells[column]).filter(isSlashed);
    const found = dayOrderOf(texts, rows.length > 1 ? (day) => !isWeekend(day) : undefined);
    const tells = texts.map(twoNumbersOf).some((two) => two?.first !== two?.second);
    return found.contradiction !== undefined || found.assumed !== undefined || !tells ? [] : [found.order];
  });
}

const withDayFirst = (cell: RawCell): RawCell =>
  isSlashed(cell) ? (serialOfCell(cell, "day first") ?? cell) : cell;
