import * as z from "zod/mini";
import { type Draft, firstDraft } from "../plan/draft";
import { type FieldName, fieldNames } from "../plan/fields";

// A schema compiled at run time needs `eval`, which the pane's content security policy refuses.
z.config({ jitless: true });

const field = z.catch(z.optional(z.string()), undefined);

/**
 * A saved scenario comes out of a file that anybody may have edited. A field that is missing or no text, such as
 * one of a later version, was not typed.
 */
const Scenario = z.object({
  wingspan: z.literal(1),
  by: z.catch(z.enum(["credit", "own"]), firstDraft.by),
  /** The sheet of the chain: its quotes are read there when the plan is opened. */
  chain: field,
  typed: z.object(
    Object.fromEntries(fieldNames.map((name) => [name, field])) as Record<FieldName, typeof field>,
  ),
});

/** A scenario as text: what was typed, so that it opens exactly as it was left. */
export function textOf({ by, typed, chain }: Draft): string {
  return JSON.stringify({ wingspan: 1, by, typed, chain: chain?.sheet });
}

/** The draft of a saved text; null where it is none of ours. */
export function draftOf(text: string): Draft | null {
  const read = Scenario.safeParse(jsonOf(text));
  if (!read.success) return null;
  const typed = Object.entries(read.data.typed).filter(([, text]) => text !== undefined);
  const { by, chain } = read.data;
  return { by, typed: Object.fromEntries(typed), ...(chain !== undefined && { chain: { sheet: chain } }) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
