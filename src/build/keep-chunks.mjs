/**
 * `node src/build/keep-chunks.mjs KEPT DIST`: adds the hashed files of earlier releases to a build, so that panes that
 * are open find what they ask for, and keeps this build's for the next. What is older than the stated time goes.
 */
import { copyFileSync, mkdirSync, readdirSync, statSync, unlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";

/** An Excel that stays open keeps the pane that it began with; nobody keeps one open for longer. */
const KEPT_DAYS = 60;
const DAY_MS = 86_400_000;
const HASHED = /\.[0-9a-f]{8}\.js(?:\.LICENSE\.txt)?$/;

export function keepChunks(kept, dist, now = Date.now()) {
  mkdirSync(kept, { recursive: true });
  const hashed = (folder) => readdirSync(folder).filter((name) => HASHED.test(name));
  const own = hashed(dist);
  for (const name of own) {
    copyFileSync(join(dist, name), join(kept, name));
    utimesSync(join(kept, name), new Date(now), new Date(now));
  }
  for (const name of hashed(kept)) {
    const path = join(kept, name);
    if (now - statSync(path).mtimeMs > KEPT_DAYS * DAY_MS) unlinkSync(path);
    else if (!own.includes(name)) copyFileSync(path, join(dist, name));
  }
}

const [kept, dist] = process.argv.slice(2);
if (process.argv[1]?.endsWith("keep-chunks.mjs") && kept !== undefined && dist !== undefined)
  keepChunks(kept, dist);
