import type { ResultCell } from "../cells";

/** The format of every cell of an answer, as a sheet would show it; `picked` is the argument that picks an output. */
export type Formats = (id: string, rows: readonly (readonly ResultCell[])[], picked: unknown) => string[][];

/** Where the pane leaves it for functions.js, which does not know how numbers are shown: both run on one page. */
export const FORMATS = "wingspanFormats";
