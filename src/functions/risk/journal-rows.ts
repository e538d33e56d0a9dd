import { isoDate } from "../../engine/calendar/iso-date";
import { type Condor, width } from "../../engine/condor/condor";
import { lossAtExpiry } from "../../engine/condor/payoff";
import { USD_PER_POINT, type Usd } from "../../engine/quantities";
import type { Argument, Rows } from "../arguments/argument";
import { onlyHeld } from "../arguments/only-held";
import { wholeRange } from "../arguments/range";
import { readOnce } from "../arguments/read-once";
import { strikes } from "../arguments/strikes";
import { filledRows } from "../arguments/table";
import { CellError, isBlank, type RawCell, shown } from "../cells";
import { withoutAsides } from "../reading/asides";
import { serialOfCell } from "../reading/dates";
import { inFieldOrder, withDatesIn } from "../reading/field-order";
import type { Field } from "../reading/fields";
import { noHeading } from "../reading/heading-row";
import { plain } from "../reading/plain";
import { UNTOLD } from "../reading/positions/money";
import { boughtIn, sidesBeside } from "../reading/positions/side-column";
import { shownPoints, withNumbers } from "../reading/typed";
import { withClosedBeside } from "./closed-beside";
import { type Unchecked, withChecks } from "./journal-checks";
import { closedDays } from "./journal-days";
import type { JournalTrade } from "./journal-trade";

/** The columns of a journal, in their order where it has no headings. */
const COLUMNS = {
  date: ["day", "opened"],
  expiry: ["expiry"],
  strikes: ["strikes"],
  contracts: ["contracts"],
  credit: ["credit"],
  close: ["closingPrice"],
  settlement: ["settledAt"],
  fees: ["fees"],
  exit: ["exit"],
  note: ["note"],
  strategy: ["strategy"],
  closed: ["closedOn"],
  check: ["checkFigure"],
} as const satisfies Readonly<Record<string, readonly Field[]>>;
const LEGS: readonly Field[] = ["longPut", "shortPut", "shortCall", "longCall"];
const NAMES = Object.keys(COLUMNS) as readonly (keyof typeof COLUMNS)[];
const AT = Object.fromEntries(NAMES.map((name, at) => [name, at])) as Readonly<
  Record<keyof typeof COLUMNS, number>
>;
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

const four = strikes();

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
  for (const { cells, index } of filledRows(dated)) {
    const trade = readRow(cells, index + 1);
    if (trade instanceof CellError) return trade;
    if (trade === "open") {
      open++;
      const exit = text(cells[AT.exit] ?? null);
      if (exit !== "" && isBrokers)
        notes.push(`row ${index + 1}: ${exit}, ${UNTOLD}, and stands in no figure`);
      continue;
    }
    found.push(trade);
    notes.push(...closedDays(trade));
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

  function readRow(cells: readonly RawCell[], row: number): Unchecked | "open" | CellError {
    const cell = (column: keyof typeof COLUMNS) => cells[AT[column]] ?? null;
    const bad = (what: string, got: RawCell) =>
      new CellError("#VALUE!", `${name}, row ${row}: ${what}, got ${shownPoints(got)}`);
    const noSale = boughtIn(sides, given[row - 1]);
    if (noSale !== undefined) return new CellError("#VALUE!", `${name}, row ${row}: ${noSale}`);
    const [opened, expiry] = [serialOfCell(cell("date")), serialOfCell(cell("expiry"))];
    if (opened === undefined)
      return bad("date must be an Excel date or a text such as 2026-12-24", cell("date"));
    if (expiry === undefined || Math.floor(expiry) < Math.floor(opened))
      return bad("expiry must be a date not before the date of the trade", cell("expiry"));
    const legs = legsApart ? cells.slice(NAMES.length, NAMES.length + LEGS.length) : [cell("strikes")];
    const condor = four.supply([legs], `${name}, row ${row}`, () => null).values[0];
    if (condor === undefined || condor instanceof CellError) return condor ?? bad("strikes", legs[0] ?? null);
    const contracts = cell("contracts");
    if (typeof contracts !== "number" || !Number.isInteger(contracts) || contracts < 1)
      return bad("contracts must be a whole number of at least 1", contracts);
    const [credit, wing] = [cell("credit"), width(condor)];
    if (typeof credit !== "number" || !(credit > 0 && credit < wing))
      return bad(`credit must be points above 0 and below the wider wing, ${wing}`, credit);
    const fees = isBlank(cell("fees")) ? 0 : cell("fees");
    if (typeof fees !== "number" || (fees < 0 && !isBrokers)) return bad("fees must be dollars from 0", fees);
    const paid = cell("close");
    // A broker's row says what was paid, be it nothing or less; a typed one could be a slip.
    const cost =
      isBrokers && typeof paid === "number" && paid !== 0
        ? paid
        : costOf(condor, paid, cell("settlement"), bad);
    if (cost === "open" || cost instanceof CellError) return cost;
    const bought = isBlank(cell("closed")) || cell("closed") === 0 ? expiry : serialOfCell(cell("closed"));
    if (bought === undefined || Math.floor(bought) < Math.floor(opened) || bought > expiry + 1)
      return bad("closed must be a date from the trade to its expiry", cell("closed"));
    const spelled = Object.values(condor).join("/");
    const [exit, strategy, note] = [text(cell("exit")), text(cell("strategy")), text(cell("note"))];
    const [first, last] = [Math.floor(opened), Math.floor(expiry)];
    const words = [
      ...[isoDate(first), isoDate(last), spelled, contracts, credit, cost, fees, exit, note, strategy],
      isoDate(Math.floor(bought)),
    ];
    return {
      row,
      opened: first,
      expiry: last,
      closed: Math.floor(bought),
      strikes: spelled,
      exit,
      strategy,
      contracts,
      width: wing,
      net: credit - fees / contracts / USD_PER_POINT,
      cost,
      words,
      kept: text(cell("check")),
    };
  }
}

/** What the condor cost at its end; neither a close nor a settlement is an open trade. */
function costOf(
  condor: Condor,
  close: RawCell,
  settlement: RawCell,
  bad: (what: string, got: RawCell) => CellError,
): number | "open" | CellError {
  if (typeof close === "string" && plain(close) === "none") return 0;
  const given = (cell: RawCell) => !isBlank(cell) && cell !== 0;
  if (given(close) && given(settlement))
    return bad("close or settlement must be given, not both", settlement);
  const wing = width(condor);
  if (given(close)) {
    if (typeof close !== "number" || !(close > 0 && close <= wing))
      return bad(
        `close must be the points paid to buy one condor back, at most its wing, ${wing}${typeof close === "number" ? ` (dollars: ${close / USD_PER_POINT})` : ""}; the level of the index at expiry stands under settlement`,
        close,
      );
    return close;
  }
  if (!given(settlement)) return "open";
  const { longPut, longCall } = condor;
  if (typeof settlement !== "number" || !(settlement > longPut / 4 && settlement < longCall * 4))
    return bad(
      `settlement must be the level of the index whose strikes are ${longPut} to ${longCall}`,
      settlement,
    );
  return lossAtExpiry(condor, settlement);
}

function text(cell: RawCell): string {
  return typeof cell === "string" ? cell.trim() : typeof cell === "number" && cell !== 0 ? String(cell) : "";
}
