import type { RawCell } from "../../src/functions/cells";

/** The cells of a small file as texts, quotes and all: what a sheet holds that was pasted as texts. */
export function cellsOf(text: string, mark: "," | ";" = ","): RawCell[][] {
  const field = new RegExp(`"([^"]*)"|([^${mark}]*)`, "y");
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const cells: string[] = [];
      for (let at = 0; at <= line.length; at = field.lastIndex + 1) {
        field.lastIndex = at;
        const found = field.exec(line);
        cells.push(found?.[1] ?? found?.[2] ?? "");
      }
      return cells;
    });
}

/** As Excel opens it: texts that are plain numbers are numbers. */
export function opened(rows: readonly (readonly RawCell[])[]): RawCell[][] {
  return rows.map((row) =>
    row.map((cell) => (typeof cell === "string" && /^-?\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : cell)),
  );
}
