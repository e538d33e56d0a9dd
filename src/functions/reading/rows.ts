import type { RawCell } from "../cells";

/** A table as it was given: texts of a file, or cells of a sheet. */
export type Rows = readonly (readonly RawCell[])[];
