import { execFileSync, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Book } from "./book";
import type { Contestant } from "./measure";

/** The C program, compiled, with the book loaded; undefined when there is no C compiler. */
export function startTextbook(book: Book, folder: string) {
  const program = join(folder, "textbook");
  try {
    execFileSync("cc", ["-O3", "-o", program, join(__dirname, "textbook.c"), "-lm"], { stdio: "ignore" });
  } catch {
    return undefined;
  }
  const rows = new Float64Array(7 * book.count);
  for (let i = 0; i < book.count; i++) {
    const { isCall, spot, strike, years, volatility, rate, dividendYield } = book;
    const row = [isCall, spot, strike, years, volatility, rate, dividendYield].map((column) => column[i]!);
    rows.set(row, 7 * i);
  }
  const file = join(folder, `${book.name}.bin`);
  writeFileSync(file, new Uint8Array(rows.buffer));
  const child = spawn(program, [file], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout });
  const ask = (command: string, passes: number) =>
    new Promise<number>((resolve) => {
      lines.once("line", (line) => resolve(Number(line.split(" ")[0])));
      child.stdin.write(`${command} ${passes}\n`);
    });
  const contestant = (name: string, command: string): Contestant => ({
    name,
    run: (passes) => ask(command, passes),
  });
  return {
    price: contestant("C, textbook formula, cc -O3", "p"),
    greeks: contestant("C, textbook formula, cc -O3", "g"),
    stop: () => child.stdin.end(),
  };
}
