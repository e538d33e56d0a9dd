import type { Example } from "../../src/functions/define";

type Gives = Example<unknown>["gives"];

/**
 * The answer without the realm it was made in; a number within the example's tolerance of the documented one
 * becomes that one, so that what differs is what is wrong.
 */
export function settled(
  answer: unknown,
  { gives, digits }: Pick<Example<unknown>, "gives" | "digits">,
): unknown {
  const plain = JSON.parse(JSON.stringify(answer)) as Gives;
  const tolerance = digits === undefined ? 0 : 0.5 * 10 ** -digits;
  const settle = (cell: unknown, documented: unknown) =>
    typeof cell === "number" && typeof documented === "number" && Math.abs(cell - documented) <= tolerance
      ? documented
      : cell;
  if (!Array.isArray(plain) || !Array.isArray(gives)) return settle(plain, gives);
  return plain.map((row: readonly unknown[], r) => row.map((cell, c) => settle(cell, gives[r]?.[c])));
}
