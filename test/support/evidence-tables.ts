import { readFileSync } from "node:fs";
import { resolve } from "node:path";

export const evidence = readFileSync(resolve(__dirname, "../../EVIDENCE.md"), "utf8");

/** The rows of the table under a heading of EVIDENCE.md, without its heading and rule. */
export function tableUnder(heading: string): string[][] {
  const [, after] = evidence.split(`\n## ${heading}\n`);
  const lines = (after?.split("\n## ")[0] ?? "").split("\n").filter((line) => line.startsWith("|"));
  return lines.slice(2).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

export const percent = (share: number, digits = 0) => (100 * share).toFixed(digits);
