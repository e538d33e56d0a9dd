import type { CellStyle } from "../../host/workbook";
import type { Entries } from "../plan/entries";
import type { Answer } from "../plan/graph/answer";
import { Formulas } from "../plan/graph/formulas";
import { cellAt, type Place } from "../plan/graph/place";
import { type Area, from, type Question, type Source } from "../plan/graph/source";
import { tableFormats } from "./formats";
import { SheetPlan } from "./sheet-plan";

/** The plan's questions as they take their places in a sheet; a block says where it stands, the graph writes it. */
export class PlanSheet extends SheetPlan {
  readonly formulas: Formulas;
  /** Cells that go by a name, whatever language the labels beside them are in. */
  readonly names: Record<string, string> = {};

  constructor(readonly entries: Entries) {
    super();
    this.formulas = new Formulas(entries.answers);
  }

  /** The answer of now, whose shape a spill takes. */
  now(question: Question): Answer {
    const { value, problem } = this.entries.answers.of(question);
    if (value === null) throw new Error(problem ?? `${question.of.id} has no answer yet`);
    return value;
  }

  /** One source in a cell of its own. */
  source(source: Source, at: string, style: CellStyle, format?: string): string {
    this.formulas.place(source, at);
    this.cell(at, () => this.formulas.own(source), style, format);
    return at;
  }

  /** One answer of a question in a cell of its own. */
  answer(question: Question, label: string, at: string, format?: string): string {
    this.formulas.place(from(question, label), at);
    this.cell(at, () => this.formulas.formula(question, label), "result", format);
    return at;
  }

  /** All that a question answers, from this cell on. */
  table(question: Question, at: string): { readonly place: Place; readonly below: number } {
    const { rows } = this.now(question);
    const [header = []] = rows;
    const place = this.formulas.place(question, at, rows.length, header.length);
    const formats = tableFormats(question.of, rows);
    this.spill(at, () => this.formulas.formula(question), rows.length, header.length, formats);
    return { place, below: Number(cellAt(place, rows.length, 0).replace(/\D/g, "")) };
  }

  /** Rows of cells that a question takes as a range. */
  area(block: Area, at: string, style: CellStyle, formats: readonly string[]): Place {
    const { rows } = block;
    this.put(
      at,
      rows.map((row) => row.map((source) => () => this.formulas.seen(source))),
      { style, columnFormats: formats },
    );
    return this.formulas.place(block, at, rows.length, rows[0]?.length ?? 1);
  }
}
