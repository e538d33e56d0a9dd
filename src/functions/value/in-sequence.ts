import { CellError } from "../cells";
import type { Returns } from "../returns";

/**
 * The same answers, each case seeing the one before it: periods down a column or along a row. The first case, and one
 * after a bad cell, has none before it.
 */
export function inSequence<Own, Shown>(
  returns: Returns<Shown>,
  follow: (own: Own, before: Own | undefined) => Shown,
): Returns<Own> {
  return {
    ...returns,
    layOut: (cases) =>
      returns.layOut({
        ...cases,
        at(row, column) {
          const own = cases.at(row, column);
          if (own instanceof CellError) return own;
          const before =
            row > 0
              ? cases.at(row - 1, column)
              : column > 0 && cases.rows === 1
                ? cases.at(row, column - 1)
                : undefined;
          return follow(own, before instanceof CellError ? undefined : before);
        },
      }),
  };
}
