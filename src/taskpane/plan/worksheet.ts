import { CellError, type CellValue, type RawArgument, type Result } from "../../functions/cells";
import type { Definition } from "../../functions/define";

/** What the worksheet would answer, the arguments given by name in any order. */
export function ask(definition: Definition, given: Readonly<Record<string, RawArgument>>): Result {
  return definition.call(inOrder(definition, given).map((argument) => argument ?? null));
}

/** A formula of one of our functions; each argument is formula text: a cell, a range or a literal. */
export function formula(definition: Definition, given: Readonly<Record<string, string>>): string {
  const texts = inOrder(definition, given).map((text) => text ?? "");
  while (texts.at(-1) === "") texts.pop();
  return `=${definition.id}(${texts.join(",")})`;
}

/** A value as formula text. */
export function literal(value: CellValue): string {
  if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

function inOrder<T>(definition: Definition, given: Readonly<Record<string, T>>): (T | undefined)[] {
  const names = Object.keys(definition.arguments);
  const stray = Object.keys(given).find((name) => !names.includes(name));
  if (stray !== undefined) throw new Error(`${definition.id} has no argument ${stray}`);
  return names.map((name) => given[name]);
}

/** Why a cell is no lawful value of this argument, in the function's own words; null when it is one. */
export function problemWith(definition: Definition, name: string, cell: CellValue | null): string | null {
  const argument = definition.arguments[name];
  if (argument === undefined) throw new Error(`${definition.id} has no argument ${name}`);
  if (cell === null && argument.otherwise !== undefined) return null;
  const [found] = argument.supply(cell === null ? null : [[cell]], name, () => null).values;
  return found instanceof CellError ? found.message : null;
}
