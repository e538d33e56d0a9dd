/** Runs every part of the bench, one process each, so that none warms up or slows down another. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const parts = [
  "load.ts",
  "option-maths.ts",
  "condor-sheet.ts",
  "chain.ts",
  "replay.ts",
  "hedge-fit.ts",
  "ruin.ts",
  "exit.ts",
  "gates.ts",
];

for (const part of parts.map((name) => join(here, name)).filter(existsSync)) {
  const { status } = spawnSync(process.execPath, ["--import", "jiti/register", part], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
