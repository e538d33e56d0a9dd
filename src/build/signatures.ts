/** What workbooks already rely on: the ids of the functions and the order of their parameters. */
import type { Definition } from "../functions/define";

export interface Signature {
  readonly parameters: readonly string[];
  /** How many of them, from the first, must be given. */
  readonly required: number;
}

export type Signatures = Readonly<Record<string, Signature>>;

export function signaturesOf(definitions: readonly Pick<Definition, "id" | "arguments">[]): Signatures {
  const sorted = [...definitions].sort((a, b) => (a.id < b.id ? -1 : 1));
  return Object.fromEntries(sorted.map((definition) => [definition.id, signatureOf(definition)]));
}

function signatureOf(definition: Pick<Definition, "arguments">): Signature {
  const all = Object.entries(definition.arguments);
  const required = all.filter(([, argument]) => argument.otherwise === undefined).length;
  return { parameters: all.map(([name]) => name), required };
}

/** Each way in which a workbook written against the published signatures would break. */
export function breaks(published: Signatures, now: Signatures): string[] {
  return Object.entries(published).flatMap(([id, before]) => {
    const after = now[id];
    if (after === undefined) return [`${id} has disappeared`];
    const moved = before.parameters
      .map((name, index) => ({ name, now: after.parameters[index] ?? "nothing" }))
      .filter((parameter) => parameter.name !== parameter.now)
      .map((parameter) => `${id}: ${parameter.name} has become ${parameter.now}`);
    const demanded = after.parameters.slice(before.required, after.required);
    return [...moved, ...demanded.map((name) => `${id}: ${name} is now required`)];
  });
}

/** The text of the file in which the published signatures are kept, one function a line. */
export function signaturesText(signatures: Signatures): string {
  const lines = Object.entries(signatures).map(
    ([id, each]) => `  ${JSON.stringify(id)}: ${JSON.stringify(each)}`,
  );
  return `{\n${lines.join(",\n")}\n}\n`;
}
