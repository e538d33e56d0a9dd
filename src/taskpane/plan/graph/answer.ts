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
  let byName: Readonly<Record<string, Result>> | undefined;
  const cell = (label: string): ResultCell => {
    if (!isPicked && !isLone(of)) byName ??= of.answer(named(of, given));
    const found = byName === undefined ? whole : byName[label];
    if (found === undefined || Array.isArray(found)) throw new Error(`${of.id} has no one answer ${label}`);
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

function named({ arguments: of }: Definition, given: readonly RawArgument[]) {
  return Object.fromEntries(Object.keys(of).map((name, index) => [name, given[index]]));
}
