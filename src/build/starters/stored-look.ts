/** The look of cells as the file keeps it. */
import type { CellStyle, ConditionalRule } from "hucre/xlsx";
import type { LaidOutArea } from "../../host/browser/sheet-layout";
import { GAIN_FILL, LOSS_FILL, lookOf } from "../../host/cell-look";

/** What a new workbook of Excel is written in. */
const FONT = { name: "Calibri", size: 11, family: 2 };
const WHITE = "#FFFFFF";

export function styleOf(
  { style, format }: Pick<LaidOutArea, "style" | "format">,
  points?: number,
): CellStyle {
  const { bold, italic, textColor, fillColor, fontSize, align, indent } =
    style === undefined ? {} : lookOf[style];
  const font = {
    ...FONT,
    ...(points && { size: points }),
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(textColor && { color: { rgb: rgb(textColor) } }),
    ...(fontSize && { size: fontSize }),
  };
  return {
    ...(style !== undefined && { font }),
    ...(fillColor && {
      fill: { type: "pattern", pattern: "solid", fgColor: { rgb: rgb(fillColor) } } as const,
    }),
    ...(align && { alignment: { horizontal: align, ...(indent && { indent }) } }),
    ...(format && { numFmt: format }),
  };
}

/** Blue above zero, white at it, orange below: the deepest colour at the largest number of the range. */
export function colourScale(range: string, index: number): ConditionalRule {
  return {
    type: "colorScale",
    priority: index + 1,
    range,
    colorScale: {
      cfvo: [{ type: "min" }, { type: "num", value: "0" }, { type: "max" }],
      colors: [rgb(LOSS_FILL), rgb(WHITE), rgb(GAIN_FILL)],
    },
  };
}

/** Eight digits: readers that are strict drop a colour without its opacity. */
function rgb(color: string): string {
  return color.replace("#", "FF");
}
