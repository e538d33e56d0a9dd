import { attempt, DomainError } from "../engine/errors";
import { byThousands } from "../engine/great-numbers";
import { type Answering, HEADED_ROWS, NOTE, WHOLE } from "./answering";
import type { Cases } from "./cases";
import { CellError, cellErrorOf, type Result, type ResultCell } from "./cells";
import { type Output, type Outputs, type Rows, read, settled } from "./outputs";

export function layOut<C>(answering: Answering<C>, cases: Cases<C>): Result {
  const { outputs, table } = answering;
  const picked = cases.lonePick !== undefined || cases.picksVary;
  if (table !== undefined && !picked) return wholeTable(table.rows, cases);
  if (outputs !== undefined) return named(outputs, answering.spills, cases);
  return grid(cases, (row, column) => {
    const found = cases.at(row, column);
    return found instanceof CellError ? found : settled(found as never, "result");
  });
}

function wholeTable<C>(rowsOf: (found: C) => Rows, cases: Cases<C>): Result {
  if (cases.rows > 1 || cases.columns > 1) return oneCaseOnly(cases.variesBy);
  const found = cases.at(0, 0);
  if (found instanceof CellError) return found;
  const computed = attempt(() => rowsOf(found));
  if (computed instanceof DomainError) return cellErrorOf(computed);
  const rows = computed.map((row) => row.map((entry) => settled(entry, "result")));
  return cases.notes.length === 0 ? rows : withNote(rows, cases.notes.join("; "));
}

function oneCaseOnly([first = "an argument", ...others]: readonly string[]): CellError {
  const named = [first, ...others];
  const [last] = named.slice(-1);
  const list = named.length === 1 ? first : `${named.slice(0, -1).join(", ")} and ${last}`;
  return new CellError(
    "#VALUE!",
    `${list}: must be one value, got a range: this function answers one case with a table`,
  );
}

/** The table keeps its shape: beside the notes of its last row, or where a cell is free, from below; else a row is added. */
function withNote(rows: ResultCell[][], note: string): ResultCell[][] {
  const at = rows[0]?.lastIndexOf("note") ?? -1;
  const last = rows.at(-1)?.[at];
  if (typeof last === "string") {
    (rows.at(-1) as ResultCell[])[at] = last === "" ? note : `${last}; ${note}`;
    return rows;
  }
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index] as ResultCell[];
    const free = row.lastIndexOf("");
    if (free < 0) continue;
    row[free] = note;
    return rows;
  }
  return [...rows, (rows[0] ?? []).map((_, column) => [NOTE, note][column] ?? "")];
}

function named<C>(outputs: Outputs<C>, spills: readonly string[] | undefined, cases: Cases<C>): Result {
  const { rows, columns, lonePick, picksVary } = cases;
  const pickAll = WHOLE.includes(lonePick);
  // The one output that comes alone, unless the caller names one for each case.
  const alone = spills?.length === 1 && !picksVary ? spills[0] : undefined;
  const picked = lonePick ?? alone;
  if (!pickAll && picked !== undefined) {
    const output = outputs[picked] as Output<C>;
    return "ofAll" in output ? together(output, picked, cases) : one(output, picked, cases);
  }
  if (picksVary)
    return grid(cases, (row, column) => {
      const label = cases.pickAt(row, column) ?? "";
      const [cell] = cellsOf(outputs, [label], cases, row, column);
      return cell as ResultCell;
    });
  const labels = Object.keys(outputs).filter((label) => !("ofAll" in (outputs[label] as Output<C>)));
  if (rows > 1 && columns > 1)
    return new CellError(
      "#VALUE!",
      `a grid holds one answer a cell: name it with return (${labels.join(", ")})`,
    );
  // A lone case is worked out once: what it lacks stands alone in place of all its outputs.
  const lone = rows === 1 && columns === 1 ? cases.at(0, 0) : undefined;
  if (lone instanceof CellError) return lone;
  const shown = spills !== undefined && !pickAll ? spills : labels;
  const found = Array.from({ length: Math.max(rows, columns) }, (_, index) =>
    columns > 1 ? cellsOf(outputs, shown, cases, 0, index) : cellsOf(outputs, shown, cases, index, 0, lone),
  );
  if (shown === spills) return found;
  const note = cases.notes.join("; ");
  if (found.length === 1 && lonePick !== HEADED_ROWS) {
    const labelled = labels.map((label, index): ResultCell[] => [label, found[0]?.[index] as ResultCell]);
    return note === "" ? labelled : [...labelled, [NOTE, note]];
  }
  const noteOr = (heading: string) => (note === "" ? [] : [heading]);
  return [[...labels, ...noteOr(NOTE)], ...found.map((cells) => [...cells, ...noteOr(note)])];
}

/** The same output of every case. */
function one<C>(output: Output<C>, label: string, cases: Cases<C>): Result {
  return grid(cases, (row, column) => {
    const before = "following" in output ? caseBefore(cases, row, column) : undefined;
    const found = cases.at(row, column);
    return found instanceof CellError ? found : read(output, label, found, before);
  });
}

/** Outputs of one case; they are read before the next case is computed. */
function cellsOf<C>(
  outputs: Outputs<C>,
  labels: readonly string[],
  cases: Cases<C>,
  row: number,
  column: number,
  known?: C,
): ResultCell[] {
  const before = looksBack(outputs) ? caseBefore(cases, row, column) : undefined;
  const found = known ?? cases.at(row, column);
  return labels.map((label) => {
    if (found instanceof CellError) return found;
    const output = outputs[label];
    if (output === undefined || "ofAll" in output)
      return new CellError(
        "#VALUE!",
        output === undefined
          ? `return: "${label}" stands alone, in a range name one output a cell`
          : `return: "${label}" takes all cases together and stands alone, not in a range`,
      );
    return read(output, label, found, before);
  });
}

function looksBack<C>(outputs: Outputs<C>): boolean {
  return Object.values(outputs).some((output) => "following" in output);
}

/** The case above, or to the left where all stand in one row. */
function caseBefore<C>(cases: Cases<C>, row: number, column: number): C | undefined {
  if (row === 0 && (column === 0 || cases.rows > 1)) return undefined;
  const before = row > 0 ? cases.at(row - 1, column) : cases.at(row, column - 1);
  return before instanceof CellError ? undefined : before;
}

/** One answer from all cases. */
function together<C>(
  output: Extract<Output<C>, { ofAll: unknown }>,
  label: string,
  cases: Cases<C>,
): ResultCell {
  const all: C[] = [];
  for (let row = 0; row < cases.rows; row++) {
    for (let column = 0; column < cases.columns; column++) {
      const found = cases.at(row, column);
      if (found instanceof CellError) return found;
      all.push(found);
    }
  }
  return settled(
    attempt(() => output.ofAll(all)),
    label,
  );
}

/** Excel and the message limits of its transport bear no more in one answer. */
const MOST_CELLS = 200_000;

function grid(
  cases: { readonly rows: number; readonly columns: number },
  at: (row: number, column: number) => ResultCell,
): Result {
  if (cases.rows === 1 && cases.columns === 1) return at(0, 0);
  if (cases.rows * cases.columns > MOST_CELLS)
    return new CellError(
      "#VALUE!",
      `${cases.rows} x ${cases.columns} results are too many: at most ${byThousands(MOST_CELLS)}`,
    );
  const rows: ResultCell[][] = new Array(cases.rows);
  for (let row = 0; row < cases.rows; row++) {
    const cells: ResultCell[] = new Array(cases.columns);
    for (let column = 0; column < cases.columns; column++) cells[column] = at(row, column);
    rows[row] = cells;
  }
  return rows;
}
