import type { Example } from "../../src/functions/define";

type Gives = Example<unknown>["gives"];

/** The answer with every number rounded as the example asks, and without the realm it was made in. */
export function rounded(answer: unknown, digits: number | undefined): unknown {
  const plain = JSON.parse(JSON.stringify(answer)) as Gives;
  const round = (cell: unknown) =>
    typeof cell === "number" && digits !== undefined ? Number(cell.toFixed(digits)) : cell;
  return Array.isArray(plain) ? plain.map((row) => row.map(round)) : round(plain);
}
