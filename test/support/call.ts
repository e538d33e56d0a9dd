import { catalogue } from "../../src/functions/catalogue";
import type { RawArgument, Result } from "../../src/functions/cells";
import type { Definition } from "../../src/functions/define";

export function definitionOf(id: string): Definition {
  const found = catalogue.find((definition) => definition.id === id);
  if (found === undefined) throw new Error(`no function ${id}`);
  return found;
}

/** Calls a function as a cell does: arguments in order, null for one left out. */
export function call(id: string, ...given: RawArgument[]): Result {
  return definitionOf(id).call(given);
}

/** Calls a function by argument names. */
export function callBy(definition: Definition, given: Readonly<Record<string, RawArgument>>): Result {
  for (const name of Object.keys(given))
    if (!(name in definition.arguments)) throw new Error(`${definition.id} has no argument ${name}`);
  return definition.call(Object.keys(definition.arguments).map((name) => given[name] ?? null));
}
