import { CellError, type CellValue, type RawArgument, type RawCell } from "../../../functions/cells";
import { words } from "../../../host/words";
import { type Answer, answerOf } from "./answer";
import { conditions, operations } from "./arithmetic";
import type { Part } from "./part";
import { sourcesOf } from "./question";
import type { Fact, Question, Source } from "./source";

/** What a question stands on: the fields as they are now, and what flows into it under a name. */
export interface Ground {
  readonly by: "credit" | "own";
  readonly facts: Readonly<Record<Fact, boolean>>;
  /** The chain of the plan as its sheet holds it; absent until it is read. */
  readonly chain: { readonly at: string; readonly rows: Table } | undefined;
  readonly flowing: Readonly<Record<string, Source>>;
  /** What a field holds; undefined while its entry is refused. */
  readonly cell: (field: string, answers: Answers) => CellValue | null | undefined;
  /** A function's refusal in the words of the screen. */
  readonly inWords: (question: Question, message: string) => string;
}

interface Asked {
  readonly key: string;
  readonly part: Part<Answer>;
}

/** As the functions take strikes written in one text. */
const SEPARATORS = /[/;|]/;

type Table = readonly (readonly RawCell[])[];

export const hasRow = (rows: readonly (readonly unknown[])[], row: string): boolean =>
  rows.some(([name]) => name === row);
type Cells = RawCell | Table;

/** A chain is long: it is known by its number, not by its cells. */
const numbers = new WeakMap<object, number>();
let lastNumber = 0;
function numberOf(of: object): number {
  const known = numbers.get(of) ?? ++lastNumber;
  numbers.set(of, known);
  return known;
}

/**
 * The answers to whatever is asked, each worked out when it is first wanted. A question whose arguments are those of
 * before keeps its answer; one whose ground is refused keeps its last and is no longer fresh.
 */
export class Answers {
  readonly #now = new Map<Question, Asked>();
  readonly #before: ReadonlyMap<Question, Asked>;

  constructor(
    readonly ground: Ground,
    last?: Answers,
  ) {
    this.#before = last === undefined ? new Map() : new Map([...last.#before, ...last.#now]);
  }

  of(question: Question): Part<Answer> {
    const known = this.#now.get(question);
    if (known !== undefined) return known.part;
    const asked = this.#ask(question);
    this.#now.set(question, asked);
    return asked.part;
  }

  /** The value of a source; undefined while something that it stands on is missing. */
  value(source: Source): Cells | undefined {
    switch (source.kind) {
      case "value":
        return source.value;
      case "field":
        return this.ground.cell(source.name, this);
      case "answer":
      case "table":
      case "column":
      case "cell":
        return this.#read(source);
      case "there": {
        const { value, fresh } = this.of(source.of);
        if (!fresh || value === null) return undefined;
        return this.value(hasRow(value.rows, source.row) ? source.then : source.otherwise);
      }
      case "worked out":
        return this.#workedOut(source);
      case "either": {
        const found = this.#numbers([source.condition]);
        if (found === undefined || found instanceof CellError) return found;
        return this.value(conditions[source.by].holds(found[0] ?? 0) ? source.then : source.otherwise);
      }
      case "rows":
        return this.#rows(source.rows);
      case "stack":
        return this.#rows(source.blocks.map((block) => [block]));
      case "way":
        return this.value(source[this.ground.by]);
      case "when":
        return this.value(this.ground.facts[source.fact] ? source.then : source.otherwise);
      case "chain":
        return this.ground.chain?.rows;
      case "joined": {
        const found = source.parts.map((part) => this.value(part));
        return found.some((part) => part === undefined) ? undefined : found.join("");
      }
      case "split": {
        const found = this.value(source.of);
        return found === undefined ? undefined : [String(found).split(SEPARATORS).map(Number)];
      }
      case "chosen": {
        const found = this.#numbers(source.from);
        return found === undefined || found instanceof CellError ? undefined : source.choose(...found);
      }
      case "instead":
        return this.value(source.source);
      case "omitted":
        return null;
    }
  }

  #ask(question: Question): Asked {
    const last = this.#before.get(question);
    const kept = last?.part.value ?? null;
    const given: RawArgument[] = [];
    for (const source of sourcesOf(question, this.ground.flowing)) {
      const found = source === undefined ? null : this.value(source);
      if (found === undefined) return { key: "", part: { value: kept, fresh: false, problem: null } };
      given.push(found);
    }
    const quotes = this.ground.chain?.rows;
    const key = JSON.stringify(
      given.map((each) => (quotes !== undefined && each === quotes ? ["chain", numberOf(quotes)] : each)),
    );
    if (last?.key === key && (last.part.fresh || last.part.problem !== null)) return last;
    const answer = answerOf(question.of, given);
    return answer instanceof CellError
      ? {
          key,
          part: { value: kept, fresh: false, problem: this.ground.inWords(question, answer.message) },
        }
      : { key, part: { value: answer, fresh: true, problem: null } };
  }

  #read(source: Extract<Source, { kind: "answer" | "table" | "column" | "cell" }>): Cells | undefined {
    const { value, fresh } = this.of(source.of);
    if (!fresh || value === null) return undefined;
    if (source.kind === "answer") return value.cell(source.label);
    if (source.kind === "table") return value.rows;
    const [header = [], ...rows] = value.rows;
    const index = header.indexOf(source.heading);
    if (index < 0) throw new Error(`${source.of.of.id} has no column ${source.heading}`);
    if (source.kind === "cell") return rows.find(([name]) => name === source.row)?.[index] ?? 0;
    return rows.map((row) => [row[index]]);
  }

  /** The rows of a block; a block within is laid out as it stands. */
  #rows(of: readonly (readonly Source[])[]): readonly (readonly RawCell[])[] | undefined {
    const laid: (readonly RawCell[])[] = [];
    for (const row of of) {
      const found = row.map((source) => this.value(source));
      if (found.some((cell) => cell === undefined)) return undefined;
      const [first] = found;
      if (Array.isArray(first)) laid.push(...(first as readonly (readonly RawCell[])[]));
      else laid.push(found as RawCell[]);
    }
    return laid;
  }

  #workedOut({ by, from }: Extract<Source, { kind: "worked out" }>): Cells | undefined {
    const found = this.#numbers(from);
    if (found === undefined || found instanceof CellError) return found;
    const value = operations[by].of(...found);
    return Number.isFinite(value) ? value : new CellError("#N/A", words`has no finite value here`);
  }

  /** The numbers of some sources as arithmetic takes them: TRUE is 1, a blank is 0. */
  #numbers(from: readonly Source[]): readonly number[] | CellError | undefined {
    const numbers: number[] = [];
    for (const source of from) {
      const found = this.value(source);
      if (found === undefined) return undefined;
      for (const cell of Array.isArray(found) ? (found as readonly RawCell[][]).flat() : [found as RawCell]) {
        if (cell instanceof CellError) return cell;
        numbers.push(typeof cell === "string" ? Number.NaN : Number(cell));
      }
    }
    return numbers;
  }
}
