import { isoDate } from "../../engine/calendar/iso-date";
import { daysToSettlement } from "../../engine/chain/settlement";
import { type ChainTable, chain } from "../../functions/arguments/chain/chain";
import { CellError } from "../../functions/cells";
import { words } from "../../host/words";
import type { SheetReading } from "../../host/workbook";
import * as write from "../format";
import type { Draft, OfferedExpiry, Quotes } from "./draft";
import { cellAt } from "./graph/place";

const reader = chain();

function readTable(rows: Quotes["rows"]): ChainTable | string {
  const [found] = reader.supply(rows, words`the sheet`, () => null).values;
  if (found instanceof CellError) return found.message;
  return found === undefined ? words`the sheet is empty` : found;
}

/** Excel and the browser workbook do not quote an apostrophe alike. */
const UNSAFE = /['[\]*?:\\/]/;

/** What a sheet holds as a chain, or why it is none. */
export function quotesOf({ name, cells }: SheetReading): Quotes | string {
  if (UNSAFE.test(name))
    return words`"${name}": rename the sheet, so that formulas in either workbook can refer to it`;
  const rows = cells.map((row) =>
    row.map((cell) => (typeof cell === "object" && cell !== null ? null : cell)),
  );
  const table = readTable(rows);
  if (typeof table === "string") return words`"${name}" holds no chain: ${table}`;
  const last = cellAt({ at: "A1" }, rows.length - 1, Math.max(...rows.map((row) => row.length)) - 1);
  const offered = offeredBy(table);
  return { at: `'${name}'!A1:${last}`, rows, offered, told: toldBy(table, offered) };
}

/** Every expiry and series that still has time left at the chain's own quote time. */
function offeredBy(table: ChainTable): readonly OfferedExpiry[] {
  const { chain: listings, moment } = table.at(undefined);
  return listings.flatMap(({ expiry, root, pairs }) => {
    const days = moment === undefined ? undefined : daysToSettlement(moment, root, expiry);
    if (days !== undefined && days <= 0) return [];
    const left = days === undefined ? "" : words`${Number(days.toFixed(days < 2 ? 2 : 0))} days`;
    const told = [isoDate(expiry), root, left, write.plural(pairs.length, "strike")]
      .filter(Boolean)
      .join(", ");
    return [{ expiry: isoDate(expiry), root, words: told }];
  });
}

const MINUTES = 24 * 60;

/** What the chain itself tells of the question put to it: its quote time, and the first expiry that it offers. */
function toldBy(table: ChainTable, [first]: readonly OfferedExpiry[]): Draft["typed"] {
  const { moment } = table.at(undefined);
  return {
    ...(moment !== undefined && { quotedAt: stamp(moment) }),
    ...(first !== undefined && { expiry: first.expiry, root: first.root }),
  };
}

function stamp(moment: number): string {
  const minutes = Math.round((moment % 1) * MINUTES);
  const two = (number: number) => String(number).padStart(2, "0");
  const time = minutes === 0 ? "" : ` ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return `${isoDate(Math.floor(moment))}${time}`;
}
