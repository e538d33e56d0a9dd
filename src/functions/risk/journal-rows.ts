import type { Usd } from "../../engine/quantities";
import type { Argument, Rows } from "../arguments/argument";
import { onlyHeld } from "../arguments/only-held";
import { wholeRange } from "../arguments/range";
import { areSameCells, readOnce } from "../arguments/read-once";
import { filledRows } from "../arguments/table";
import { CellError, type RawCell, shown } from "../cells";
import { withoutAsides } from "../reading/asides";
import { inFieldOrder, withDatesIn } from "../reading/field-order";
import { noHeading } from "../reading/heading-row";
import { plain } from "../reading/plain";
import { UNTOLD } from "../reading/positions/money";
import { boughtIn, sidesBeside } from "../reading/positions/side-column";
import { withNumbers } from "../reading/typed";
import { withClosedBeside } from "./closed-beside";
import { type Unchecked, withChecks } from "./journal-checks";
import { AT, COLUMNS, LEGS, NAMES, text, tradeOfRow } from "./journal-row";
import type { JournalTrade } from "./journal-trade";

const NEEDED = ["date", "expiry", "contracts", "credit"] as const;

/** As CONDOR.POSITIONS names a condor that was sold and has ended; its other rows are no trades of a journal. */
const CLOSED_CONDOR = "closed condor";

export interface Journal {
  /** In the order of the rows. */
  readonly closed: readonly JournalTrade[];
  /** Of rows that closed and are in no trade. */
  readonly otherDollars: Usd;
  readonly open: number;
  /** The first row, in the order of closing, whose check figure is not the one that stands beside it. */
  readonly edited: number | undefined;
}

/** Without headings: those up to the settlement. */
const FEWEST_COLUMNS = 7;
const RULE = `rows of ${NAMES.join(" | ")} under such headings`;

/** Trades of a journal; a bad row is refused by its number, since half a record is a wrong one. */
export const journal = (): Argument<Journal> =>
  wholeRange(
    {
      unit: "table",
      rule: RULE,
      summary:
        "Trades, one a row: date, expiry, strikes (a text, or four columns), contracts, credit in points, close (points paid to buy back) or settlement (level of the index at expiry), fees in dollars for all contracts, exit, note, strategy, closed (date bought back), check",
    },
    readOnce(readJournal),
  );

function readJournal(given: Rows, name: string, notes: string[]): Journal | CellError {
  const isBrokers = given.some((cells) => cells.includes("kind") && cells.includes("exit"));
  const { rows, places, headings } = inFieldOrder(
    isBrokers ? onlyHeld(given, "condor", plain(CLOSED_CONDOR)).rows : given,
    [...NAMES.map((column) => COLUMNS[column]), ...LEGS.map((leg) => [leg])],
  );
  const refuse = (what: string) => new CellError("#VALUE!", `${name} (table)${what}`);
  if (headings?.twice !== undefined) return refuse(`: ${headings.twice}`);
  if (headings === undefined && (given[0]?.length ?? 0) < FEWEST_COLUMNS)
    return refuse(`: must be ${RULE}, got ${shown(given[0]?.[0] ?? null)}`);
  const legsApart = headings !== undefined && (places[AT.strikes] ?? -1) < 0;
  const absent = NEEDED.find((column) => (places[AT[column]] ?? -1) < 0);
  if (absent !== undefined && headings !== undefined)
    return refuse(`: must be ${RULE}; ${noHeading(absent, headings)}`);
  const dates = [AT.date, AT.expiry, AT.closed];
  const told = { name, notes };
  const dated = withDatesIn(withoutAsides(withNumbers(rows, undefined, null), told), dates, told);
  if (dated instanceof CellError) return dated;
  const found: Unchecked[] = [];
  const sides = sidesBeside(given, headings);
  let open = 0;
  const readRow = rowReader(name, { legsApart, isBrokers });
  for (const { cells, index } of filledRows(dated)) {
    const noSale = boughtIn(sides, given[index]);
    if (noSale !== undefined) return new CellError("#VALUE!", `${name}, row ${index + 1}: ${noSale}`);
    const trade = readRow(cells, index);
    if (trade instanceof CellError) return trade;
    if (trade === "open") {
      open++;
      const exit = text(cells[AT.exit] ?? null);
      if (exit !== "" && isBrokers)
        notes.push(`row ${index + 1}: ${exit}, ${UNTOLD}, and stands in no figure`);
      continue;
    }
    found.push(trade);
    notes.push(...trade.doubts);
  }
  const { checked: closed, edited } = withChecks(found);
  if (!isBrokers && closed.length + open === 0) return refuse(`: must be ${RULE}, got no trade`);
  if (!isBrokers) return { closed, open, edited, otherDollars: 0 };
  const { trades, others } = withClosedBeside(given, closed);
  const otherDollars = others.reduce((sum, usd) => sum + usd, 0);
  if (others.length > 0)
    notes.push(
      `${others.length} closed row${others.length === 1 ? " or fee" : "s or fees"} of CONDOR.POSITIONS that ended no condor: ${otherDollars.toFixed(2)} dollars after fees, in no figure but "other dollars"`,
    );
  return { closed: trades, open, edited, otherDollars };
}

type Layout = Parameters<typeof tradeOfRow>[3];
type ReadRow = { readonly cells: readonly RawCell[]; readonly trade: Unchecked | "open" };

/** The rows of the last journal: of one that is edited most stay as they were. */
let last: { readonly key: string; readonly rows: ReadRow[] } = { key: "", rows: [] };

function rowReader(name: string, layout: Layout) {
  const key = JSON.stringify([name, layout]);
  const before = last.key === key ? last.rows : [];
  const rows: ReadRow[] = [];
  last = { key, rows };
  return (cells: readonly RawCell[], index: number) => {
    const known = before[index];
    if (known !== undefined && areSameCells(known.cells, cells)) {
      rows[index] = known;
      return known.trade;
    }
    const trade = tradeOfRow(cells, index + 1, name, layout);
    // A host may write into its rows later.
    if (!(trade instanceof CellError)) rows[index] = { cells: [...cells], trade };
    return trade;
  };
}
