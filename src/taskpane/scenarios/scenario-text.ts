import * as z from "zod/mini";
import { type FieldName, fieldNames } from "../plan/fields";
import { firstPlan, type Plan } from "../plan/plan";

// A schema compiled at run time needs `eval`, which the pane's content security policy refuses.
z.config({ jitless: true });

const field = (name: FieldName) => z.catch(z.string(), firstPlan.typed[name]);

/**
 * A saved scenario comes out of a file that anybody may have edited. A field that is missing or no text, such as
 * one of a later version, starts at its default.
 */
const Scenario = z.object({
  wingspan: z.literal(1),
  by: z.catch(z.enum(["credit", "own"]), firstPlan.by),
  typed: z.object(
    Object.fromEntries(fieldNames.map((name) => [name, field(name)])) as Record<
      FieldName,
      ReturnType<typeof field>
    >,
  ),
});

/** A scenario as text: what was typed, so that it opens exactly as it was left. */
export function textOf(plan: Plan): string {
  return JSON.stringify({ wingspan: 1, by: plan.by, typed: plan.typed } satisfies z.input<typeof Scenario>);
}

/** The plan of a saved text; null where it is none of ours. */
export function planOf(text: string): Plan | null {
  const read = Scenario.safeParse(jsonOf(text));
  return read.success ? { by: read.data.by, typed: read.data.typed } : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
