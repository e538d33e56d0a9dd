import { catalogue } from "../../functions/catalogue";
import { CellError, type RawArgument, type RawCell, type ResultCell } from "../../functions/cells";
import type { Definition } from "../../functions/define";
import { words } from "../../host/words";
import type { ReadCell, ReadRows, SelectedCell, Workbook } from "../../host/workbook";
import { ask } from "../plan/worksheet";
import { callsOf, type FormulaCall } from "./formula-calls";

const byId: ReadonlyMap<string, Definition> = new Map(
  catalogue.map((definition) => [definition.id, definition]),
);

/** One argument of a call: how it was typed, and what stood there. */
export interface ExplainedArgument {
  readonly name: string;
  readonly typed: string;
  /** "7,140 index points" */
  readonly value: string;
}

/** One of our functions in a formula, with its values put in. */
export interface ExplainedCall {
  readonly definition: Definition;
  readonly arguments: readonly ExplainedArgument[];
  /** What it answers for these values; null where an argument is itself a formula that only the sheet knows. */
  readonly answer: string | null;
  /** Why it refuses, in its own words. */
  readonly error: string | null;
}

export interface Explained {
  readonly cell: SelectedCell;
  readonly calls: readonly ExplainedCall[];
}

/** The selected cell with the values of its references put in, or why there is nothing to explain. */
export async function explainSelected(workbook: Workbook): Promise<Explained | string> {
  const cell = await workbook.selectedCell();
  const where = `${cell.sheet}!${cell.at}`;
  if (cell.formula === "")
    return words`${where} holds no formula. Select a cell with one of our functions; of a spilled table its first cell.`;
  const calls = callsOf(cell.formula).filter(({ id }) => byId.has(id));
  if (calls.length === 0) return words`${where} holds ${cell.formula}: none of our functions is in it.`;
  const references = [
    ...new Set(calls.flatMap(({ arguments: given }) => given.flatMap(({ reference }) => reference ?? []))),
  ];
  const values = await workbook.valuesOf(cell.sheet, references);
  const cellsOf = new Map(references.map((reference, index) => [reference, values[index] ?? null]));
  return {
    cell,
    calls: calls.flatMap((call) => {
      const definition = byId.get(call.id);
      return definition === undefined ? [] : [explained(definition, call, cellsOf)];
    }),
  };
}

type Given = { readonly raw: RawArgument; readonly words: string } | null;

function explained(
  definition: Definition,
  call: FormulaCall,
  cellsOf: ReadonlyMap<string, ReadRows | null>,
): ExplainedCall {
  const names = Object.keys(definition.arguments);
  const given: Record<string, RawArgument> = {};
  let isKnown = call.arguments.length <= names.length;
  const explainedArguments = call.arguments.map((argument, index): ExplainedArgument => {
    const name = names[index] ?? words`argument ${index + 1}`;
    const found = valueOfArgument(argument, cellsOf);
    if (found === null) isKnown = false;
    else if (names[index] !== undefined) given[name] = found.raw;
    const value = found?.words ?? words`a formula of its own: see that cell`;
    return { name, typed: argument.text, value: withUnit(value, definition.arguments[name]?.unit) };
  });
  const answer = isKnown ? ask(definition, given) : null;
  const first = Array.isArray(answer) ? firstError(answer) : answer;
  return {
    definition,
    arguments: explainedArguments,
    answer: answer === null ? null : withUnit(answerWords(answer), definition.returns.unit),
    error: first instanceof CellError ? `${first.code} ${first.message}` : null,
  };
}

function valueOfArgument(
  { text, literal, reference }: FormulaCall["arguments"][number],
  cellsOf: ReadonlyMap<string, ReadRows | null>,
): Given {
  if (text === "") return { raw: null, words: words`left out` };
  if (literal !== undefined) return { raw: literal, words: cellWords(literal) };
  const rows = reference === undefined ? null : (cellsOf.get(reference) ?? null);
  if (rows === null) return null;
  const raw = rows.map((row) => row.map(rawCell));
  const [[only] = []] = rows;
  return { raw, words: rows.length === 1 && rows[0]?.length === 1 ? cellWords(only) : rangeWords(rows) };
}

function rawCell(cell: ReadCell): RawCell {
  return typeof cell === "object" && cell !== null ? { code: cell.error, message: cell.message ?? "" } : cell;
}

const LONGEST_TEXT = 60;
const SHOWN_CELLS = 6;

function cellWords(cell: ReadCell | undefined): string {
  if (cell === null || cell === undefined) return words`blank`;
  if (typeof cell === "object")
    return cell.message === undefined ? cell.error : `${cell.error} ${cell.message}`;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number") return read.format(cell);
  return cell.length > LONGEST_TEXT ? `${cell.slice(0, LONGEST_TEXT)}...` : cell;
}

/** Enough digits to read; the cell goes on with all of them. */
const read = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 6 });

/** A number never stands without its unit; words and tables say their own. */
const withUnit = (shown: string, unit = "") =>
  /^-?[\d,.]+$/.test(shown) && unit !== "" ? `${shown} ${unit}` : shown;

function rangeWords(rows: ReadRows): string {
  const flat = rows.flat();
  const shown = flat.slice(0, SHOWN_CELLS).map(cellWords).join(", ");
  return words`${rows.length} x ${rows[0]?.length ?? 0} cells: ${shown}${flat.length > SHOWN_CELLS ? ", ..." : ""}`;
}

function firstError(rows: readonly (readonly ResultCell[])[]): CellError | undefined {
  return rows.flat().find((cell) => cell instanceof CellError);
}

function answerWords(answer: ResultCell | readonly (readonly ResultCell[])[]): string {
  if (!Array.isArray(answer)) return resultWords(answer as ResultCell);
  const rows = answer as readonly (readonly ResultCell[])[];
  return words`${rows.length} rows x ${rows[0]?.length ?? 0} columns, the first: ${(rows[0] ?? []).slice(0, SHOWN_CELLS).map(resultWords).join(", ")}`;
}

function resultWords(cell: ResultCell): string {
  return cell instanceof CellError ? cell.code : cellWords(cell);
}
