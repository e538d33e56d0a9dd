/** A formula with LET or LAMBDA as a tree whose numbers, texts and references know their place in the formula. */
import type { Library } from "../grid-library";

type Token = ReturnType<Library["tokenize"]>[number];
type Tree = ReturnType<Library["parseTokens"]>;

/** Called on the spot: LAMBDA(x,x+1)(5) is read as this function of LAMBDA(x,x+1) and 5. */
export const CALLED = "LAMBDA.CALLED";

export type Part =
  | { readonly kind: "number" | "text" | "cell" | "range"; readonly place: number }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "truth"; readonly value: boolean }
  | { readonly kind: "nothing" }
  | { readonly kind: "call"; readonly name: string; readonly given: readonly Part[] };

/** What the library's key of a formula has in place of its numbers, texts and references. */
const CELL = "wingspan_cell";
const RANGE = "wingspan_range";
/** Before the name of a parameter that may be left out; one types it in square brackets. */
export const OPTIONAL = "wingspan_optional_";
const asText = (key: string) =>
  key
    .replace(/\[(\w+)\]/g, `${OPTIONAL}$1`)
    .replaceAll("|N|", "1")
    .replaceAll("|S|", '""')
    .replaceAll("|C|", CELL)
    .replaceAll("|R|", RANGE);

const OPERATORS: Readonly<Record<string, string>> = {
  "=": "EQ",
  "+": "ADD",
  "-": "MINUS",
  "*": "MULTIPLY",
  "/": "DIVIDE",
  ">=": "GTE",
  "<>": "NE",
  ">": "GT",
  "<=": "LTE",
  "<": "LT",
  "^": "POWER",
  "&": "CONCATENATE",
};
const SIGNS: Readonly<Record<string, string>> = {
  "-": "UMINUS",
  "+": "UPLUS",
  "%": "UNARY.PERCENT",
  "#": "SPILLED.RANGE",
};

/** Throws what the library throws where it cannot be read. */
export function readLambda(library: Library, key: string): Part {
  const count = { number: 0, text: 0, reference: 0 };
  const call = (name: string, ...given: readonly Part[]): Part => ({ kind: "call", name, given });
  const partOf = (tree: Tree): Part => {
    switch (tree.type) {
      case "NUMBER":
        return { kind: "number", place: count.number++ };
      case "STRING":
        return { kind: "text", place: count.text++ };
      case "BOOLEAN":
        return { kind: "truth", value: tree.value };
      case "FUNCALL":
        return call(tree.value.toUpperCase(), ...tree.args.map(partOf));
      case "BIN_OPERATION":
        return call(OPERATORS[tree.value] as string, partOf(tree.left), partOf(tree.right));
      case "UNARY_OPERATION":
        return call(SIGNS[tree.value] as string, partOf(tree.operand));
      case "ARRAY":
        return call("ARRAY.LITERAL", ...tree.value.map((row) => call("ARRAY.ROW", ...row.map(partOf))));
      case "SYMBOL":
        if (tree.value === CELL) return { kind: "cell", place: count.reference++ };
        if (tree.value === RANGE) return { kind: "range", place: count.reference++ };
        return { kind: "name", name: tree.value };
      default:
        return { kind: "nothing" };
    }
  };
  return partOf(library.parseTokens(withCalls(library.tokenize(asText(key)))));
}

const COMMA: Token = { type: "ARG_SEPARATOR", value: "," };

/** The library's grammar knows no call of what stands in brackets. */
export function withCalls(given: readonly Token[]): Token[] {
  const tokens = given.filter(({ type }) => type !== "SPACE");
  for (let at = 1; at < tokens.length; at++) {
    if (tokens[at - 1]?.type !== "RIGHT_PAREN" || tokens[at]?.type !== "LEFT_PAREN") continue;
    const opened = openingOf(tokens, at - 1);
    const from = tokens[opened - 1]?.type === "SYMBOL" ? opened - 1 : opened;
    const isEmpty = tokens[at + 1]?.type === "RIGHT_PAREN";
    tokens.splice(at, 1, ...(isEmpty ? [] : [COMMA]));
    tokens.splice(from, 0, { type: "SYMBOL", value: CALLED }, { type: "LEFT_PAREN", value: "(" });
    at = from + 1;
  }
  return tokens;
}

function openingOf(tokens: readonly Token[], closed: number): number {
  let depth = 0;
  for (let at = closed; at >= 0; at--) {
    if (tokens[at]?.type === "RIGHT_PAREN") depth++;
    if (tokens[at]?.type === "LEFT_PAREN" && --depth === 0) return at;
  }
  return 0;
}
