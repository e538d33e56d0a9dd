import type { PlanField } from "../../engine/plan/field";
import { CellError, type RawCell } from "../cells";
import type { Argument } from "./argument";
import { choice, flag, plain } from "./choice";
import { heldText } from "./held";
import { layersInOneCell } from "./layers";
import { quantity } from "./quantity";
import { IN_FOUR_CELLS, strikes } from "./strikes";
import { timeOrNone } from "./time";

/** What a cell shows for a value that is left open. */
export const OPEN = "n/a";

/** The value of one cell by the rule of its field; the same words and messages as the arguments of functions. */
export function readPlanValue(field: PlanField, cell: RawCell, place: string): unknown {
  if (isLeftOpen(field, cell)) return undefined;
  const [value] = readerOf(field).supply([[cell]], place, () => null).values;
  return value instanceof CellError && field.kind === "strikes"
    ? new CellError(value.code, value.message.replace(IN_FOUR_CELLS, ""))
    : value;
}

/** "n/a" leaves a value open; so does 0, a blank in desktop Excel, wherever 0 is no lawful value. */
function isLeftOpen(field: PlanField, cell: RawCell): boolean {
  const isText = field.kind === "strikes" || field.kind === "held";
  if (!isText && field.kind !== "open number") return false;
  if (cell === 0) return isText || field.zero === undefined;
  return typeof cell === "string" && plain(cell) === plain(OPEN);
}

const readers = new Map<PlanField, Argument<unknown>>();

function readerOf(field: PlanField): Argument<unknown> {
  const known = readers.get(field);
  if (known !== undefined) return known;
  const made = makeReader(field);
  readers.set(field, made);
  return made;
}

function makeReader(field: PlanField): Argument<unknown> {
  switch (field.kind) {
    case "number":
    case "open number":
      return quantity(field, { summary: field.meaning });
    case "layers":
      return layersInOneCell({ summary: field.meaning });
    case "held":
      return heldText({ summary: field.meaning });
    case "choice":
      return choice(field.choices, { summary: field.meaning });
    case "flag":
      return flag({ summary: field.meaning });
    case "days":
      return timeOrNone({ summary: field.meaning });
    case "strikes":
      return strikes({ summary: field.meaning });
  }
}
