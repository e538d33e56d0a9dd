import { isoDate } from "../../engine/calendar/iso-date";
import { type Condor, width } from "../../engine/condor/condor";
import { lossAtExpiry } from "../../engine/condor/payoff";
import { USD_PER_POINT } from "../../engine/quantities";
import { strikes } from "../arguments/strikes";
import { CellError, isBlank, type RawCell } from "../cells";
import { serialOfCell } from "../reading/dates";
import type { Field } from "../reading/fields";
import { plain } from "../reading/plain";
import { shownPoints } from "../reading/typed";
import type { Unchecked } from "./journal-checks";
import { closedDays } from "./journal-days";

/** The columns of a journal, in their order where it has no headings. */
export const COLUMNS = {
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
export const LEGS: readonly Field[] = ["longPut", "shortPut", "shortCall", "longCall"];
export const NAMES = Object.keys(COLUMNS) as readonly (keyof typeof COLUMNS)[];
export const AT = Object.fromEntries(NAMES.map((name, at) => [name, at])) as Readonly<
  Record<keyof typeof COLUMNS, number>
>;

const four = strikes();

/** The trade of a row whose cells stand in the order of the columns, the legs behind them where each has its own. */
export function tradeOfRow(
  cells: readonly RawCell[],
  row: number,
  name: string,
  { legsApart, isBrokers }: { readonly legsApart: boolean; readonly isBrokers: boolean },
): Unchecked | "open" | CellError {
  const cell = (column: keyof typeof COLUMNS) => cells[AT[column]] ?? null;
  const bad = (what: string, got: RawCell) =>
    new CellError("#VALUE!", `${name}, row ${row}: ${what}, got ${shownPoints(got)}`);
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
  if (bought === undefined || Math.floor(bought) < Math.floor(opened) || bought >= Math.floor(expiry) + 1)
    return bad("closed must be a date from the trade to its expiry", cell("closed"));
  const spelled = Object.values(condor).join("/");
  const [exit, strategy, note] = [text(cell("exit")), text(cell("strategy")), text(cell("note"))];
  const [first, last] = [Math.floor(opened), Math.floor(expiry)];
  const words = [
    ...[isoDate(first), isoDate(last), spelled, contracts, credit, cost, fees, exit, note, strategy],
    isoDate(Math.floor(bought)),
  ];
  const trade = {
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
  };
  return { trade, words: words.join("|"), kept: text(cell("check")), doubts: closedDays(trade) };
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

export function text(cell: RawCell): string {
  return typeof cell === "string" ? cell.trim() : typeof cell === "number" && cell !== 0 ? String(cell) : "";
}
