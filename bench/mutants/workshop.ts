import { cpSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { transformSync } from "@swc/core";
import type { Mutant } from "./kinds";

const top = join(__dirname, "../..");
const COPIED = [
  "src",
  "test",
  "assets",
  "package.json",
  "tsconfig.json",
  "manifest.xml",
  "EVIDENCE.md",
  "README.md",
];

export interface Placed extends Mutant {
  readonly id: number;
  readonly path: string;
  readonly line: number;
  readonly was: string;
}

/** The copy of a sample, and the sample: as the last call left them, or made anew. */
export function workshop(
  name: string,
  draw: () => readonly Placed[],
): { readonly copy: string; readonly sample: readonly Placed[] } {
  const home = join(tmpdir(), `wingspan-mutants-${name}`);
  const kept = join(home, "sample.json");
  const copy = join(home, "repository");
  if (existsSync(kept)) return { copy, sample: JSON.parse(readFileSync(kept, "utf8")) as Placed[] };
  const sample = draw();
  equip(home, copy, sample);
  writeFileSync(kept, JSON.stringify(sample));
  return { copy, sample };
}

/**
 * A copy of the repository in which every mutant of the sample sleeps until `isMutant` of its number says that it is
 * awake, which also notes that a test came by. The tree itself is never touched.
 */
function equip(home: string, copy: string, sample: readonly Placed[]): void {
  rmSync(home, { recursive: true, force: true });
  for (const name of COPIED) cpSync(join(top, name), join(copy, name), { recursive: true });
  symlinkSync(join(top, "node_modules"), join(copy, "node_modules"));
  if (existsSync(join(top, "../shared"))) symlinkSync(join(top, "../shared"), join(home, "shared"));
  for (const path of new Set(sample.map((mutant) => mutant.path))) {
    const inFile = sample.filter((mutant) => mutant.path === path).sort((a, b) => b.start - a.start);
    let text = readFileSync(join(top, path), "utf8");
    for (const { id, start, end, replacement } of inFile)
      text =
        text.slice(0, start) +
        replacement.replaceAll("§", () => `globalThis.isMutant(${id})`) +
        text.slice(end);
    writeFileSync(join(copy, path), text);
  }
  for (const folder of ["src", "test"])
    for (const name of readdirSync(join(copy, folder), { recursive: true, encoding: "utf8" }))
      if (/\.tsx?$/.test(name)) compile(join(copy, folder, name));
}

/** Beside what it was written as, which some tests read. */
function compile(path: string): void {
  const { code } = transformSync(readFileSync(path, "utf8"), {
    filename: path,
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", tsx: path.endsWith("x") },
      transform: { react: { runtime: "automatic" } },
    },
    module: { type: "commonjs" },
  });
  writeFileSync(path.replace(/tsx?$/, "js"), code);
}
