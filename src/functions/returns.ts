import { DomainError } from "../engine/errors";
import type { Argument } from "./arguments/argument";
import { choice } from "./arguments/choice";
import { CellError, type CellValue, type Result, type ResultCell } from "./cells";

/** What one output means. */
export interface Output {
  readonly unit: string;
  readonly summary: string;
}

/** An output that may be without a value for a stated reason, or holds the error of the cell it rests on. */
export type Computed = CellValue | DomainError | CellError;

/** The cases of one call, laid out in rows and columns; each is computed when it is asked for. */
export interface Cases<C> {
  readonly rows: number;
  readonly columns: number;
  at(row: number, column: number): C | CellError;
  /** The arguments that hold a range of cases. */
  readonly variesBy: readonly string[];
  /** What is to be said of the cells given, where the answer has room for words. */
  readonly notes: readonly string[];
  /** The output that the caller picked for all cases, where one was picked. */
  readonly lonePick: string | undefined;
  /** The caller picked an output for each case. */
  readonly picksVary: boolean;
  pickAt(row: number, column: number): string | undefined;
}

/** The shape of a function's answer. */
export interface Returns<C> {
  readonly unit: string;
  readonly summary: string;
  /** The answers by name, where there are several. */
  readonly outputs?: Readonly<Record<string, Output>>;
  /** The appended argument that picks one answer, where there are several. */
  readonly pick?: Argument<string>;
  layOut(cases: Cases<C>): Result;
}

/** As the picked output, these ask for every answer: as (label, value) rows, or as rows under a header. */
const WHOLE_TABLE = "table";
const HEADED_ROWS = "headers";
const NOTE = "note";
const WHOLE: readonly (string | undefined)[] = [WHOLE_TABLE, HEADED_ROWS];

/** One value a case: it broadcasts over columns and spills. */
export function value<C extends CellValue>(unit: string, summary: string): Returns<C> {
  return {
    unit,
    summary,
    layOut: (cases) => grid(cases, (row, column) => cell(cases.at(row, column), summary)),
  };
}

/**
 * Several answers a case. Left to itself, one case spills (label, value) rows and n cases a header row and
 * n rows; `spills` names the answers that come bare instead. The appended `return` picks one.
 */
export function outputs<const O extends Readonly<Record<string, Output>>>(
  named: O,
  spills?: readonly (keyof O & string)[],
): Returns<{ readonly [K in keyof O]: Computed }> {
  const labels = Object.keys(named) as (keyof O & string)[];
  const first = named[spills?.[0] ?? ""];
  const single = spills?.length === 1 ? first : undefined;
  const summary = single?.summary ?? labels.join(", ");
  const left = spills === undefined ? "all, with labels" : spills.join(", ");
  return {
    unit: single?.unit ?? "",
    summary,
    outputs: named,
    pick: {
      ...choice(
        [...labels, WHOLE_TABLE, HEADED_ROWS],
        'The one answer wanted; "table" for all with labels, "headers" for all in rows under a header',
      ),
      otherwise: left,
    },
    layOut(cases) {
      const { rows, columns } = cases;
      const pickAll = WHOLE.includes(cases.lonePick);
      // The one answer that comes alone, unless the caller names one for each case.
      const alone = spills?.length === 1 && !cases.picksVary ? spills[0] : undefined;
      const picked = cases.lonePick ?? alone;
      if (!pickAll && (picked !== undefined || cases.picksVary)) {
        return grid(cases, (row, column) =>
          answer(cases.at(row, column), picked ?? cases.pickAt(row, column) ?? ""),
        );
      }
      if (rows > 1 && columns > 1)
        return new CellError(
          "#VALUE!",
          `a grid holds one answer a cell: name it with return (${labels.join(", ")})`,
        );
      const count = Math.max(rows, columns);
      const found = Array.from({ length: count }, (_, index) =>
        columns > 1 ? cases.at(0, index) : cases.at(index, 0),
      );
      const [only] = found;
      if (count === 1 && only instanceof CellError) return only;
      if (spills !== undefined && !pickAll)
        return found.map((each) => spills.map((label) => answer(each, label)));
      const note = cases.notes.join("; ");
      if (count === 1 && cases.lonePick !== HEADED_ROWS) {
        const rows = labels.map((label): ResultCell[] => [label, answer(only as Found, label)]);
        return note === "" ? rows : [...rows, [NOTE, note]];
      }
      const noteOr = (heading: string) => (note === "" ? [] : [heading]);
      return [
        [...labels, ...noteOr(NOTE)],
        ...found.map((each) => [...labels.map((label) => answer(each, label)), ...noteOr(note)]),
      ];
    },
  };
}

type Found = Readonly<Record<string, Computed>> | CellError;

function answer(found: Found, label: string): ResultCell {
  if (found instanceof CellError) return found;
  if (WHOLE.includes(label))
    return new CellError("#VALUE!", `return: "${label}" stands alone, in a range name one output a cell`);
  return cell(found[label] as Computed, label);
}

/** A whole table from one case, with its header row. */
export function table(summary: string): Returns<readonly (readonly Computed[])[]> {
  return {
    unit: "",
    summary,
    layOut(cases) {
      if (cases.rows > 1 || cases.columns > 1) return oneCaseOnly(cases.variesBy);
      const found = cases.at(0, 0);
      if (found instanceof CellError) return found;
      const rows = found.map((row) => row.map((entry) => cell(entry, summary)));
      return cases.notes.length === 0 ? rows : withNote(rows, cases.notes.join("; "));
    },
  };
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

/** The table keeps its shape where a cell is free for the note, from below; else a row is added. */
function withNote(rows: readonly (readonly ResultCell[])[], note: string): ResultCell[][] {
  const copy = rows.map((row) => [...row]);
  for (const row of [...copy].reverse()) {
    const free = row.lastIndexOf("");
    if (free < 0) continue;
    row[free] = note;
    return copy;
  }
  return [...copy, (copy[0] ?? []).map((_, column) => [NOTE, note][column] ?? "")];
}

/** A table, and the numbers in it that `return` can pick. */
export interface TableWithPicks<O> {
  readonly rows: readonly (readonly Computed[])[];
  readonly picks: { readonly [K in keyof O]: Computed };
}

/**
 * A table whose key figures can be picked one by one. Left to itself one case spills the table; with `return`
 * the figure comes alone and cases broadcast.
 */
export function tableWithPicks<const O extends Readonly<Record<string, Output>>>(
  summary: string,
  named: O,
): Returns<TableWithPicks<O>> {
  const whole = table(summary);
  const labels = Object.keys(named);
  return {
    unit: "",
    summary,
    outputs: named,
    pick: { ...choice(labels, "The one figure wanted"), otherwise: "the whole table" },
    layOut(cases) {
      const at = (row: number, column: number) => cases.at(row, column);
      if (cases.lonePick === undefined && !cases.picksVary) {
        return whole.layOut({
          ...cases,
          at(row, column) {
            const found = at(row, column);
            return found instanceof CellError ? found : found.rows;
          },
        });
      }
      return grid(cases, (row, column) => {
        const found = at(row, column);
        const label = cases.lonePick ?? cases.pickAt(row, column) ?? "";
        return found instanceof CellError
          ? found
          : cell((found.picks as Record<string, Computed>)[label] as Computed, label);
      });
    },
  };
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
      `${cases.rows} x ${cases.columns} results are too many: at most ${MOST_CELLS}`,
    );
  const rows: ResultCell[][] = new Array(cases.rows);
  for (let row = 0; row < cases.rows; row++) {
    const cells: ResultCell[] = new Array(cases.columns);
    for (let column = 0; column < cases.columns; column++) cells[column] = at(row, column);
    rows[row] = cells;
  }
  return rows;
}

/** The value as a cell may hold it: never NaN, never an infinity. */
function cell(found: Computed | CellError, label: string): ResultCell {
  if (found instanceof CellError) return found;
  if (found instanceof DomainError) return cellErrorOf(found);
  if (typeof found === "number" && !Number.isFinite(found))
    return new CellError("#N/A", `${label}: has no finite value here`);
  // A zero that was reached from below is plain zero in a cell.
  return found === 0 ? 0 : found;
}

/** An argument out of its domain is #VALUE!; a question without an answer is #N/A. */
export function cellErrorOf(error: DomainError): CellError {
  return new CellError(error.kind === "argument" ? "#VALUE!" : "#N/A", error.message);
}
