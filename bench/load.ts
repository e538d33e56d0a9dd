/** What a host pays before the first cell: the weight of dist/functions.js, and the time to load and associate it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { loadTimes } from "./load-times";

const LOADS = 25;

const source = readFileSync(join(__dirname, "../dist/functions.js"), "utf8");
const times = loadTimes(source, LOADS).sort((a, b) => a - b);
const [least = 0] = times;
const middle = times[(LOADS - 1) / 2] ?? 0;
const weight = gzipSync(source).byteLength / 1000;
console.log(
  `functions.js: ${weight.toFixed(1)} kB compressed; loaded and associated in ${least.toFixed(1)} ms at best, ${middle.toFixed(1)} ms in the middle of ${LOADS} loads`,
);
