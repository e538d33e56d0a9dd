import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { transformSync } from "@swc/core";

const top = join(__dirname, "../..");

/** The exports of one file of src with a row more: `row` stands before `before`, which its text has once. */
export function withRow(path: string, before: string, row: string): unknown {
  const file = join(top, path);
  const [head, tail, ...more] = readFileSync(file, "utf8").split(before);
  if (tail === undefined || more.length > 0) throw new Error(`${path} does not say ${before} once`);
  const { code } = transformSync(`${head}${row}${before}${tail}`, {
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
