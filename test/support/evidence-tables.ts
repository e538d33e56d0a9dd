import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

const FILE = resolve(__dirname, "../../EVIDENCE.md");

export const evidence = readFileSync(FILE, "utf8");

const linesUnder = (text: string, heading: string) => {
  const [, after] = text.split(`\n## ${heading}\n`);
  return (after?.split("\n## ")[0] ?? "").split("\n").filter((line) => line.startsWith("|"));
};

/** The rows of the table under a heading of EVIDENCE.md, without its heading and rule. */
export function tableUnder(heading: string): string[][] {
  return linesUnder(evidence, heading)
    .slice(2)
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** Holds a table of EVIDENCE.md to its rows; with EVIDENCE=write in the environment it is written anew. */
export function holdTable(heading: string, rows: readonly (readonly unknown[])[]): void {
  if (process.env.EVIDENCE === "write") writeTable(heading, rows);
  else expect(tableUnder(heading)).toEqual(rows);
}

function writeTable(heading: string, rows: readonly (readonly unknown[])[]): void {
  const text = readFileSync(FILE, "utf8");
  const found = linesUnder(text, heading);
  const [names = "", rule = ""] = found;
  const lines = [names, rule, ...rows.map((row) => `| ${row.join(" | ")} |`.replace(/\| {2}\|/g, "|  |"))];
  const [before, after = ""] = text.split(`\n## ${heading}\n`);
  writeFileSync(FILE, `${before}\n## ${heading}\n${after.replace(found.join("\n"), () => lines.join("\n"))}`);
}

export const percent = (share: number, digits = 0) => (100 * share).toFixed(digits);
