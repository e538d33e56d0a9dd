import {
  CellError,
  type CellValue,
  type RawArgument,
  type Result,
  type ResultCell,
} from "../../src/functions/cells";
import type { SheetContent } from "../../src/host/workbook";
import { definitionOf } from "../support/call";

type Value = ResultCell | null | readonly (readonly (ResultCell | null)[])[];

const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|(\d+(?:\.\d+)?)|((?:'[^']+'!)?[A-Z]+\d+(?::[A-Z]+\d+)?)(?![A-Z(])|([A-Z][A-Z0-9.]*)(?=\()|([-+*/&(),=<>]))/y;

/**
 * A worksheet in miniature, for tests: it evaluates the formulas of a sheet that is to be inserted, through
 * the same definitions that a host would call. `depth` counts the waves of our functions that a cell needs.
 */
export class SheetReader {
  readonly #typed = new Map<string, { readonly content: CellValue | null; readonly spills: boolean }>();
  readonly #answers = new Map<string, { readonly value: Value; readonly depth: number }>();
  readonly #spilled = new Map<string, string>();
  #depth = 0;

  /** Other sheets hold values alone, from A1 on. */
  constructor(
    content: SheetContent,
    private readonly others: Readonly<Record<string, RawArgument>> = {},
  ) {
    for (const block of content.blocks) {
      block.cells.forEach((row, r) => {
        row.forEach((cell, c) => {
          const at = shifted(block.at, r, c);
          if (this.#typed.has(at) || this.#spilled.has(at)) throw new Error(`${at} is written twice`);
          this.#typed.set(at, { content: cell, spills: block.spill !== undefined });
        });
      });
      for (let r = 0; r < (block.spill?.rows ?? 0); r++)
        for (let c = 0; c < (block.spill?.columns ?? 0); c++) {
          const at = shifted(block.at, r, c);
          if (at !== block.at && this.#typed.has(at)) throw new Error(`${at} stands in the way of a spill`);
          this.#spilled.set(at, block.at);
        }
    }
  }

  get formulas(): readonly string[] {
    return [...this.#typed].flatMap(([at, { content }]) =>
      typeof content === "string" && content.startsWith("=") ? [at] : [],
    );
  }

  /** The cell's value, a spilled neighbour's share included. */
  value(at: string): ResultCell | null {
    const home = this.#spilled.get(at) ?? at;
    const answer = this.#answer(home).value;
    if (!Array.isArray(answer)) return answer as ResultCell | null;
    const [row, column] = [rowOf(at) - rowOf(home), columnOf(at) - columnOf(home)];
    return answer[row]?.[column] ?? null;
  }

  /** The rows and columns that the formula in this cell really spills. */
  shape(at: string): { readonly rows: number; readonly columns: number } {
    const { value } = this.#answer(at);
    return Array.isArray(value)
      ? { rows: value.length, columns: value[0]?.length ?? 0 }
      : { rows: 1, columns: 1 };
  }

  /** All that the formula in this cell spills. */
  spilled(at: string): readonly (readonly (ResultCell | null)[])[] {
    return this.#answer(at).value as readonly (readonly (ResultCell | null)[])[];
  }

  depth(at: string): number {
    return this.#answer(this.#spilled.get(at) ?? at).depth;
  }

  #answer(at: string): { readonly value: Value; readonly depth: number } {
    const known = this.#answers.get(at);
    if (known !== undefined) return known;
    const content = this.#typed.get(at)?.content ?? null;
    const outer = this.#depth;
    this.#depth = 0;
    const value =
      typeof content === "string" && content.startsWith("=") ? this.#evaluate(content.slice(1)) : content;
    const answer = { value, depth: this.#depth };
    this.#depth = outer;
    this.#answers.set(at, answer);
    return answer;
  }

  #range(text: string): Value {
    const [, sheet] = /^'(.+)'!/.exec(text) ?? [];
    if (sheet !== undefined) return this.others[sheet] as Value;
    const [from = "", to = from] = text.split(":");
    const rows = Array.from({ length: rowOf(to) - rowOf(from) + 1 }, (_, r) =>
      Array.from({ length: columnOf(to) - columnOf(from) + 1 }, (_, c) => {
        const at = shifted(from, r, c);
        this.#depth = Math.max(this.#depth, this.depth(at));
        return this.value(at);
      }),
    );
    return text.includes(":") ? rows : (rows[0]?.[0] ?? null);
  }

  #evaluate(text: string): Value {
    const tokens: RegExpExecArray[] = [];
    TOKEN.lastIndex = 0;
    while (TOKEN.lastIndex < text.length) {
      const found = TOKEN.exec(text);
      if (found === null) throw new Error(`cannot read ${text}`);
      tokens.push(found);
    }
    let next = 0;
    const symbol = () => tokens[next]?.[5];
    const level = (operators: string, below: () => Value) => (): Value => {
      let left = below();
      while (operators.includes(symbol() ?? "none")) {
        const operator = tokens[next++]?.[5] ?? "";
        left = each(left, below(), operator);
      }
      return left;
    };
    const single = (): Value => {
      const token = tokens[next++];
      const [, quoted, digits, range, name, mark] = token ?? [];
      if (quoted !== undefined) return quoted.slice(1, -1).replaceAll('""', '"');
      if (digits !== undefined) return Number(digits);
      if (range !== undefined) return this.#range(range);
      if (mark === "-") return each(0, single(), "-");
      if (mark === "(") {
        const inner = sum();
        next++;
        return inner;
      }
      next++;
      const given: Value[] = [];
      while (symbol() !== ")") {
        given.push(symbol() === "," ? null : whole());
        if (symbol() === ",") next++;
      }
      next++;
      return this.#call(name ?? "", given);
    };
    const sum = level("+-", level("*/", single));
    const joined = level("&", sum);
    const whole = level("=<>", joined);
    return whole();
  }

  #call(name: string, given: readonly Value[]): Value {
    if (name === "TEXT")
      return (given[0] as number).toFixed(/\.(0+)/.exec(String(given[1]))?.[1]?.length ?? 0);
    if (name === "TRUE") return true;
    if (name === "IF") return given[0] === true ? (given[1] ?? null) : (given[2] ?? null);
    if (name === "MAX") return Math.max(...numbers(given));
    if (name === "MIN") return Math.min(...numbers(given));
    if (name === "SQRT") return Math.sqrt(Number(given[0]));
    if (name === "LN") return Math.log(Number(given[0]));
    if (name === "INT") return Math.floor(Number(given[0]));
    if (name === "SUM") return typeof given[0] === "number" ? given[0] : 0;
    if (name === "FIND") return String(given[1]).indexOf(String(given[0])) + 1;
    if (name === "LEFT") return String(given[0]).slice(0, Number(given[1]));
    if (name === "MID")
      return String(given[0]).slice(Number(given[1]) - 1, Number(given[1]) - 1 + Number(given[2]));
    if (name === "ROUND") return Math.round(given[0] as number);
    const definition = definitionOf(name);
    const answer: Result = definition.call(given as RawArgument[]);
    this.#depth += 1;
    return answer;
  }
}

const numbers = (given: readonly Value[]) => (given.flat(2) as readonly Value[]).map(Number);

function each(left: Value, right: Value, operator: string): Value {
  if (Array.isArray(right))
    return right.map((row: readonly ResultCell[]) =>
      row.map((cell) => each(left, cell, operator) as ResultCell),
    );
  if (left instanceof CellError) return left;
  if (right instanceof CellError) return right;
  if (operator === "&") return `${left}${right}`;
  if (operator === "=") return left === right;
  if (operator === "<" || operator === ">")
    return operator === "<" ? Number(left) < Number(right) : Number(left) > Number(right);
  const [a, b] = [Number(left), Number(right)];
  return operator === "+" ? a + b : operator === "-" ? a - b : operator === "*" ? a * b : a / b;
}

/** Column and row of an address; a sheet names each of its few thousand cells again and again. */
const known = new Map<string, readonly [column: number, row: number]>();

function placeOf(at: string): readonly [column: number, row: number] {
  const found = known.get(at);
  if (found !== undefined) return found;
  const letters = at.replace(/\d+/, "");
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const place = [column, Number(at.slice(letters.length))] as const;
  known.set(at, place);
  return place;
}
const columnOf = (at: string) => placeOf(at)[0];
const rowOf = (at: string) => placeOf(at)[1];

function shifted(at: string, rows: number, columns: number): string {
  const [column, row] = placeOf(at);
  let letters = "";
  for (let left = column + columns; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${row + rows}`;
}
