import type { CellValue } from "../../../functions/cells";
import type { Definition } from "../../../functions/define";
import type { Condition, Operation } from "./arithmetic";

/** What is asked of which worksheet function, and from what where no field has the argument's own name. */
export interface Question<Label extends string = string> {
  readonly of: Definition;
  readonly given: Readonly<Record<string, Source>>;
  /** Never there: it keeps the labels for the compiler. */
  readonly labels?: Label;
}

/**
 * Where one argument comes from. Every source is read twice: the pane works out its value, an inserted sheet
 * writes it as formula text.
 */
export type Source =
  | { readonly kind: "value"; readonly value: CellValue }
  | { readonly kind: "field"; readonly name: string }
  /** One answer of a question, by its label. */
  | { readonly kind: "answer"; readonly of: Question; readonly label: string }
  /** Everything that a question spills. */
  | { readonly kind: "table"; readonly of: Question }
  /** One column of a table, below its heading. */
  | { readonly kind: "column"; readonly of: Question; readonly heading: string }
  /** One cell of a table, by its row's first cell and its heading; 0 where the table has no such row. */
  | { readonly kind: "cell"; readonly of: Question; readonly row: string; readonly heading: string }
  /** One where a table has such a row, else another. */
  | {
      readonly kind: "there";
      readonly of: Question;
      readonly row: string;
      readonly then: Source;
      readonly otherwise: Source;
    }
  | { readonly kind: "worked out"; readonly by: Operation; readonly from: readonly Source[] }
  | {
      readonly kind: "either";
      readonly by: Condition;
      readonly condition: Source;
      readonly then: Source;
      readonly otherwise: Source;
    }
  | Block
  /** The option chain that the plan stands on. */
  | { readonly kind: "chain" }
  /** One where something is so of the plan, else another. */
  | { readonly kind: "when"; readonly fact: Fact; readonly then: Source; readonly otherwise: Source }
  /** Strikes found by credit, or four of one's own as one text. */
  | { readonly kind: "way"; readonly credit: Source; readonly own: Source }
  /** One text of several. */
  | { readonly kind: "joined"; readonly parts: readonly Source[] }
  /** A text such as "7005/7015/7265/7275" as cells of one row. */
  | { readonly kind: "split"; readonly of: Source }
  /** Numbers that the pane chooses for its picture; a sheet takes them as they stand. */
  | { readonly kind: "chosen"; readonly from: readonly Source[]; readonly choose: Choose }
  /** The argument is left out though a field has its name. */
  | { readonly kind: "omitted"; readonly why: string }
  /** Something else than the field that has the argument's name. */
  | { readonly kind: "instead"; readonly source: Source; readonly why: string };

/** Rows of cells that a question takes as one range. */
export interface Area {
  readonly kind: "rows";
  readonly rows: readonly (readonly Source[])[];
}

/** What a plan may stand on: quotes of a chain; a credit that is no model's, quoted or one's own; a hedge of one's own. */
export type Fact = "quoted" | "credited" | "held";

/** Areas stacked upon each other make one range. */
type Block = Area | { readonly kind: "stack"; readonly blocks: readonly Source[] };

type Choose = (...numbers: readonly number[]) => readonly (readonly CellValue[])[];

export const value = (value: CellValue): Source => ({ kind: "value", value });
export const field = (name: string): Source => ({ kind: "field", name });
export const rows = (...rows: readonly (readonly Source[])[]): Area => ({ kind: "rows", rows });
export const joined = (...parts: readonly Source[]): Source => ({ kind: "joined", parts });
export const stack = (...blocks: readonly Source[]): Block => ({ kind: "stack", blocks });
export const when = (fact: Fact, then: Source, otherwise: Source): Source => ({
  kind: "when",
  fact,
  then,
  otherwise,
});
export const chain: Source = { kind: "chain" };
export const table = (of: Question): Source => ({ kind: "table", of });
export const column = (of: Question, heading: string): Source => ({ kind: "column", of, heading });
export const cell = (of: Question, row: string, heading: string): Source => ({
  kind: "cell",
  of,
  row,
  heading,
});
export const whereThere = (of: Question, row: string, then: Source, otherwise: Source): Source => ({
  kind: "there",
  of,
  row,
  then,
  otherwise,
});
export const chosen = (from: readonly Source[], choose: Choose): Source => ({ kind: "chosen", from, choose });
export const omitted = (why: string): Source => ({ kind: "omitted", why });
export const instead = (source: Source, why: string): Source => ({ kind: "instead", source, why });

const answers = new WeakMap<Question, Map<string, Source>>();

/** One answer of a question. The same answer is the same source, so that a sheet can say where it stands. */
export function from<Label extends string>(of: Question<Label>, label: NoInfer<Label>): Source {
  const known = answers.get(of) ?? new Map<string, Source>();
  answers.set(of, known);
  const found = known.get(label) ?? { kind: "answer", of, label };
  known.set(label, found);
  return found;
}
