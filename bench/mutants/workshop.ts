import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
 * A copy of the repository in which every mutant of the sample sleeps: MUTANT=7 wakes the seventh, and a test file that
 * comes by notes in the folder "reached" whom it met. The tree itself is never touched.
 */
function equip(home: string, copy: string, sample: readonly Placed[]): void {
  rmSync(home, { recursive: true, force: true });
  for (const name of COPIED) cpSync(join(top, name), join(copy, name), { recursive: true });
  symlinkSync(join(top, "node_modules"), join(copy, "node_modules"));
  if (existsSync(join(top, "../shared"))) symlinkSync(join(top, "../shared"), join(home, "shared"));
  mkdirSync(join(copy, "reached"));
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
  const settings = readFileSync(join(top, "jest.config.cjs"), "utf8");
  writeFileSync(
    join(copy, "jest.config.cjs"),
    `${settings}
module.exports.reporters = [];
module.exports.setupFiles.push("<rootDir>/wake.cjs");
module.exports.setupFilesAfterEnv = ["<rootDir>/note.cjs"];
`,
  );
  writeFileSync(
    join(copy, "first-failure.cjs"),
    `
const { TestEnvironment } = require("jest-environment-node");
module.exports = class extends TestEnvironment {
  handleTestEvent({ name }) {
    if (name === "test_fn_failure" || name === "hook_failure") process.exit(1);
  }
};
`,
  );
  writeFileSync(
    join(copy, "wake.cjs"),
    `
const met = new Set();
const awake = Number(process.env.MUTANT ?? -1);
globalThis.mutantsMet = met;
globalThis.isMutant = (id) => { met.add(id); return id === awake; };
`,
  );
  writeFileSync(
    join(copy, "note.cjs"),
    `
const { writeFileSync } = require("node:fs");
const begun = process.cpuUsage();
afterAll(() => {
  if (process.env.MUTANT !== undefined) return;
  const { testPath } = expect.getState();
  const note = { testPath, milliseconds: process.cpuUsage(begun).user / 1000, met: [...globalThis.mutantsMet] };
  writeFileSync(\`reached/\${testPath.replaceAll(/\\W+/g, "-")}.json\`, JSON.stringify(note));
});
`,
  );
}
