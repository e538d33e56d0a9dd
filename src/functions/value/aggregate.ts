import { CellError } from "../cells";
import { type Computed, type Output, outputs, type Returns } from "../returns";

/**
 * The answers of `outputs`, and one more that takes all cases together. It comes only when it is asked for by name,
 * since a total below a column would break the column.
 */
export function outputsWithTotal<C, const O extends Readonly<Record<string, Output>>, const T extends string>(
  named: O,
  spills: readonly (keyof O & string)[],
  total: { readonly label: T; readonly output: Output; readonly of: (cases: readonly C[]) => number },
  answers: (one: C) => { readonly [K in keyof O]: Computed },
): Returns<C> {
  const each = outputs(named, spills);
  const all = outputs({ ...named, [total.label]: total.output }, spills);
  return {
    ...all,
    layOut(cases) {
      if (cases.lonePick === total.label) {
        const found: C[] = [];
        for (let row = 0; row < cases.rows; row++) {
          for (let column = 0; column < cases.columns; column++) {
            const one = cases.at(row, column);
            if (one instanceof CellError) return one;
            found.push(one);
          }
        }
        return total.of(found);
      }
      const totalAlone = new CellError(
        "#VALUE!",
        `return: "${total.label}" takes all cases together and stands alone, not in a range`,
      );
      return each.layOut({
        ...cases,
        at(row, column) {
          if (cases.picksVary && cases.pickAt(row, column) === total.label) return totalAlone;
          const one = cases.at(row, column);
          return one instanceof CellError ? one : answers(one);
        },
      });
    },
  };
}
