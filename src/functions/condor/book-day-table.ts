import { attempt, DomainError } from "../../engine/errors";
import type { Day, Points } from "../../engine/quantities";
import { worstShock } from "../../engine/scenario/book-shock";
import type { Computed, Rows } from "../outputs";
import { type BookDay, dayCells, markOf } from "./book-day";
import { DAY_HEADER, SHOCK } from "./book-day-columns";
import type { ValuedRow } from "./book-row";

/** Columns that add up. */
const SUMMED = ["contracts", "P/L today", "P/L open", "$ per 1 %", "$ per VIX point"];
/** Blank where what they need is not given: the index before, or VIX. */
const ASKING = ["P/L today", "$ per VIX point"];
const AFTER_CONTRACTS = DAY_HEADER.indexOf("action");
const CELLS = DAY_HEADER.length - AFTER_CONTRACTS - 2;

/** The table of an afternoon: one row a position, what to do first; the total with what is to do. */
export function dayTable(
  valued: readonly (ValuedRow | DomainError)[],
  day: BookDay,
  { spot, asOf }: { readonly spot: Points; readonly asOf: Day },
  note: string,
  /** Where each stands in the user's range. */
  rowAt: (position: number) => number,
): Rows {
  const rows = valued.map((found, index): Computed[] => {
    if (found instanceof DomainError)
      return [
        `position ${index + 1}`,
        "",
        "",
        "",
        ...Array<Computed>(CELLS).fill(found),
        rowAt(index),
        found.message,
      ];
    const { expiry, days, strikes, open, standing } = found;
    const name = [expiry, days, strikes];
    if (open === undefined) {
      const action = standing === undefined ? "SETTLE" : "SETTLED";
      const cells = new Map<string, Computed>([
        ["action", action],
        ["why", found.note],
        ["P/L open", standing?.profit ?? ""],
        ["row", rowAt(index)],
      ]);
      return [...name, 0, ...DAY_HEADER.slice(AFTER_CONTRACTS).map((heading) => cells.get(heading) ?? "")];
    }
    const cells = attempt(() => dayCells(open, day, asOf));
    return [
      ...name,
      open.position.contracts,
      ...(cells instanceof DomainError ? Array<Computed>(CELLS).fill(cells) : cells),
      rowAt(index),
      found.note,
    ];
  });
  return [DAY_HEADER, ...rows, totalOf(rows)];

  function totalOf(of: readonly Computed[][]): Computed[] {
    const open = valued.flatMap((found) => (found instanceof DomainError ? [] : (found.open ?? [])));
    const shock = worstShock(
      open.map((one) => ({ ...one.position, net: markOf(one, day.quotes).mark })),
      spot,
    );
    const actions = of.map((row) => row[AFTER_CONTRACTS]);
    const toDo = actions.filter((action) => typeof action === "string" && !/^(HOLD|SETTLED)$/.test(action));
    const bad = of.find((row) => row[AFTER_CONTRACTS] instanceof DomainError)?.[AFTER_CONTRACTS];
    const told = new Map<string, Computed>([
      ["expiry", "total"],
      ["action", `${toDo.length} to do`],
      ["worst shock", shock?.name ?? ""],
      [SHOCK, bad ?? shock?.result ?? ""],
      ["note", note],
    ]);
    return DAY_HEADER.map((heading, column): Computed => {
      if (told.has(heading)) return told.get(heading) ?? "";
      if (!SUMMED.includes(heading)) return "";
      const cells = of.map((row) => row[column]);
      // Rows without a result today leave the total blank: half a total would be a wrong number.
      const blank = ASKING.includes(heading) && of.some((row, at) => isOpen(at) && row[column] === "");
      if (bad !== undefined) return bad;
      return blank ? "" : cells.reduce<number>((sum, cell) => sum + (typeof cell === "number" ? cell : 0), 0);
    });
  }

  function isOpen(at: number): boolean {
    const found = valued[at];
    return found !== undefined && !(found instanceof DomainError) && found.open !== undefined;
  }
}
