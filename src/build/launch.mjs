/**
 * `node src/build/launch.mjs <task> [arguments]`: installs what is missing, builds what is stale, then runs the
 * task. Plain JavaScript on Node alone, because on a fresh checkout nothing is installed yet.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const top = join(dirname(fileURLToPath(import.meta.url)), "../..");
const stampPath = join(top, ".cache/built.json");
const builtFrom = [
  "src",
  "assets",
  "manifest.xml",
  "NOTICES.md",
  "webpack.config.js",
  "package.json",
  "package-lock.json",
];

/** What each task is made of, in order. */
const tasks = {
  start: [install, build, ["node", "src/browser-workbook/serve.mjs"]],
  build: [install, rebuild],
  test: [install, build, ["jest"]],
  check: [install, ["tsc", "-p", "."], ["biome", "ci", "--error-on-warnings", "."], rebuild, ["jest"]],
  excel: [install, build, ["jiti", "src/build/excel.ts", "start"]],
  "excel:stop": [install, ["jiti", "src/build/excel.ts", "stop"]],
};

const [task = "", ...rest] = process.argv.slice(2);
const steps = tasks[task];
if (steps === undefined) fail(`There is no task "${task}". Tasks: ${Object.keys(tasks).join(", ")}.`);

for (const [index, step] of steps.entries()) {
  // Arguments of the command line are meant for the task itself, which is its last step.
  if (typeof step === "function") step();
  else run(...step, ...(index === steps.length - 1 ? rest : []));
}

function install() {
  const lock = join(top, "package-lock.json");
  const installed = join(top, "node_modules/.package-lock.json");
  if (existsSync(installed) && modified(installed) >= modified(lock)) return;
  console.log("Installing the packages of package-lock.json (a minute or two, once).");
  // Nothing here needs its install script: whatever is compiled comes as a package of its own.
  run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
}

function build() {
  if (isStale()) rebuild();
}

function rebuild() {
  const begun = Date.now();
  run("webpack", "--mode", "production", "--stats", "errors-warnings");
  mkdirSync(dirname(stampPath), { recursive: true });
  writeFileSync(stampPath, JSON.stringify({ begun, ...settings() }));
}

function isStale() {
  if (!existsSync(stampPath) || !existsSync(join(top, "dist/functions.js"))) return true;
  const { begun, ...built } = JSON.parse(readFileSync(stampPath, "utf8"));
  if (JSON.stringify(built) !== JSON.stringify(settings())) return true;
  return builtFrom.some((name) => newest(join(top, name)) > begun);
}

/** The surroundings a build depends on besides its files. */
function settings() {
  const names = ["ADDIN_URL", "ADDIN_NAMESPACE", "ADDIN_ID", "ADDIN_NAME", "ICON_URL", "WORDS"];
  return Object.fromEntries(names.map((name) => [name, process.env[name] ?? ""]));
}

function modified(path) {
  return statSync(path).mtimeMs;
}

function newest(path) {
  if (!statSync(path).isDirectory()) return modified(path);
  // The folder's own time tells of files that were removed.
  return Math.max(modified(path), ...readdirSync(path).map((name) => newest(join(path, name))));
}

function run(command, ...parameters) {
  const { status, error, signal } = spawnSync(...invocation(command, parameters), {
    cwd: top,
    stdio: "inherit",
  });
  if (error !== undefined) fail(`${command} could not be started: ${error.message}`);
  if (status !== 0) process.exit(signal === null ? status : 1);
}

/** Installed commands run as scripts of this very Node: no shell, no PATH, the same on every system. */
function invocation(command, parameters) {
  if (command === "node") return [process.execPath, parameters];
  if (command === "npm") return npm(parameters);
  const script = installedScript(command);
  if (!existsSync(script)) fail(`${command} is not installed: delete node_modules and try again.`);
  return [process.execPath, [script, ...parameters]];
}

function npm(parameters) {
  const fromNpm = process.env.npm_execpath;
  if (fromNpm?.endsWith(".js")) return [process.execPath, [fromNpm, ...parameters]];
  return process.platform === "win32" ? ["cmd", ["/c", "npm", ...parameters]] : ["npm", parameters];
}

function installedScript(command) {
  const owners = { biome: "@biomejs/biome", tsc: "typescript" };
  const folder = join(top, "node_modules", owners[command] ?? command);
  const path = join(folder, "package.json");
  if (!existsSync(path)) return path;
  const { bin } = JSON.parse(readFileSync(path, "utf8"));
  return join(folder, typeof bin === "string" ? bin : bin[command]);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
