import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { transformSync } from "@swc/core";

const top = join(__dirname, "../..");

/** The exports of one file of src with a row more: `row` stands before `before`, which its text has once. */
export const withRow = (path: string, before: string, row: string): unknown =>
  withRows(path, [[before, row]]);

/** The same with several rows more. */
export function withRows(path: string, more: readonly (readonly [before: string, row: string])[]): unknown {
  const file = join(top, path);
  const text = more.reduce(
    (sofar, [before, row]) => {
      const [head, tail, ...others] = sofar.split(before);
      if (tail === undefined || others.length > 0) throw new Error(`${path} does not say ${before} once`);
      return `${head}${row}${before}${tail}`;
    },
    readFileSync(file, "utf8"),
  );
  const { code } = transformSync(text, {
    filename: file,
    jsc: { target: "es2022", parser: { syntax: "typescript" } },
    module: { type: "commonjs" },
  });
  const exports = {};
  // The rest of the world may be changed too.
  const load = (asked: string): unknown => require(join(dirname(file), asked));
  new Function("exports", "require", code)(exports, load);
  return exports;
}
