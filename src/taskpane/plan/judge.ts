import { flag } from "../../functions/arguments/choice";
import { readings } from "../../functions/arguments/readings";
import { CellError, type CellValue } from "../../functions/cells";
import type { FieldName } from "./fields";
import { fieldOf } from "./fields";
import { argumentOf } from "./fields/field";
import type { Question } from "./graph/question";

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

const nothingElse = () => null;

function problemOf({ values: [found] }: { readonly values: readonly unknown[] }): string | null {
  return found instanceof CellError ? found.message : null;
}

/** A reading is judged by the gates that watch it; its place in their table is no news to the pane. */
function readingProblem(label: string, reading: string, cell: CellValue | null): string | null {
  const [found] = given.supply([[reading, cell]], "", nothingElse).values;
  if (found === undefined) return null;
  const problem = found instanceof CellError ? found : found.rows[0]?.value;
  return problem instanceof CellError ? problem.message.replace(`, row 1, ${reading}`, label) : null;
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
