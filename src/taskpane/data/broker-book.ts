import { alvhPositions } from "../../functions/alvh/positions.fn";
import { CellError, type RawCell, type Result } from "../../functions/cells";
import { condorPositions } from "../../functions/condor/positions.fn";
import { type OtherRow, othersOf } from "../../functions/reading/positions/broker-book";
import { readBroker } from "../../functions/reading/positions/read-broker";
import { words } from "../../host/words";
import * as write from "../format";
import { ask } from "../plan/worksheet";
import { bookSheet } from "./book-sheet";
import type { FileTable } from "./file-table";
import type { Proposal, Refusal } from "./proposal";
import { rowsOfOurs } from "./refusal";

/** A broker's file as the sheet "Book": what CONDOR.POSITIONS and ALVH.POSITIONS make of its rows; nothing of other files. */
export function brokerBook(file: FileTable): Proposal | Refusal | undefined {
  const rows = file.rows.slice(rowsOfOurs(file));
  const read = readBroker(rows);
  if ("why" in read) return read.contradicts ? { why: `${file.name}: ${read.why}.` } : undefined;
  if (read.fills.length === 0) return undefined;
  const condors = tableOf(ask(condorPositions, { rows }));
  const holdings = tableOf(ask(alvhPositions, { rows }));
  const kinds = kindsIn(condors, holdings);
  // A row that speaks of neither index stands unread in both answers: its money moves once.
  const ofVix = othersOf("VIX", read);
  const twice = othersOf("SPX", read).filter((other) => other.kind === "unread" && ofVix.includes(other));
  const isHalf = read.others.some(({ kind, cash }) => kind === "unread" && cash === undefined);
  const figure = (id: typeof condorPositions | typeof alvhPositions, pick: string) => {
    const found = ask(id, { rows, return: pick });
    return typeof found === "number" ? found : 0;
  };
  const cash =
    figure(condorPositions, "cash") +
    figure(alvhPositions, "cash") -
    twice.reduce((sum, { cash = 0 }) => sum + cash, 0);
  const fees = figure(condorPositions, "fees") + figure(alvhPositions, "fees");
  const sheet = bookSheet(file.name, condors, holdings);
  return {
    title: words`${file.name} is a broker's file`,
    facts: [
      ...kinds.map(([kind, count]) => [sentence(kind), write.count(count)] as const),
      [words`Cash of its rows`, isHalf ? HALF : cents.format(cash)],
      [words`Fees`, isHalf ? HALF : cents.format(fees)],
    ],
    columns: [],
    unread: [],
    notes: [
      ...new Set([
        ...read.others.slice(0, MOST_TOLD).map(inWords),
        ...moreThan(read.others.length),
        ...read.notes,
      ]),
    ],
    leftOut: [],
    table: { name: sheet.name, rows: [], formats: [] },
    sheet,
    rows: kinds.reduce((sum, [, count]) => sum + count, 0),
  };
}

const HALF = "not known: a row could not be read";
/** Rows told one by one; the sheet holds them all. */
const MOST_TOLD = 12;
const inWords = ({ row, kind, words: why }: OtherRow) => words`Row ${row}: ${kind}, ${why}`;
const moreThan = (count: number) =>
  count > MOST_TOLD ? [words`and ${write.plural(count - MOST_TOLD, "row")} more that are no positions`] : [];
const cents = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });
const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Headings and rows; without the total, which the books have of their own. */
function tableOf(result: Result): readonly (readonly RawCell[])[] {
  return result instanceof CellError || !Array.isArray(result) ? [] : result.slice(0, -1);
}

/** How many rows there are of each kind; a row of the file that both answers could not read is one. */
function kindsIn(
  ...tables: readonly (readonly (readonly RawCell[])[])[]
): readonly (readonly [string, number])[] {
  const found = new Map<string, number>();
  const unread = new Set<RawCell>();
  for (const [header = [], ...rows] of tables) {
    const [kindAt, rowsAt] = [header.indexOf("kind"), header.indexOf("rows")];
    for (const cells of rows) {
      const kind = cells[kindAt] === "holding" ? `VIX ${String(cells[0])}` : String(cells[kindAt]);
      if (kind === "unread" && unread.has(cells[rowsAt])) continue;
      if (kind === "unread") unread.add(cells[rowsAt]);
      found.set(kind, (found.get(kind) ?? 0) + 1);
    }
  }
  return [...found];
}
