import { type Condor, strikesProblem } from "../../engine/condor/condor";
import { CellError, errorCode, isBlank, type RawCell, shown } from "../cells";
import { couldBe } from "../reading/plausible";
import { withNumbers } from "../reading/typed";
import { type Argument, missing, one, type Rows, type Summary, type Supply } from "./argument";

/** What a plan, one cell a field, cannot take. */
export const IN_FOUR_CELLS = "four cells, rows of four, or ";
const words = {
  unit: "index points",
  rule: `four ascending strikes (long put, short put, short call, long call): ${IN_FOUR_CELLS}a text such as "7005/7015/7265/7275"`,
};

const SEPARATORS = /[/;|]/;

/** No strike of the index has three decimals: of "7.005" and "7,005" one reading is left. */
const isStrike = couldBe("spx");

/** The condor of four cells, or what is wrong with them; `place` and `typed` say where and as the user sees it. */
function condorOf(
  given: readonly RawCell[],
  name: string,
  place: () => string,
  typed?: string,
): Condor | CellError {
  const [cells = given] = withNumbers([given], isStrike, null);
  const [longPut, shortPut, shortCall, longCall] = cells;
  if (
    typeof longPut === "number" &&
    typeof shortPut === "number" &&
    typeof shortCall === "number" &&
    typeof longCall === "number" &&
    cells.length === 4
  ) {
    const condor: Condor = { longPut, shortPut, shortCall, longCall };
    const problem = strikesProblem(condor);
    if (problem === null && longCall < Number.POSITIVE_INFINITY) return condor;
    if (problem !== null && cells.every(Number.isFinite)) return refuse(`must be ascending: ${problem}`);
  }
  const bad = cells.find((cell) => typeof cell !== "number" || !Number.isFinite(cell));
  return refuse(`must be ${words.rule}${cells.length === 4 ? `; ${shown(bad)} is no strike` : ""}`);

  function refuse(why: string): CellError {
    if (cells.some((cell) => errorCode(cell) === "#N/A"))
      return new CellError("#N/A", `${name}${place()}: a cell holds #N/A`);
    const got = typed ?? (cells.length === 1 ? shown(cells[0]) : cells.map(textOf).join("/"));
    return new CellError("#VALUE!", `${name} (${words.unit})${place()}: ${why}, got ${got}`);
  }
}

/** A first row of four texts names the legs of the rows below. */
function hasHeading(rows: Rows): boolean {
  const [first] = rows;
  const isWord = (cell: RawCell) => typeof cell === "string" && !SEPARATORS.test(cell);
  return rows.length > 1 && first?.length === 4 && first.every(isWord);
}

function textOf(cell: RawCell): string {
  return isBlank(cell) ? "blank" : typeof cell === "object" ? shown(cell) : String(cell);
}

/** Texts read before: a sheet asks many functions about one condor. */
const known = new Map<string, Condor>();
const MOST_KNOWN = 1000;

function condorOfText(text: string, name: string, place: () => string): Condor | CellError {
  const before = known.get(text);
  if (before !== undefined) return before;
  const parts = text.split(SEPARATORS).map((part) => part.trim());
  const condor = condorOf(parts, name, place, shown(text));
  if (condor instanceof CellError) return condor;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, condor);
  return condor;
}

/** The four strikes of one condor or of one condor a row. */
export function strikes(
  described: Summary = { summary: "Strikes: long put, short put, short call, long call" },
): Argument<Condor> {
  return {
    ...words,
    summary: described.summary,
    typical: { samples: [[["7005/7015/7265/7275"]], [[7005, 7015, 7265, 7275]]] },
    supply(rows, name, others) {
      const supply = supplyOf(rows, name);
      const note = doubtOf(supply.values[0], others("spot"), name);
      return note === undefined || supply.values.length > 1 ? supply : { ...supply, notes: [note] };
    },
  };
}

/** A short strike beyond the index is possible, and rarely meant. */
function doubtOf(
  condor: Condor | CellError | undefined,
  spots: Rows | null,
  name: string,
): string | undefined {
  const spot = spots?.length === 1 && spots[0]?.length === 1 ? spots[0][0] : undefined;
  if (condor === undefined || condor instanceof CellError || typeof spot !== "number") return undefined;
  if (condor.shortPut > spot)
    return `${name}: the short put ${condor.shortPut} lies above the index at ${spot}`;
  return condor.shortCall < spot
    ? `${name}: the short call ${condor.shortCall} lies below the index at ${spot}`
    : undefined;
}

function supplyOf(rows: Rows | null, name: string): Supply<Condor> {
  if (rows === null) return missing(name, words);
  if (hasHeading(rows)) return supplyOf(rows.slice(1), name);
  const height = rows.length;
  const columns = rows[0]?.length ?? 0;
  const isText = (cell: RawCell) => typeof cell === "string" && SEPARATORS.test(cell);
  if (columns === 4 && !rows.some((row) => row.some(isText))) {
    return {
      rows: height,
      columns: 1,
      values: rows.map((row, index) => condorOf(row, name, () => (height > 1 ? `, row ${index + 1}` : ""))),
    };
  }
  if (columns === 1 && height === 4) {
    const asColumn = rows.map((row) => row[0]);
    if (!asColumn.some(isText)) return one(condorOf(asColumn, name, () => ""));
  }
  const lone = height === 1 && columns === 1;
  return {
    rows: height,
    columns,
    values: rows.flatMap((row, r) =>
      row.map((cell, c) => {
        const place = () => (lone ? "" : columns === 1 ? `, row ${r + 1}` : `, row ${r + 1} column ${c + 1}`);
        return typeof cell === "string" ? condorOfText(cell, name, place) : condorOf([cell], name, place);
      }),
    ),
  };
}
