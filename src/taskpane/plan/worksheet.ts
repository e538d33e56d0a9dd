import { CellError, type CellValue, type RawArgument, type Result } from "../../functions/cells";
import type { Definition } from "../../functions/define";
import { planFunctions } from "./plan-functions";

const byId = new Map(planFunctions.map((definition) => [definition.id, definition]));

/** Makes further functions known: a view that is loaded later brings those that it asks. */
export function learn(definitions: readonly Definition[]): void {
  for (const definition of definitions) byId.set(definition.id, definition);
}

/** Whether this is one of our functions, as far as they are loaded. */
export function knows(id: string): boolean {
  return byId.has(id);
}

export function definitionOf(id: string): Definition {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`no function ${id} in the catalogue`);
  return found;
}

/** What the worksheet would answer, the arguments given by name in any order. */
export function ask(id: string, given: Readonly<Record<string, RawArgument>>): Result {
  const definition = definitionOf(id);
  return definition.call(inOrder(definition, given).map((argument) => argument ?? null));
}

/** A formula of one of our functions; each argument is formula text: a cell, a range or a literal. */
export function formula(id: string, given: Readonly<Record<string, string>>): string {
  return `=${call(id, given)}`;
}

/** The same without the equals sign, to stand inside a larger formula. */
export function call(id: string, given: Readonly<Record<string, string>>): string {
  const texts = inOrder(definitionOf(id), given).map((text) => text ?? "");
  while (texts.at(-1) === "") texts.pop();
  return `${worksheetName(id)}(${texts.join(",")})`;
}

/** The name that a cell uses. The manifest claims no namespace, so it is the id itself. */
function worksheetName(id: string): string {
  return id;
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
export function problemWith(id: string, name: string, cell: CellValue | null): string | null {
  const argument = definitionOf(id).arguments[name];
  if (argument === undefined) throw new Error(`${id} has no argument ${name}`);
  if (cell === null && argument.otherwise !== undefined) return null;
  const [found] = argument.supply(cell === null ? null : [[cell]], name, () => null).values;
  return found instanceof CellError ? found.message : null;
}
