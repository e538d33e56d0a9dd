import type { CellValue } from "../../functions/cells";

/** An argument as it stands in a formula: a literal, a reference, or a formula of its own. */
export interface CallArgument {
  readonly text: string;
  readonly literal?: CellValue;
  readonly reference?: string;
}

export interface FormulaCall {
  readonly id: string;
  readonly arguments: readonly CallArgument[];
}

const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/y;
const NAME = /[A-Za-z_][\w.]*(?=\()/y;

/** Every function call in a formula, the outer ones first. */
export function callsOf(formula: string): readonly FormulaCall[] {
  const calls: FormulaCall[] = [];
  let at = formula.startsWith("=") ? 1 : 0;
  while (at < formula.length) {
    const quoted = matchAt(QUOTED, formula, at);
    const name = matchAt(NAME, formula, at);
    if (quoted !== null) at += quoted.length;
    else if (name === null) at++;
    else {
      calls.push({
        id: name.toUpperCase(),
        arguments: argumentTexts(formula, at + name.length + 1).map(argumentOf),
      });
      at += name.length + 1;
    }
  }
  return calls;
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** The texts between the commas up to the bracket that closes this call. */
function argumentTexts(formula: string, from: number): readonly string[] {
  const texts: string[] = [];
  let [depth, begun, at] = [0, from, from];
  for (; at < formula.length; at++) {
    const quoted = matchAt(QUOTED, formula, at);
    if (quoted !== null) {
      at += quoted.length - 1;
      continue;
    }
    const mark = formula[at] ?? "";
    if ("({[".includes(mark)) depth++;
    if (mark === ")" && depth === 0) break;
    if (")}]".includes(mark)) depth--;
    if (mark === "," && depth === 0) {
      texts.push(formula.slice(begun, at).trim());
      begun = at + 1;
    }
  }
  const last = formula.slice(begun, at).trim();
  return texts.length === 0 && last === "" ? [] : [...texts, last];
}

const CELLS = String.raw`\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?#?`;
/** Columns and rows of a table, as Excel spells them: Journal[[#Headers],[#Data]]. */
const OF_TABLE = String.raw`(?:\[[^\]]*(?:\[[^\]]*\][^\]]*)*\])?`;
const REFERENCE = new RegExp(
  String.raw`^(?:(?:'(?:[^']|'')+'|[\w.]+)!)?(?:${CELLS}|[A-Za-z_][\w.]*${OF_TABLE})$`,
);

function argumentOf(text: string): CallArgument {
  const string = /^"((?:[^"]|"")*)"$/.exec(text);
  if (string !== null) return { text, literal: (string[1] ?? "").replaceAll('""', '"') };
  if (/^(true|false)(\(\))?$/i.test(text)) return { text, literal: /^true/i.test(text) };
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?%?$/i.test(text))
    return { text, literal: text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text) };
  return REFERENCE.test(text) ? { text, reference: text } : { text };
}
