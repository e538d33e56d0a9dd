/** The names that LET and LAMBDA give inside a formula, which a file marks: _xlpm.x. */
import type { Library } from "../grid-library";

type Token = ReturnType<Library["tokenize"]>[number];

interface Brackets {
  readonly of: string;
  argument: number;
  readonly names: Set<string>;
  /** Named by LET, and known once its value is told. */
  coming: string | undefined;
}

/** Changes every name that is one of the formula's own; [y] is a parameter that may be left out. */
function mapOwn(
  library: Library,
  formula: string,
  change: (name: string, isOptional: boolean) => string,
): string {
  const tokens: readonly Token[] = library.tokenize(formula);
  const open: Brackets[] = [];
  const after = (at: number) => tokens.slice(at + 1).find(({ type }) => type !== "SPACE")?.type;
  const isOwn = (name: string) => open.some(({ names }) => names.has(name));
  let before = "";
  return tokens
    .map(({ type, value }, at) => {
      const inner = open.at(-1);
      const name = value.toUpperCase();
      if (type === "LEFT_PAREN") open.push({ of: before, argument: 0, names: new Set(), coming: undefined });
      if (type === "RIGHT_PAREN") open.pop();
      if (type === "ARG_SEPARATOR" && inner !== undefined) {
        inner.argument++;
        if (inner.argument % 2 === 0 && inner.coming !== undefined) inner.names.add(inner.coming);
      }
      before = type === "SYMBOL" ? name : type === "SPACE" ? before : "";
      if (inner?.of === "LAMBDA" && (value === "[" || value === "]")) return "";
      if (type !== "SYMBOL") return value;
      const isOptional = inner?.of === "LAMBDA" && tokens[at - 1]?.value === "[";
      const isNamed = after(at) === "ARG_SEPARATOR" && (inner?.of === "LAMBDA" || inner?.of === "LET");
      if (inner?.of === "LAMBDA" && (isNamed || isOptional)) inner.names.add(name);
      if (isOptional) return change(value, true);
      if (isNamed && inner.of === "LET" && inner.argument % 2 === 0) {
        inner.coming = name;
        return change(value, false);
      }
      return isOwn(name) ? change(value, false) : value;
    })
    .join("");
}

export function withParameterMarks(library: Library, formula: string): string {
  return mapOwn(library, formula, (name, isOptional) => `_xl${isOptional ? "op" : "pm"}.${name}`);
}

/** In capitals. */
export function parameterNames(library: Library, formula: string): ReadonlySet<string> {
  const found = new Set<string>();
  mapOwn(library, formula, (name) => {
    found.add(name.toUpperCase());
    return name;
  });
  return found;
}

const MARK = /"(?:[^"]|"")*"|'(?:[^']|'')*'|_xlpm\.|_xlop\.(\w+)/gi;

/** As one types it. */
export function withoutParameterMarks(formula: string): string {
  return formula.replace(MARK, (found, optional) => {
    if (optional !== undefined) return `[${optional}]`;
    return /^["']/.test(found) ? found : "";
  });
}
