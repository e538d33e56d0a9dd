import { CellError, type RawArgument, type Result, type ResultCell } from "../../../functions/cells";
import type { Definition } from "../../../functions/define";

/** The appended argument of a function that picks one of its answers. */
const PICK = "return";

/** What a function answered to one question: single answers by label, and the table that a cell would spill. */
export interface Answer {
  readonly rows: readonly (readonly ResultCell[])[];
  readonly cell: (label: string) => ResultCell;
  /** The number under a label, null where that answer is none. */
  readonly number: (label: string) => number | null;
}

/** Each answer is worked out when it is first read. A refusal of the whole question is one error. */
export function answerOf(of: Definition, given: readonly RawArgument[]): Answer | CellError {
  const isPicked = (given[Object.keys(of.arguments).indexOf(PICK)] ?? null) !== null;
  const whole = of.call(given);
  if (whole instanceof CellError) return whole;
  const rows = Array.isArray(whole) ? whole : [[whole]];
  const picked = new Map<string, ResultCell>();
  const cell = (label: string): ResultCell => {
    const known = picked.get(label);
    if (known !== undefined) return known;
    const found = isPicked || isLone(of) ? whole : (labelled(rows, label) ?? called(of, given, label));
    if (Array.isArray(found)) throw new Error(`${of.id} answers ${label} with a range`);
    picked.set(label, found);
    return found;
  };
  return {
    rows,
    cell,
    number(label) {
      const found = cell(label);
      return typeof found === "number" ? found : null;
    },
  };
}

const isLone = ({ returns: { outputs } }: Definition) => outputs === undefined;

function labelled(rows: Answer["rows"], label: string): ResultCell | undefined {
  return rows.find((row) => row.length === 2 && row[0] === label)?.[1];
}

function called(of: Definition, given: readonly RawArgument[], pick: string): Result {
  return of.call(Object.keys(of.arguments).map((name, index) => (name === PICK ? pick : given[index])));
}
