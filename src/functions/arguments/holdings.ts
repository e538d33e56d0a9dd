import { settlementOfLastTrade } from "../../engine/calendar/vix-listing";
import type { Holding } from "../../engine/hedge/book";
import { tooDear } from "../../engine/hedge/dearest";
import { heldInstruments, rulesOf } from "../../engine/hedge/instruments";
import { CellError, isBlank, type RawCell } from "../cells";
import { withoutAsides } from "../reading/asides";
import { inFieldOrder, withDatesIn } from "../reading/field-order";
import type { Field } from "../reading/fields";
import { noHeading } from "../reading/heading-row";
import { sidesBeside } from "../reading/positions/side-column";
import { sideOf } from "../reading/positions/words";
import { type Argument, REFUSED, refusal, type Summary } from "./argument";
import { always, notZero, numberFrom, oneOf, readCells } from "./column";
import { dateColumn } from "./date-cells";
import { onlyHeld } from "./only-held";
import { wholeRange } from "./range";
import { readRows } from "./table";

const HEADINGS = {
  instrument: "instrument",
  expiry: "expiry",
  strike: "strike",
  contracts: "contracts",
  paid: "paid",
  layer: "layer",
  shortStrike: "short strike",
} as const satisfies Record<keyof Holding, string>;
const HOLDING_COLUMNS = Object.values(HEADINGS);
const keys = Object.keys(HEADINGS) as (keyof Holding)[];
const FEWEST_COLUMNS = HOLDING_COLUMNS.indexOf("paid") + 1;

/** A row of the book: what is held, or why the row cannot be read. */
export interface HoldingRow {
  /** Counted from 1 in the user's range. */
  readonly row: number;
  /** As far as it can be read. */
  readonly instrument: Holding["instrument"] | undefined;
  readonly holding: Holding | CellError;
}

/** What may stand for each column, the likeliest first. */
const FIELDS: Readonly<Record<keyof Holding, readonly Field[]>> = {
  instrument: ["instrument"],
  expiry: ["expiry", "day"],
  strike: ["longStrike"],
  contracts: ["contracts"],
  paid: ["paid"],
  layer: ["layer"],
  shortStrike: ["shortStrike"],
};
const NEEDED = ["instrument", "expiry", "contracts", "paid"] as const;

const words = { unit: "table", rule: `rows of ${HOLDING_COLUMNS.join(" | ")}` };

/** The user's own VIX positions, one a row; a bad row is an error of its own. */
export function holdings(
  described: Summary = { summary: `Your VIX positions: ${words.rule}` },
): Argument<readonly HoldingRow[]> {
  return wholeRange({ ...words, summary: described.summary }, (all, name, notes) => {
    const { rows: given, isBrokers } = onlyHeld(all, "holding");
    if ((given[0]?.length ?? 0) < FEWEST_COLUMNS) return refusal(name, words, given[0]?.[0]);
    const table = inFieldOrder(given, Object.values(FIELDS));
    const twice = table.headings?.twice;
    if (twice !== undefined) return new CellError("#VALUE!", `${name}: ${twice}`);
    const absent = NEEDED.find((key) => table.places[keys.indexOf(key)] === -1);
    if (absent !== undefined && table.headings !== undefined)
      return new CellError(
        "#VALUE!",
        `${name}: must be ${words.rule}; ${noHeading(HEADINGS[absent], table.headings)}`,
      );
    const told = { name, notes };
    const sides = sidesBeside(given, table.headings);
    const held = withoutAsides(table.rows, told, (cell) => instrumentColumn.read(cell) !== REFUSED);
    const rows = withDatesIn(held, [keys.indexOf("expiry")], told);
    if (rows instanceof CellError) return rows;
    const read = (cells: readonly RawCell[], row: number): HoldingRow => {
      const instrument = instrumentColumn.read(cells[0]);
      const word = sides?.wordOf(given[row - 1] ?? []);
      const found = withSide(readHolding(cells), word, sides?.heading);
      const holding =
        isBrokers && typeof found !== "string" && found.expiry !== undefined
          ? { ...found, expiry: settlementOfLastTrade(found.expiry) }
          : found;
      return {
        row,
        instrument: instrument === REFUSED ? undefined : instrument,
        holding:
          typeof holding === "string" ? new CellError("#VALUE!", `${name}, row ${row}: ${holding}`) : holding,
      };
    };
    return readRows(rows, name, words, read, null) as readonly HoldingRow[] | CellError;
  });
}

/** Sold where a word says so, though the contracts bear no sign. */
function withSide(found: Holding | string, word: string | undefined, heading = ""): Holding | string {
  const side = word === undefined ? undefined : sideOf(word);
  if (typeof found === "string" || side === undefined) return found;
  return side > 0 && found.contracts < 0
    ? `${heading} says ${word}, of ${found.contracts} contracts`
    : { ...found, contracts: side * Math.abs(found.contracts) };
}

/** As many a price may be that was typed in dollars of a contract. */
const DOLLARS = 1e7;
const instrumentColumn = oneOf(heldInstruments);

/** The position in a row of cells, or what is wrong with it. */
function readHolding(cells: readonly RawCell[]): Holding | string {
  const instrument = instrumentColumn.read(cells[0]);
  const rules = instrument === REFUSED ? undefined : rulesOf(instrument);
  const highest = rules?.onIndex ? 100_000 : 1000;
  // What is too dear for an option is told in better words below.
  const dearest = rules?.option === undefined ? highest : DOLLARS;
  const noLayer = isBlank(cells[5]) || cells[5] === 0;
  const holding = readCells(cells, HEADINGS, {
    instrument: instrumentColumn,
    expiry: rules?.neverExpires ? always(undefined) : dateColumn,
    strike: rules?.option === undefined ? always(0) : numberFrom(0.5, highest),
    contracts: notZero(numberFrom(-1e6, 1e6)),
    paid: notZero(numberFrom(rules?.mayBringCredit ? -dearest : 0, dearest, "a number of points")),
    layer: noLayer ? always(undefined) : layerColumn,
    shortStrike: rules?.width !== undefined ? numberFrom(0.5, 10 * highest) : always(0),
  });
  if (typeof holding === "string") return holding;
  if (rules?.width === undefined) return tooDear(holding) ?? holding;
  const { strike, shortStrike } = holding;
  const side = rules.option === "put" ? "below" : "above";
  return (side === "above" ? shortStrike > strike : shortStrike < strike)
    ? (tooDear(holding) ?? holding)
    : `short strike must be ${side} the strike ${strike}, got ${shortStrike}`;
}

const layerColumn = {
  rule: "1, 2 or 3",
  read: (cell: RawCell) => (cell === 1 || cell === 2 || cell === 3 ? cell : REFUSED),
} as const;
