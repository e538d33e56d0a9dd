/** What every long question is made of. */
import type { RawArgument } from "../../../functions/cells";

/** The rows of a worksheet function's answer; an error cell is its message. */
export type Rows = readonly (readonly (string | number | boolean)[])[];
/** Arguments of a worksheet function by name, as cells. */
export type GivenCells = Readonly<Record<string, RawArgument>>;
export type Progress = (share: number, now: string) => void;
