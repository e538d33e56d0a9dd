import type { OtherRow } from "./broker-book";
import type { Line } from "./line";

/** A fill that a row told under its own number. */
interface Told {
  readonly row: number;
  readonly paid: number | undefined;
  readonly isCorrected: boolean;
}

export const isCorrected = (id: string, { how }: Line): boolean => id !== "" && /correct|^co$/i.test(how);

/**
 * Fills by the numbers that brokers give them: one that comes again counts once. A correction counts; where no word says
 * which of two prices holds, the worse one does. Two quantities under one number may be two parts of an order or one that
 * was changed: both count, and `note` is told.
 */
export function fillsOnce(note: (words: string) => void) {
  const seen = new Map<string, Told>();
  const firstRows = new Map<string, number>();
  /** What is to be said where the fill was told before, and the row that no longer counts. */
  return (id: string, line: Line): { readonly other: OtherRow; readonly gone: number } | undefined => {
    if (id === "") return undefined;
    const { row, paid, name, quantity = 0, deed } = line;
    const key = `${id}|${name}|${quantity}`;
    const here: Told = { row, paid, isCorrected: isCorrected(id, line) };
    const twin = seen.get(key);
    if (twin === undefined) {
      const fill = `${id}|${name}`;
      const first = firstRows.get(fill);
      if (first === undefined) firstRows.set(fill, row);
      else note(`the fill ${id} stands in rows ${first} and ${row} with two quantities: both counted`);
      seen.set(key, here);
      return undefined;
    }
    const isOther = paid !== undefined && twin.paid !== undefined && paid !== twin.paid;
    const isWorse =
      isOther &&
      ((deed.sign ?? Math.sign(quantity)) < 0 ? paid < (twin.paid as number) : paid > (twin.paid as number));
    const areAlike = here.isCorrected === twin.isCorrected;
    const replaces = areAlike ? isWorse : isOther && here.isCorrected;
    const [gone, counts] = replaces ? [twin, here] : [here, twin];
    seen.set(key, counts);
    const which = areAlike ? ", the better one" : ", corrected";
    const said = isOther ? `at ${counts.paid}, here at ${gone.paid}${which}` : "already";
    return {
      gone: gone.row,
      other: {
        row: gone.row,
        kind: "correction",
        words: `the fill ${id} stands in row ${counts.row} ${said}: counted once`,
        cash: 0,
      },
    };
  };
}
