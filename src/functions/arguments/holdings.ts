import type { Holding } from "../../engine/hedge/book";
import { CellError, isBlank, type RawCell, shown } from "../cells";
import type { Argument } from "./argument";
import { plain } from "./choice";
import { wholeRange } from "./range";
import { filledRows } from "./whole-table";

export const HOLDING_COLUMNS = [
  "instrument",
  "expiry",
  "strike",
  "contracts",
  "paid",
  "layer",
  "short strike",
] as const;
const FEWEST_COLUMNS = HOLDING_COLUMNS.indexOf("paid") + 1;
const HELD_INSTRUMENTS = ["call", "call spread", "future", "etf"] as const;

/** A row of the book: what is held, or why the row cannot be read. */
export interface HoldingRow {
  /** Counted from 1 in the user's range. */
  readonly row: number;
  /** As far as it can be read. */
  readonly instrument: Holding["instrument"] | undefined;
  readonly holding: Holding | CellError;
}

const words = { unit: "table", rule: `rows of ${HOLDING_COLUMNS.join(" | ")}` };

/** The user's own VIX positions, one a row; a bad row is an error of its own. */
export function holdings(summary = `Your VIX positions: ${words.rule}`): Argument<readonly HoldingRow[]> {
  return wholeRange({ ...words, summary }, (rows, name) => {
    if ((rows[0]?.length ?? 0) < FEWEST_COLUMNS)
      return new CellError("#VALUE!", `${name}: must be ${words.rule}, got ${shown(rows[0]?.[0])}`);
    const isHeader = ([, , strike]: readonly RawCell[]) => typeof strike === "string";
    const found = filledRows(rows, isHeader).map(({ cells, index }): HoldingRow => {
      const holding = readHolding(cells);
      const place = `${name}, row ${index + 1}`;
      return {
        row: index + 1,
        instrument: instrumentOf(cells),
        holding: typeof holding === "string" ? new CellError("#VALUE!", `${place}: ${holding}`) : holding,
      };
    });
    return found.length > 0
      ? found
      : new CellError("#VALUE!", `${name}: must be ${words.rule}, got no position`);
  });
}

function instrumentOf([kind]: readonly RawCell[]): Holding["instrument"] | undefined {
  return HELD_INSTRUMENTS.find((known) => typeof kind === "string" && plain(known) === plain(kind));
}

/** The position in a row of cells, or what is wrong with it. */
function readHolding(cells: readonly RawCell[]): Holding | string {
  const [kind, expiryCell, strikeCell, contractsCell, paidCell, layerCell, shortCell] = cells;
  const instrument = instrumentOf(cells);
  if (instrument === undefined)
    return `instrument must be one of ${HELD_INSTRUMENTS.join(", ")}, got ${shown(kind)}`;
  const isOption = instrument === "call" || instrument === "call spread";
  const problems: string[] = [];
  const number = (column: string, cell: RawCell, min: number, max: number): number => {
    if (typeof cell === "number" && cell >= min && cell <= max) return cell;
    problems.push(`${column} must be a number from ${min} to ${max}, got ${shown(cell)}`);
    return 0;
  };
  const strike = isOption ? number("strike", strikeCell, 0.5, 1000) : 0;
  const noLayer = isBlank(layerCell) || layerCell === 0;
  const holding: Holding = {
    instrument,
    expiry: instrument === "etf" ? undefined : number("expiry (Excel date)", expiryCell, 1, 2_958_465),
    strike,
    shortStrike: instrument === "call spread" ? number("short strike", shortCell, 0.5, 10_000) : 0,
    contracts: number("contracts", contractsCell, -1e6, 1e6),
    paid: number("paid", paidCell, 0, 1000),
    layer: noLayer ? undefined : (number("layer", layerCell, 1, 3) as 1 | 2 | 3),
  };
  if (problems[0] !== undefined) return problems[0];
  if (holding.layer !== undefined && !Number.isInteger(holding.layer))
    return `layer must be 1, 2 or 3, got ${shown(layerCell)}`;
  return instrument === "call spread" && holding.shortStrike <= strike
    ? `short strike must be above the strike ${strike}, got ${holding.shortStrike}`
    : holding;
}
