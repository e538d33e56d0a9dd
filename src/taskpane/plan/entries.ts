import { planCellOf } from "../../functions/arguments/plan";
import { CellError, type CellValue } from "../../functions/cells";
import { words } from "../../host/words";
import type { Draft } from "./draft";
import { type FieldName, fieldNames, fieldOf, isUsed } from "./fields";
import { argumentOf } from "./fields/field";
import { flowing } from "./flowing";
import { Answers } from "./graph/answers";
import { doubted, inScreenWords, judged } from "./judge";
import { NONE } from "./questions";
import { typedCell } from "./typed-cell";

/** What a field holds, and why it is refused where it is. */
interface Entry {
  /** Undefined while a source that it follows is missing. */
  readonly cell: CellValue | null | undefined;
  readonly problem: string | null;
}

/** Where a field's number comes from: it follows others, was typed, or is still the worked example's. */
export type Origin = "derived" | "typed" | "placeholder" | "setting";

/** Every field as a worksheet cell, and the questions that stand on them. */
export class Entries {
  readonly answers: Answers;
  readonly #entries = new Map<FieldName, Entry>();

  constructor(
    readonly draft: Draft,
    last?: Entries,
  ) {
    this.answers = new Answers(
      {
        by: draft.by,
        facts: { quoted: draft.chain !== undefined, credited: isCredited(draft), held: isHeld(draft) },
        chain: typeof draft.chain?.quotes === "object" ? draft.chain.quotes : undefined,
        flowing,
        cell: (name) => this.lawful(name as FieldName),
        inWords: (question, message) => inScreenWords(question, message, isField),
      },
      last?.answers,
    );
  }

  cell(name: FieldName): CellValue | null | undefined {
    return this.#entry(name).cell;
  }

  /** Why the entry is refused; null too where the plan has no use for it. */
  problem(name: FieldName): string | null {
    return isUsed(this.draft, name) ? this.#entry(name).problem : null;
  }

  /** What is to be asked of a lawful entry that is hard to believe; of what follows from it nothing is asked. */
  doubt(name: FieldName): string | null {
    const { cell, problem } = this.#entry(name);
    if (problem !== null || cell === undefined || !isUsed(this.draft, name)) return null;
    if (this.origin(name) === "derived") return null;
    return doubted(name, cell, (other) => (isField(other) ? (this.lawful(other) ?? null) : null));
  }

  /** The cell as questions take it: undefined while it is refused; a blank stands for the argument's usual value. */
  lawful(name: FieldName): CellValue | null | undefined {
    const { cell, problem } = this.#entry(name);
    if (problem !== null || cell === undefined) return undefined;
    // An example opens no gate: until it is touched its reading is missing.
    if (fieldOf(name).reading !== undefined && this.origin(name) === "placeholder") return null;
    return cell === null && !fieldOf(name).answer && fieldOf(name).reading === undefined
      ? (argumentOf(fieldOf(name)).standIn ?? null)
      : cell;
  }

  origin(name: FieldName): Origin {
    const { setting } = fieldOf(name);
    if (this.draft.typed[name] !== undefined) return "typed";
    if (this.follows(name) !== undefined) return "derived";
    return setting ? "setting" : "placeholder";
  }

  /** What a field follows until it is typed: a chain where the plan stands on one, else other fields. */
  follows(name: FieldName) {
    const { quoted, derived } = fieldOf(name);
    return (this.draft.chain === undefined ? undefined : quoted) ?? derived;
  }

  /** The first field that is refused. */
  get refused(): FieldName | undefined {
    return fieldNames.find((name) => this.problem(name) !== null);
  }

  #entry(name: FieldName): Entry {
    const known = this.#entries.get(name);
    if (known !== undefined) return known;
    const found = this.#made(name);
    this.#entries.set(name, found);
    return found;
  }

  /** A blank beside another: nothing together, a gap where the other holds a number. */
  #without(other: FieldName): Entry {
    const { initial, label } = fieldOf(other);
    const isNone = !typedCell(this.draft.typed[other] ?? initial);
    return {
      cell: isNone ? 0 : null,
      problem: isNone ? null : words`blank, while "${label}" is not: type a number, or clear both`,
    };
  }

  #made(name: FieldName): Entry {
    const follows = this.follows(name);
    const typed = this.draft.typed[name];
    if (typed !== undefined || follows === undefined) {
      const cell = plainly(name, typedCell(typed ?? fieldOf(name).initial));
      const { together } = fieldOf(name);
      if (cell === null && together !== undefined) return this.#without(together as FieldName);
      return { cell, problem: judged(name, cell) };
    }
    const found = this.answers.value(follows.source);
    if (found instanceof CellError) return { cell: undefined, problem: found.message };
    if (found === undefined) return { cell: undefined, problem: null };
    const cell = found as CellValue;
    return { cell, problem: judged(name, cell) };
  }
}

/** The credit is a fact, quoted or one's own, and no model's. */
function isCredited({ chain, typed }: Draft): boolean {
  return chain !== undefined || (typed.credit ?? "").trim() !== "";
}

/** Contracts of the hedge are one's own. */
const isHeld = ({ typed }: Draft): boolean =>
  fieldNames.some((name) => fieldOf(name).layer !== undefined && typed[name] !== undefined);

/** A 0 was typed: among readings and in a plan, where a blank cell may arrive as one, it stands as a word. */
function plainly(name: FieldName, cell: CellValue | null): CellValue | null {
  const { plan, reading } = fieldOf(name);
  if (cell === 0 && reading !== undefined) return NONE;
  return cell === null || plan === undefined ? cell : planCellOf(plan, cell);
}

function isField(name: string): name is FieldName {
  return (fieldNames as readonly string[]).includes(name);
}

/** The number in a field; null where it holds none. */
export function numberIn(entries: Entries, name: FieldName): number | null {
  const cell = entries.cell(name);
  return typeof cell === "number" ? cell : null;
}
