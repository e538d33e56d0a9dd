import { literal } from "../worksheet";
import { type Answers, hasRow } from "./answers";
import { conditions, operations } from "./arithmetic";
import { cellAt, type Place, rangeOf } from "./place";
import { sourcesOf } from "./question";
import type { Question, Source } from "./source";

type Standing = Source | Question;

/** What a sheet shows where nothing is typed: a blank could arrive as 0. */
const OPEN = "n/a";
const PICK = "return";

/**
 * The questions as cell formulas. A sheet says where something stands; whatever asks for it then refers there, and
 * what has no place of its own is written where it is asked for.
 */
export class Formulas {
  readonly #places = new Map<Standing, Place>();
  readonly #fields = new Map<string, Place>();

  constructor(private readonly answers: Answers) {}

  /** Everything that has a place of its own, for whoever compares it with the pane. */
  get placed(): ReadonlyMap<Standing, Place> {
    return this.#places;
  }

  place(node: Standing, at: string, rows = 1, columns = 1): Place {
    const place = { at, rows, columns };
    if ("kind" in node && node.kind === "field") this.#fields.set(node.name, place);
    this.#places.set(node, place);
    return place;
  }

  /** What stands in the source's own cell. */
  own(source: Source): string {
    return `=${this.#written(source)}`;
  }

  /** What stands in another cell: a value as it is, or a formula that refers to the source or works it out. */
  seen(source: Source) {
    return source.kind === "value" && !this.#places.has(source) ? source.value : `=${this.text(source)}`;
  }

  /** A question as one formula, whether it spills or answers with one picked label. */
  formula(question: Question, label?: string): string {
    return `=${this.#call(question, label)}`;
  }

  /** Formula text that refers to the source where it stands, or works it out on the spot. */
  text(source: Source): string {
    const place = source.kind === "field" ? this.#fields.get(source.name) : this.#places.get(source);
    return place === undefined ? this.#written(source) : this.#read(source, rangeOf(place));
  }

  /** One cell of a table that has its place, by its row's first cell and its heading. */
  cellIn(question: Question, row: string, heading: string): string {
    const { place, rows } = this.#standing(question);
    const down = rows.findIndex(([name]) => name === row);
    return cellAt(place, down, this.columnOf(question, heading));
  }

  /** One cell of a source that has its place. */
  cellOf(source: Source, down: number, across: number): string {
    const place = source.kind === "field" ? this.#fields.get(source.name) : this.#places.get(source);
    if (place === undefined) throw new Error(`the sheet has no place for ${source.kind}`);
    return cellAt(place, down, across);
  }

  /** How many columns from the first a heading stands. */
  columnOf(question: Question, heading: string): number {
    const [header = []] = this.#standing(question).rows;
    const index = header.indexOf(heading);
    if (index < 0) throw new Error(`${question.of.id} has no column ${heading}`);
    return index;
  }

  /** A blank field is left out of the call, not handed over as a text. */
  #read(source: Source, address: string): string {
    return source.kind === "field" && this.answers.value(source) === null
      ? `IF(${address}="${OPEN}","",${address})`
      : address;
  }

  #written(source: Source): string {
    switch (source.kind) {
      case "value":
        return literal(source.value);
      case "answer": {
        const place = this.#places.get(source.of);
        if (place === undefined) return this.#call(source.of, source.label);
        const down = this.#standing(source.of).rows.findIndex(
          (row) => row.length === 2 && row[0] === source.label,
        );
        return down < 0 ? this.#call(source.of, source.label) : cellAt(place, down, 1);
      }
      case "table": {
        const place = this.#places.get(source.of);
        return place === undefined ? this.#call(source.of) : rangeOf(place);
      }
      case "column": {
        const { place } = this.#standing(source.of);
        const across = this.columnOf(source.of, source.heading);
        return rangeOf({ at: cellAt(place, 1, across), rows: place.rows - 1, columns: 1 });
      }
      case "cell":
        return hasRow(this.#standing(source.of).rows, source.row)
          ? this.cellIn(source.of, source.row, source.heading)
          : "0";
      case "there":
        return this.text(hasRow(this.#standing(source.of).rows, source.row) ? source.then : source.otherwise);
      case "worked out":
        return operations[source.by].text(...source.from.map((each) => this.text(each)));
      case "either": {
        const condition = conditions[source.by].text(this.text(source.condition));
        return `IF(${condition},${this.text(source.then)},${this.text(source.otherwise)})`;
      }
      case "joined":
        return source.parts.map((part) => this.text(part)).join("&");
      case "stack":
        return this.#stacked(source.blocks);
      case "way":
        return this.text(source[this.answers.ground.by]);
      case "when":
        return this.text(this.answers.ground.facts[source.fact] ? source.then : source.otherwise);
      case "chain":
        return this.answers.ground.chain?.at ?? "";
      case "instead":
        return this.text(source.source);
      case "omitted":
        return "";
      default:
        throw new Error(
          `the sheet has no place for ${source.kind} ${source.kind === "field" ? source.name : ""}`,
        );
    }
  }

  #stacked(blocks: readonly Source[]): string {
    const texts = blocks.map((block) => this.text(block));
    const [first = ""] = texts.at(0)?.split(":") ?? [];
    return `${first}:${texts.at(-1)?.split(":").at(-1)}`;
  }

  #call({ of, given }: Question, label?: string): string {
    const names = Object.keys(of.arguments);
    const sources = sourcesOf({ of, given }, this.answers.ground.flowing);
    const texts = sources.map((source) => (source === undefined ? "" : this.text(source)));
    if (label !== undefined && names.includes(PICK)) texts[names.indexOf(PICK)] ||= literal(label);
    while (texts.at(-1) === "") texts.pop();
    return `${of.id}(${texts.join(",")})`;
  }

  #standing(question: Question) {
    const place = this.#places.get(question);
    if (place === undefined) throw new Error(`the sheet has no place for ${question.of.id}`);
    return { place, rows: this.answers.of(question).value?.rows ?? [] };
  }
}
