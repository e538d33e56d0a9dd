import { flag } from "../../functions/arguments/choice";
import { readings } from "../../functions/arguments/readings";
import { CellError, type CellValue } from "../../functions/cells";
import { words } from "../../host/words";
import type { FieldName } from "./fields";
import { fieldOf } from "./fields";
import { argumentOf, type Field } from "./fields/field";
import type { Question } from "./graph/source";
import { typedCell } from "./typed-cell";

const given = readings({ summary: "" });
const known = flag({ summary: "" });

/** Why an entry is refused, the field named as it stands on the screen; null when it is taken. */
export function judged(name: FieldName, cell: CellValue | null): string | null {
  const field = fieldOf(name);
  if (field.reading !== undefined) return readingProblem(field.label, field.reading, cell);
  if (field.answer) return cell === null ? null : problemOf(known.supply([[cell]], field.label, nothingElse));
  const argument = argumentOf(field);
  if (cell === null && argument.otherwise !== undefined) return null;
  return problemOf(argument.supply(cell === null ? null : [[cell]], field.label, nothingElse));
}

/** What is to be asked of an entry that is possible and hard to believe; null where it is plain. */
export function doubted(
  name: FieldName,
  cell: CellValue | null,
  cellOf: (argument: string) => CellValue | null,
): string | null {
  const field = fieldOf(name);
  if (field.answer || field.reading !== undefined || cell === null) return null;
  if (cell === 0 && field.zeroIsMeant) return null;
  const others = (argument: string) => [[cellOf(argument)]];
  const { notes = [] } = argumentOf(field).supply([[cell]], field.label, others);
  const [doubt = null] = [...notes, ...farFrom(field, cell)];
  return doubt?.replace(`${field.label}: ${field.label} `, `${field.label} `) ?? null;
}

/** A level ten times the one that stood in the field, or a tenth of it, is another product or a slip. */
function farFrom({ label, isLevel, initial }: Field, cell: CellValue): readonly string[] {
  const before = typedCell(initial);
  if (!isLevel || typeof cell !== "number" || typeof before !== "number") return [];
  const times = cell / before;
  return times < FAR && times * FAR > 1
    ? []
    : [words`${label} ${cell}: far from the ${initial} that stood here`];
}

const FAR = 10;

const nothingElse = () => null;

function problemOf({ values: [found] }: { readonly values: readonly unknown[] }): string | null {
  return found instanceof CellError ? found.message : null;
}

/** A reading is judged by the gates that watch it; its place in their table is no news to the pane. */
function readingProblem(label: string, reading: string, cell: CellValue | null): string | null {
  const [found] = given.supply([[reading, cell]], label, nothingElse).values;
  if (found === undefined) return null;
  const problem = found instanceof CellError ? found : found.rows[0]?.value;
  return problem instanceof CellError ? problem.message.replace(`, row 1, ${reading}`, "") : null;
}

/** A function's refusal with the names of its arguments as they stand on the screen. */
export function inScreenWords({ of, given }: Question, message: string, isField: IsField): string {
  return Object.keys(of.arguments).reduce((words, argument) => {
    const source = given[argument];
    const name = source?.kind === "field" ? source.name : argument;
    if (source !== undefined && source.kind !== "field") return words;
    if (!isField(name)) return words;
    const inner = new RegExp(/[A-Z]/.test(argument) ? `\\b${argument}\\b` : `^${argument}(?=[ ,:])`, "g");
    return words.replace(inner, fieldOf(name).label);
  }, message);
}

type IsField = (name: string) => name is FieldName;
