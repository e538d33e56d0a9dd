import { words } from "../../words";
import {
  cellsOf,
  type ExcelFunction,
  type GridAnswer,
  type GridCell,
  NOT_FOUND,
  numberOf,
  WRONG,
} from "./excel-function";

const LONGEST = 32_767;
const textOf = (value: unknown) =>
  value === true ? "TRUE" : value === false ? "FALSE" : String(value ?? "");

/** As Excel sorts: numbers before texts before truth values, texts without regard to case. */
const KINDS = ["number", "string", "boolean"];
function compared({ value: one }: GridCell, { value: other }: GridCell): number {
  const kinds = KINDS.indexOf(typeof one) - KINDS.indexOf(typeof other);
  if (kinds !== 0) return kinds;
  if (typeof one === "string") return one.localeCompare(String(other), undefined, { sensitivity: "accent" });
  return Number(one) - Number(other);
}

/** Whole: 0; the next smaller: -1; the next larger: 1. From the first on, or with search_mode -1 from the last. */
const XMATCH: ExcelFunction = {
  description: words`The place of a value in a row or a column: exact, or with match_mode the next smaller (-1) or larger (1).`,
  args: [
    { name: "lookup_value" },
    { name: "lookup_array", range: true },
    { name: "match_mode", optional: true },
    { name: "search_mode", optional: true },
  ],
  compute(wanted, array, match, search) {
    const [cell = { value: null }] = cellsOf(wanted);
    const [mode, way] = [numberOf(match), numberOf(search, 1)];
    if (mode === undefined || Math.abs(mode) > 1 || way === undefined || Math.abs(way) > 2)
      return { value: WRONG };
    const isAlike = ({ value }: GridCell) => typeof value === typeof cell.value;
    const found = cellsOf(array)
      .map((each, at) => ({ each, at }))
      .filter(({ each }) => isAlike(each));
    if (way < 0) found.reverse();
    const exact = found.find(({ each }) => compared(each, cell) === 0);
    const beyond = found.filter(({ each }) => compared(each, cell) * mode > 0);
    const [first, ...rest] = beyond;
    if (exact !== undefined) return { value: exact.at + 1 };
    if (mode === 0 || first === undefined) return { value: NOT_FOUND };
    const nearest = rest.reduce(
      (best, next) => (compared(next.each, best.each) * mode < 0 ? next : best),
      first,
    );
    return { value: nearest.at + 1 };
  },
};

const SORTBY: ExcelFunction = {
  description: words`A table sorted by other columns, or rows: SORTBY(array, by, 1 or -1, ...).`,
  args: [
    { name: "array", range: true },
    { name: "by_array1", range: true },
    { name: "sort_order_or_by_array", range: true, optional: true, repeating: true },
  ],
  compute(given, ...more): GridAnswer {
    const columns = given === undefined ? [] : "value" in given ? [[given]] : given;
    const height = columns[0]?.length ?? 0;
    const keys: { readonly cells: readonly GridCell[]; down: number }[] = [];
    for (const each of more) {
      const cells = cellsOf(each);
      const last = keys.at(-1);
      if (cells.length === 1 && last !== undefined && Math.abs(Number(cells[0]?.value)) === 1)
        last.down = Number(cells[0]?.value);
      else if (each !== undefined) keys.push({ cells, down: 1 });
    }
    const isOfRows = keys.every(({ cells }) => cells.length === height);
    if (!isOfRows && !keys.every(({ cells }) => cells.length === columns.length)) return { value: WRONG };
    const order = Array.from({ length: isOfRows ? height : columns.length }, (_, index) => index).sort(
      (one, other) => {
        for (const { cells, down } of keys) {
          const found = compared(cells[one] as GridCell, cells[other] as GridCell) * down;
          if (found !== 0) return found;
        }
        return one - other;
      },
    );
    const plain = (cell: GridCell | undefined) => ({ value: cell?.value ?? 0 });
    return isOfRows
      ? columns.map((column) => order.map((row) => plain(column[row])))
      : order.map((column) => (columns[column] ?? []).map(plain));
  },
};

export const textsAndLists: Readonly<Record<string, ExcelFunction>> = {
  XMATCH,
  SORTBY,
  N: {
    description: words`The number in a cell; a text is 0.`,
    args: [{ name: "value" }],
    compute: (given) => {
      const [cell] = cellsOf(given);
      return { value: typeof cell?.value === "number" ? cell.value : Number(cell?.value === true) };
    },
  },
  REPT: {
    description: words`A text, so many times.`,
    args: [{ name: "text" }, { name: "number_times" }],
    compute(text, times) {
      const count = Math.floor(numberOf(times) ?? -1);
      const one = textOf(cellsOf(text)[0]?.value);
      return { value: count < 0 || one.length * count > LONGEST ? WRONG : one.repeat(count) };
    },
  },
  CODE: {
    description: words`The code of a text's first letter.`,
    args: [{ name: "text" }],
    compute: (text) => ({ value: textOf(cellsOf(text)[0]?.value).codePointAt(0) ?? WRONG }),
  },
  FIXED: {
    description: words`A number as text with so many decimals, with commas unless no_commas is TRUE.`,
    args: [{ name: "number" }, { name: "decimals", optional: true }, { name: "no_commas", optional: true }],
    compute(number, decimals, plainly) {
      const [found, digits] = [numberOf(number), numberOf(decimals, 2)];
      if (found === undefined || digits === undefined || digits > 20) return { value: WRONG };
      const shift = 10 ** -Math.min(0, digits);
      const rounded = Math.round(found / shift) * shift;
      const shown = Math.max(0, digits);
      return {
        value: (digits < 0 ? rounded : found).toLocaleString("en-US", {
          minimumFractionDigits: shown,
          maximumFractionDigits: shown,
          useGrouping: cellsOf(plainly)[0]?.value !== true,
        }),
      };
    },
  },
};
