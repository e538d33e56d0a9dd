import type { CellStyle } from "./workbook";

/** How a cell looks, in terms that any grid has. */
export interface CellLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly textColor?: string;
  readonly fillColor?: string;
  readonly fontSize?: number;
  readonly align?: "left" | "right";
  /** Kept apart from the number that ends at the cell before, by so many characters. */
  readonly indent?: number;
}

/** The conventions of financial sheets: inputs blue on a light fill, results black, notes grey. */
export const lookOf: Readonly<Record<CellStyle, CellLook>> = {
  title: { bold: true, fontSize: 16, textColor: "#1B2A41" },
  answer: { fontSize: 12, bold: true, textColor: "#1B2A41" },
  heading: { bold: true, fillColor: "#E9EDF2", textColor: "#1B2A41" },
  label: { textColor: "#1B2A41" },
  input: { textColor: "#0000FF", fillColor: "#FFF8E1" },
  result: { textColor: "#000000" },
  unit: { textColor: "#5A6270", italic: true, align: "left", indent: 1 },
  note: { textColor: "#5A6270" },
  strong: { textColor: "#1B2A41", bold: true },
  figure: { textColor: "#000000", align: "right" },
};

/** Bands of grey between lines: colours stay those of the cells. Excel's name for it, and the grid's. */
export const TABLE_STYLE = "TableStyleLight1";

/** The ends of a colour scale around zero. */
export const GAIN_FILL = "#6BAED6";
export const LOSS_FILL = "#FDAE6B";

/** Type of a sheet that is one page, in points, and what it leaves free of A4 or Letter, in inches. */
export const PAGE_POINTS = 10;
export const PAGE_MARGINS = { left: 0.5, right: 0.5, top: 0.4, bottom: 0.4 } as const;
