import { CellError, type RawCell } from "../cells";
import { countsFrom1904, FROM_1904 } from "../reading/order";

/** Refuses serial numbers of a workbook that counts from 1904; a date that is written out means itself. */
export function refuseDatesFrom1904(
  name: string,
  first: RawCell,
  days: readonly number[],
): CellError | undefined {
  if (typeof first !== "number" || !countsFrom1904(days)) return undefined;
  return new CellError("#VALUE!", `${name}: ${FROM_1904}`);
}
