/** What is shipped, in JavaScriptCore as Excel on a Mac runs it: a few last bits may differ, nothing else. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { catalogue } from "../../src/functions/catalogue";
import type { Definition } from "../../src/functions/define";
import { spotVectors } from "../engine/options/vectors";
import { builtPath } from "../support/dist";

type Call = readonly [id: string, cells: readonly unknown[]];

const callOf = ({ id, arguments: all }: Definition, given: Readonly<Record<string, unknown>>): Call => [
  id,
  Object.keys(all).map((name) => given[name] ?? null),
];
const examples = catalogue.flatMap((definition) =>
  definition.examples.map(({ given }) => callOf(definition, given)),
);
const greeks = catalogue.filter(({ id }) => id === "OPTION.GREEKS");
const prices = spotVectors.cases
  .filter(({ domain }) => domain === "market")
  .flatMap(({ type, S, K, T, sigma, r, q }) => {
    const given = {
      type,
      spot: S,
      strike: K,
      days: T * 365,
      vol: sigma,
      rate: r,
      yield: q,
      return: "headers",
    };
    return greeks.map((definition) => callOf(definition, given));
  });
const calls = [...examples, ...prices];

/** Both engines run this: it answers every call and writes the answers as JSON. */
const DRIVER = `
  const answers = CALLS.map(([id, cells]) => {
    try { return HANDLERS[id](...cells); } catch (error) { return { code: error.code, message: error.message }; }
  });
  print(JSON.stringify(answers));
`;

function answersOf(command: string, before: string): unknown {
  const folder = mkdtempSync(join(tmpdir(), "wingspan-engine-"));
  try {
    const [start, driver] = [join(folder, "start.js"), join(folder, "driver.js")];
    writeFileSync(
      start,
      `${before}var HANDLERS = {}; var CALLS = ${JSON.stringify(calls)};
      globalThis.CustomFunctions = { associate: (mapping) => Object.assign(HANDLERS, mapping) };`,
    );
    writeFileSync(driver, DRIVER);
    const files = [start, builtPath("functions.js"), driver];
    const output =
      command === process.execPath
        ? execFileSync(
            command,
            [
              "-e",
              files
                .map((file) => `(0,eval)(require("fs").readFileSync(${JSON.stringify(file)},"utf8"));`)
                .join(""),
            ],
            { maxBuffer: 1e8 },
          )
        : execFileSync(command, files, { maxBuffer: 1e8 });
    return JSON.parse(output.toString());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const isInstalled = spawnSync("jsc", ["-e", "1"]).status === 0;

(isInstalled ? test : test.skip)(
  `JavaScriptCore gives V8's answers to ${calls.length} calls${isInstalled ? "" : ": no jsc is installed"}`,
  () => {
    const v8 = answersOf(process.execPath, "globalThis.print = console.log;") as readonly unknown[];
    const webkit = answersOf("jsc", "") as readonly unknown[];
    const differ = calls.flatMap(([id], index) =>
      agree(v8[index], webkit[index])
        ? []
        : [`${id} ${JSON.stringify([v8[index], webkit[index]]).slice(0, 200)}`],
    );
    expect(differ).toEqual([]);
    expect(v8.filter((answer) => Array.isArray(answer) || typeof answer === "number").length).toBeGreaterThan(
      0.9 * calls.length,
    );
  },
);

const LAST_BITS = 1e-11;

function agree(one: unknown, other: unknown): boolean {
  if (Array.isArray(one)) {
    return (
      Array.isArray(other) && one.length === other.length && one.every((each, at) => agree(each, other[at]))
    );
  }
  if (typeof one === "number" && typeof other === "number")
    return Math.abs(one - other) <= LAST_BITS * Math.max(1, Math.abs(one));
  return JSON.stringify(one) === JSON.stringify(other);
}
