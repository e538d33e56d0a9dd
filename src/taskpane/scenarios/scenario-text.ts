import * as z from "zod/mini";
import { type Draft, firstDraft } from "../plan/draft";
import { type FieldName, fieldNames } from "../plan/fields";

// A schema compiled at run time needs `eval`, which the pane's content security policy refuses.
z.config({ jitless: true });

const field = z.catch(z.optional(z.string()), undefined);

/** A saved scenario comes out of a file that anybody may have edited: a field that is missing or no text was not typed. */
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

const Wrapped = z.object({ wingspan: z.number(), typed: z.catch(z.record(z.string(), z.unknown()), {}) });

/** What a saved text holds that is not read here: fields of a later version, or put there by hand. */
export function unreadOf(text: string): { readonly isOfNewer: boolean; readonly fields: readonly string[] } {
  const { data } = Wrapped.safeParse(jsonOf(text));
  if (data === undefined) return { isOfNewer: false, fields: [] };
  const known: readonly string[] = fieldNames;
  const isRead = ([name, value]: [string, unknown]) => known.includes(name) && typeof value === "string";
  const unread = Object.entries(data.typed).filter((each) => !isRead(each));
  return { isOfNewer: data.wingspan > 1, fields: unread.map(([name]) => name) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
