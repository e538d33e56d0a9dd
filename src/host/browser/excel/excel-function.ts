/** What the further functions of Excel are made of: arguments as the library describes them, cells in, cells out. */
export interface GridCell {
  readonly value: unknown;
}
/** The library's rectangles stand on their side: columns of cells. */
export type GridArgument = GridCell | readonly (readonly GridCell[])[] | undefined;
export type GridAnswer = GridCell | GridCell[][];

export interface ExcelFunction {
  readonly description: string;
  readonly args: readonly {
    readonly name: string;
    readonly range?: true;
    readonly optional?: true;
    readonly repeating?: true;
  }[];
  readonly compute: (...given: readonly GridArgument[]) => GridAnswer;
}

export const NUM = "#NUM!";
export const NOT_FOUND = "#N/A";
export const WRONG = "#VALUE!";

export const cellsOf = (given: GridArgument): readonly GridCell[] =>
  given === undefined ? [] : "value" in given ? [given] : given.flat();

/** A cell where a number is wanted: a blank is 0, TRUE 1, a text what it says; nothing where it says no number. */
export function numberOf(given: GridArgument, otherwise = 0): number | undefined {
  const [cell] = cellsOf(given);
  const value = cell?.value ?? null;
  if (given === undefined || value === null || value === "") return otherwise;
  const number = typeof value === "string" ? Number(value.trim() === "" ? Number.NaN : value) : Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** The numbers of some cells: texts, blanks and truth values are passed over. */
export const numbersOf = (given: readonly GridArgument[]): readonly number[] =>
  given.flatMap(cellsOf).flatMap(({ value }) => (typeof value === "number" ? [value] : []));

/** A function of plain numbers, "x, mean, [cumulative]": what stands in brackets may be left out. */
export function ofNumbers(
  description: string,
  names: string,
  of: (...numbers: number[]) => number | string,
): ExcelFunction {
  const args = names.split(", ").map((name) => ({
    name: name.replace(/[[\]]/g, ""),
    ...(name.startsWith("[") && { optional: true as const }),
  }));
  return {
    description,
    args,
    compute(...given) {
      const numbers = args.map((_, index) => numberOf(given[index]));
      if (numbers.some((number) => number === undefined)) return { value: WRONG };
      return answer(of(...(numbers as number[])));
    },
  };
}

/** A figure of all numbers of some ranges. */
export const ofSample = (
  description: string,
  of: (numbers: readonly number[]) => number | string,
): ExcelFunction => ({
  description,
  args: [
    { name: "number1", range: true },
    { name: "number2", range: true, optional: true, repeating: true },
  ],
  compute: (...given) => answer(of(numbersOf(given))),
});

export const answer = (value: number | string): GridCell => ({
  value: typeof value === "number" && !Number.isFinite(value) ? NUM : value,
});
