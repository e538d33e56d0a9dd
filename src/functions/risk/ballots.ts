import { type Argument, placeOf, refusal, type Summary } from "../arguments/argument";
import { wholeRange } from "../arguments/range";
import { type CellError, isBlank } from "../cells";

const words = { unit: "TRUE/FALSE", rule: "TRUE or FALSE, one a cell" };

/** A range of votes. A blank is no vote; desktop Excel may send it as 0, which is no vote either. */
export function ballots(described: Summary): Argument<readonly boolean[]> {
  return wholeRange<readonly boolean[]>({ ...words, summary: described.summary }, (rows, name) => {
    const votes: boolean[] = [];
    const isLone = rows.length === 1 && rows[0]?.length === 1;
    for (const [row, cells] of rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        if (typeof cell === "boolean") votes.push(cell);
        else if (isLone || !(isBlank(cell) || cell === 0))
          return refusal(name, words, cell, placeOf(rows, row, column)) satisfies CellError;
      }
    }
    return votes;
  });
}
