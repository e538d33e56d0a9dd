import { owns } from "../../../engine/owns";
import type { Definition } from "../../../functions/define";
import type { Question, Source } from "./source";

/** The labels of a function's answers, as far as its definition keeps them for the compiler. */
type LabelOf<D> = D extends { answer(given: never): infer R } ? Exclude<keyof R & string, "table"> : string;
/** Its arguments by name, and the one that picks an answer. */
type ArgumentOf<D> = D extends { answer(given: infer G): unknown } ? (keyof G & string) | "return" : string;

export function question<D extends Definition>(
  of: D,
  given: { readonly [Name in ArgumentOf<D>]?: Source } = {},
): Question<LabelOf<D>> {
  const named = given as Question["given"];
  const stray = Object.keys(named).find((name) => !owns(of.arguments, name));
  if (stray !== undefined) throw new Error(`${of.id} has no argument ${stray}`);
  return { of, given: named };
}

/**
 * The source of each argument, in the order of the call: what the question says, else what flows in under the
 * argument's name, else nothing.
 */
export function sourcesOf(
  { of, given }: Question,
  flowing: Readonly<Record<string, Source>>,
): readonly (Source | undefined)[] {
  return Object.keys(of.arguments).map((name) => {
    const source = given[name] ?? (owns(flowing, name) ? flowing[name] : undefined);
    if (source?.kind === "instead") return source.source;
    return source?.kind === "omitted" ? undefined : source;
  });
}
