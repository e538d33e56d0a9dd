/** engine <- functions <- hosts; the pane asks the Workbook port; only one file opens a batch of Excel's. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  firstCycle,
  type Import,
  importCycle,
  type Source,
  sourceOfText,
  sourcesBelow,
} from "../support/imports";

interface Layer {
  /** Where else a file of this folder may look. */
  readonly folders: readonly string[];
  readonly packages: readonly string[];
}

/** The port itself, and what every entry loads first. */
const portFiles = [
  "src/host/workbook.ts",
  "src/host/cell-address.ts",
  "src/host/cell-look.ts",
  "src/host/pages-across.ts",
  "src/host/rewritten.ts",
  "src/host/sheet-table.ts",
  "src/host/older-engines.ts",
  "src/host/words.ts",
];
/** What both hosts write by. */
const sharedByHosts = [...portFiles, "src/host/kept-text.ts"];

/** From the narrowest folder to the widest: a file belongs to the first that holds it. */
const layers: Readonly<Record<string, Layer>> = {
  "src/engine/": { folders: [], packages: [] },
  "src/functions/": { folders: ["src/engine/"], packages: [] },
  "src/host/excel/": { folders: ["src/functions/", "src/engine/", ...sharedByHosts], packages: [] },
  "src/host/browser/": {
    folders: ["src/functions/", "src/engine/", ...sharedByHosts],
    packages: ["@odoo/o-spreadsheet", "@odoo/owl", "chart.js", "chart.js/auto"],
  },
  "src/host/": { folders: [], packages: [] },
  "src/taskpane/": {
    folders: ["src/functions/", "src/engine/", ...portFiles],
    packages: [
      "react",
      "react-dom",
      "react-dom/client",
      "@fluentui/react-components",
      "chart.js",
      "zod/mini",
    ],
  },
  "src/browser-workbook/": {
    folders: [
      "src/functions/",
      "src/engine/",
      "src/host/browser/",
      "src/taskpane/",
      "src/build/",
      // The sample page tells the version of what it was written by.
      "package.json",
      ...portFiles,
    ],
    packages: ["sirv", "chart.js", "chart.js/auto"],
  },
};

/** The one place where the pane meets a host. */
const composition: readonly (readonly [from: string, to: string])[] = [
  ["src/taskpane/choose-host.ts", "src/host/excel/excel-workbook.ts"],
];

function violations(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, imports }) => {
    const folder = Object.keys(layers).find((each) => path.startsWith(each));
    const layer = folder === undefined ? undefined : layers[folder];
    if (folder === undefined || layer === undefined) return [];
    const isAllowed = ({ to, isPackage }: Import) =>
      isPackage
        ? layer.packages.includes(to) || (path.endsWith(".mjs") && to.startsWith("node:"))
        : [folder, ...layer.folders].some((each) => to.startsWith(each)) ||
          composition.some(([from, at]) => from === path && at === to);
    return imports.filter((each) => !isAllowed(each)).map(({ to }) => `${path} imports ${to}`);
  });
}

const sources = sourcesBelow("src");
const within = (folder: string) => sources.filter(({ path }) => path.startsWith(folder));

test("there is something to look at", () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(100);
  for (const folder of Object.keys(layers)) expect(within(folder).length).toBeGreaterThan(0);
});

test("every import points the right way", () => {
  expect(violations(sources)).toEqual([]);
});

test("no import is missing its file", () => {
  const known = new Set(sources.map(({ path }) => path));
  const missing = sources
    .flatMap(({ imports }) => imports)
    .filter(({ to, isPackage }) => !isPackage && to.startsWith("src/") && /\.[a-z]*ts$|\/[^.]*$/.test(to))
    .filter(({ to }) => !known.has(to));
  expect(missing.map(({ from, to }) => `${from}: ${to}`)).toEqual([]);
});

test("no imports go round in a circle, be it of types alone", () => {
  expect(importCycle(sources)).toBeNull();
});

/** The folder below a layer in which a file lies; a file of the layer itself is a room of its own. */
const roomOf = (path: string) => /^src\/(?:engine|functions)\/[^/]+/.exec(path)?.[0];

/** The first way from room to room that comes back, types included; null where all ways lead down. */
function roomCycle(from: readonly Source[]): readonly string[] | null {
  const rooms = new Map<string, string[]>();
  for (const { path, imports } of from) {
    const room = roomOf(path);
    if (room === undefined) continue;
    const others = imports.flatMap(({ to }) => roomOf(to) ?? []).filter((other) => other !== room);
    rooms.set(room, [...(rooms.get(room) ?? []), ...others]);
  }
  return firstCycle(rooms);
}

test("no way from room to room comes back, be it of types alone", () => {
  expect(new Set(sources.flatMap(({ path }) => roomOf(path) ?? [])).size).toBeGreaterThan(40);
  expect(roomCycle(sources)).toBeNull();
});

test("every exported value is imported somewhere", () => {
  const readers = [...sources, ...sourcesBelow("test"), ...sourcesBelow("bench")];
  const settings = readFileSync(join(__dirname, "../../webpack.config.js"), "utf8");
  const taken = new Set(
    readers.flatMap(({ imports }) =>
      imports.flatMap(({ to, taken }) => taken.map((name) => `${to}: ${name}`)),
    ),
  );
  const unread = sources.flatMap(({ path, exports }) =>
    exports
      .filter((name) => ![name, "*"].some((each) => taken.has(`${path}: ${each}`)))
      .filter((name) => !new RegExp(`\\b${name}\\b`).test(settings))
      .map((name) => `${path}: ${name}`),
  );
  expect(unread).toEqual([]);
});

test("the engine and the functions know no clock, no chance and no surroundings", () => {
  const impure = [
    "Date",
    "Math.random",
    "performance",
    "process",
    "window",
    "document",
    "globalThis",
    "Excel",
    "Office",
    "fetch",
  ];
  const found = [...within("src/engine/"), ...within("src/functions/")].flatMap(({ path, names }) =>
    impure.filter((name) => names.has(name)).map((name) => `${path}: ${name}`),
  );
  expect(found).toEqual([]);
});

test("one file alone opens a batch of Excel's", () => {
  expect(sources.filter(({ names }) => names.has("Excel")).map(({ path }) => path)).toEqual([
    "src/host/excel/excel-workbook.ts",
  ]);
});

describe("the rules", () => {
  const read = (path: string, text: string) => sourceOfText(path, text);

  test.each([
    ["src/engine/a.ts", 'import { b } from "../functions/cells";'],
    ["src/engine/a.ts", 'export type { B } from "../functions/cells";'],
    ["src/engine/a.ts", 'import { b } from "zod/mini";'],
    ["src/functions/a.ts", 'import { b } from "../host/workbook";'],
    ["src/functions/a.ts", 'import { b } from "zod";'],
    ["src/host/a.ts", 'import { b } from "../functions/cells";'],
    ["src/host/excel/a.ts", 'import { b } from "../browser/grid";'],
    ["src/taskpane/a.ts", 'const b = import("../host/excel/excel-workbook");'],
    ["src/taskpane/a.ts", 'type B = import("../host/excel/excel-workbook").B;'],
    ["src/browser-workbook/a.ts", 'import { b } from "../host/excel/associate";'],
  ])("%s may not say %s", (path, text) => {
    expect(violations([read(path, text)])).toHaveLength(1);
  });

  test.each([
    ["src/functions/a.ts", 'import { b } from "../engine/errors"; import { c } from "./cells";'],
    ["src/taskpane/choose-host.ts", 'const b = import("../host/excel/excel-workbook");'],
    ["src/taskpane/a.ts", 'import type { Workbook } from "../host/workbook";'],
  ])("%s may say %s", (path, text) => {
    expect(violations([read(path, text)])).toEqual([]);
  });

  test("what a file offers and what it takes is seen by name", () => {
    const offers = "export const a = 1; export function b() {} export interface C {} const d = 2;";
    expect(read("src/engine/a.ts", offers).exports).toEqual(["a", "b"]);
    const takes =
      'import { type C, a as e } from "./a"; import * as all from "./b"; export { d } from "./c";';
    expect(read("src/engine/d.ts", takes).imports.map(({ taken }) => taken)).toEqual([
      ["C", "a"],
      ["*"],
      ["d"],
    ]);
  });

  test.each([
    'import { a } from "./errors";',
    'import type { A } from "./errors";',
    'type A = import("./errors").A;',
  ])("a circle is found that %s closes", (back) => {
    const there = read("src/engine/errors.ts", 'import { b } from "./sources";');
    expect(importCycle([there, read("src/engine/sources.ts", back)])).toHaveLength(3);
    const later = read("src/engine/sources.ts", 'const a = import("./errors");');
    expect(importCycle([there, later])).toBeNull();
  });

  test("two rooms that ask each other are found, though no file asks back and types alone are meant", () => {
    const rules = read("src/engine/rules/a.ts", 'import type { A } from "../regime/a";');
    const regime = read("src/engine/regime/b.ts", 'import { b } from "../rules/b";');
    expect(roomCycle([rules, regime])).toEqual(["src/engine/rules", "src/engine/regime", "src/engine/rules"]);
    expect(roomCycle([rules])).toBeNull();
    const word = read("src/functions/word.ts", 'import type { A } from "./arguments/argument";');
    const argument = read("src/functions/arguments/argument.ts", 'import { w } from "../word.ts";');
    expect(roomCycle([word, argument])).toHaveLength(3);
  });

  test("a word of the file's own is not the browser's", () => {
    const used = (text: string) => read("src/engine/a.ts", text).names.has("window");
    expect(used("const a = window.top;")).toBe(true);
    expect(used("const a = { window };")).toBe(true);
    expect(used("const a = (window: number) => window + 1;")).toBe(false);
    expect(used("const { window } = b; const c = { window: 1 }; window;")).toBe(false);
  });

  test("a clock is found, a word after a dot or in a type is not", () => {
    expect(read("src/engine/a.ts", "const a = Date.now();").names.has("Date")).toBe(true);
    expect(read("src/engine/a.ts", "const a = Math.random();").names.has("Math.random")).toBe(true);
    expect(read("src/engine/a.ts", "const a = b.Date; let c: Date;").names.has("Date")).toBe(false);
  });
});
