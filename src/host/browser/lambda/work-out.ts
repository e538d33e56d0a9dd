/** Works out a formula with LET and LAMBDA, whose names live inside it. */
import { words } from "../../words";
import type { Library } from "../grid-library";
import { helpers, type Own } from "./helpers";
import { CALLED, OPTIONAL, type Part } from "./read-lambda";
import { asColumns, type Cell, fault, isColumns, type Value } from "./values";

/** What the library hands a formula that it works out. */
export interface Surroundings {
  readonly literals: { readonly numbers: readonly Cell[]; readonly strings: readonly Cell[] };
  cell(place: number): Value;
  range(place: number): Value;
  named(name: string, asRange: boolean): Value;
  /** The library's functions. */
  readonly functions: Readonly<Record<string, ((...given: unknown[]) => Value) | undefined>>;
}

type Names = ReadonlyMap<string, Value>;
type Definitions = Library["registries"]["functionRegistry"];

/** Deep enough for a recursion that ends, short of the browser's own limit. */
const DEEPEST = 300;
const PAIRS = words`LET: names and values come in pairs, a calculation last.`;
const NEEDS_VALUES = words`A LAMBDA needs its values: =LAMBDA(x, x + 1)(5), or a name by LET.`;

export function workOut(formula: Part, around: Surroundings, known: Definitions): Value {
  let depth = 0;

  const found = (part: Part, names: Names, asRange = false): Value | undefined => {
    switch (part.kind) {
      case "number":
        return around.literals.numbers[part.place];
      case "text":
        return around.literals.strings[part.place];
      case "truth":
        return { value: part.value };
      case "cell":
        return asRange ? around.range(part.place) : around.cell(part.place);
      case "range":
        return around.range(part.place);
      case "name":
        return names.get(part.name.toUpperCase()) ?? around.named(part.name, asRange);
      case "nothing":
        return undefined;
      case "call":
        return called(part.name, part.given, names);
    }
  };

  const sure = (part: Part, names: Names): Value => found(part, names) ?? { value: null };

  function called(name: string, given: readonly Part[], names: Names): Value {
    if (name === "LET") return withNames(given, names);
    if (name === "LAMBDA") return lambda(given, names);
    if (name === CALLED) {
      const [own, ...rest] = given;
      return apply(own && sure(own, names), rest, names);
    }
    const bound = names.get(name);
    if (bound !== undefined) return apply(bound, given, names);
    if (name === "ISOMITTED") {
      const [asked] = given;
      return { value: asked?.kind === "name" && names.get(asked.name.toUpperCase()) === OMITTED };
    }
    const chosen = name === "IF" ? branch(given, names) : undefined;
    if (chosen !== undefined) return sure(chosen, names);
    const helper = helpers[name];
    if (helper !== undefined) {
      const last = given.at(-1);
      const own = last === undefined ? undefined : ownOf(last, names);
      if (own === undefined) return fault("#VALUE!", words`${name} ends with a LAMBDA.`);
      return helper(
        given.slice(0, -1).map((each) => found(each, names)),
        own,
      );
    }
    return ofLibrary(name, given, names);
  }

  /** Of a plain IF only one way is worked out, so that a LAMBDA that calls itself ends. */
  function branch([asked, yes, no]: readonly Part[], names: Names): Part | undefined {
    const met = asked && found(asked, names);
    const value = met === undefined || isColumns(met) ? undefined : met.value;
    if (typeof value === "boolean" || typeof value === "number") return value ? yes : (no ?? FALSE);
    return undefined;
  }

  function withNames(given: readonly Part[], outer: Names): Value {
    let names: Names = outer;
    const last = given.length - 1;
    for (let at = 0; at < last; at += 2) {
      const [name, content] = [given[at], given[at + 1]];
      if (name?.kind !== "name" || content === undefined) return fault("#VALUE!", PAIRS);
      // A value does not know its own name yet.
      names = new Map(names).set(name.name.toUpperCase(), sure(content, names));
    }
    const result = given[last];
    return result === undefined || last % 2 !== 0 ? fault("#VALUE!", PAIRS) : sure(result, names);
  }

  function lambda(given: readonly Part[], outer: Names): Value {
    const body = given.at(-1);
    const written = given.slice(0, -1).map((each) => (each.kind === "name" ? each.name : undefined));
    if (body === undefined || written.includes(undefined))
      return fault("#VALUE!", words`LAMBDA: names first, then what is worked out with them.`);
    const parameters = written.map((name = "") => name.replace(OPTIONAL, "").toUpperCase());
    const needed = written.filter((name) => !name?.startsWith(OPTIONAL)).length;
    const own: Own = (values) => {
      if (values.length > parameters.length || values.length < needed)
        return fault("#VALUE!", words`This LAMBDA takes ${parameters.join(", ")}; it got ${values.length}.`);
      if (depth >= DEEPEST) return fault("#NUM!", "");
      depth++;
      const names = new Map(outer);
      for (const [index, name] of parameters.entries()) names.set(name, values[index] ?? OMITTED);
      const result = sure(body, names);
      depth--;
      return result;
    };
    return { value: "#CALC!", message: NEEDS_VALUES, own };
  }

  function apply(callee: Value | undefined, given: readonly Part[], names: Names): Value {
    const own = callee === undefined || isColumns(callee) ? undefined : callee.own;
    if (own !== undefined) return own(given.map((each) => found(each, names)));
    return callee !== undefined && !isColumns(callee) && isError(callee)
      ? callee
      : fault("#VALUE!", words`What is called here is no LAMBDA.`);
  }

  /** A LAMBDA, or a function by its bare name: BYROW(B4:D9, SUM). */
  function ownOf(part: Part, names: Names): Own | undefined {
    if (part.kind === "name" && !names.has(part.name.toUpperCase())) {
      const plain = around.functions[part.name.toUpperCase()];
      if (plain !== undefined) return (values) => plain.apply(around.functions, [...values]);
    }
    const value = found(part, names);
    return value === undefined || isColumns(value) ? undefined : value.own;
  }

  function ofLibrary(name: string, given: readonly Part[], names: Names): Value {
    const compute = around.functions[name];
    if (compute === undefined || !known.contains(name))
      return fault("#NAME?", words`Unknown function: "${name}"`);
    const { args } = known.get(name);
    const values = given.map((each, index) => {
      const argument = args[Math.min(index, args.length - 1)];
      const wantsRange = argument?.type?.some((type) => type.startsWith("RANGE")) ?? false;
      const value = found(each, names, wantsRange);
      return argument?.acceptMatrixOnly && value !== undefined ? asColumns(value) : value;
    });
    return compute.apply(around.functions, values);
  }

  const result = sure(formula, new Map());
  return isColumns(result) || result.own === undefined ? result : fault("#CALC!", NEEDS_VALUES);
}

const FALSE: Part = { kind: "truth", value: false };
/** What a LAMBDA was not given. */
const OMITTED: Cell = { value: null };
const isError = ({ value }: Cell) => typeof value === "string" && value.startsWith("#");
