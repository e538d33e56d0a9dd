/** The linter's rules on imports and globals, tried on files that break each of them. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const top = join(__dirname, "../..");

const refused: readonly [path: string, source: string, rule: string][] = [
  ["src/engine/options/package.ts", 'export * from "react";', "noRestrictedImports"],
  ["src/engine/options/functions.ts", 'export * from "../../functions/cells";', "noRestrictedImports"],
  ["src/engine/options/clock.ts", "export const today = () => new Date();", "noRestrictedGlobals"],
  ["src/functions/condor/package.ts", 'export * from "react";', "noRestrictedImports"],
  ["src/functions/condor/host.ts", 'export * from "../../host/workbook";', "noRestrictedImports"],
  ["src/functions/condor/excel.ts", "export const excel = () => Excel;", "noRestrictedGlobals"],
  ["src/host/functions.ts", 'export * from "../functions/cells";', "noRestrictedImports"],
  ["src/host/excel/browser.ts", 'export * from "../browser/grid";', "noRestrictedImports"],
  ["src/host/excel/react.ts", 'export * from "react";', "noRestrictedImports"],
  ["src/host/browser/excel.ts", 'export * from "../excel/associate";', "noRestrictedImports"],
  ["src/taskpane/plan/excel.ts", 'export * from "../../host/excel/excel-workbook";', "noRestrictedImports"],
  ["src/taskpane/plan/run.ts", "export const run = () => Excel.run;", "noRestrictedGlobals"],
  ["src/browser-workbook/excel.ts", 'export * from "../host/excel/associate";', "noRestrictedImports"],
  ["src/engine/default.ts", "export default 1;", "noDefaultExport"],
  ["src/engine/curly.ts", `export const text = "\${price}";`, "noTemplateCurlyInString"],
  ["src/engine/round.ts", 'export { trip } from "./trip";\nexport const round = 1;', "noImportCycles"],
];

const accepted: readonly [path: string, source: string][] = [
  ["src/engine/trip.ts", 'import { round } from "./round";\n\nexport const trip = round;\n'],
  ["src/engine/condor/own.ts", 'export * from "../options/price";\n'],
  ["src/functions/condor/own.ts", 'export * from "../../engine/errors";\n'],
  ["src/host/own.ts", 'export * from "./workbook";\n'],
  [
    "src/host/excel/own.ts",
    'export * from "../../functions/cells";\n\nexport const run = () => Excel.run;\n',
  ],
  ["src/taskpane/plan/own.ts", 'export * from "react";\nexport * from "../../host/workbook";\n'],
  ["src/taskpane/choose-host.ts", 'export const excel = () => import("../host/excel/excel-workbook");\n'],
];

interface Report {
  readonly diagnostics: readonly {
    readonly category: string;
    readonly location: { readonly path: unknown };
  }[];
}

/** The rules that each file breaks. */
function lint(
  files: readonly (readonly [path: string, source: string, ...rest: unknown[]])[],
): Map<string, string[]> {
  const folder = mkdtempSync(join(tmpdir(), "wingspan-lint-"));
  try {
    const settings = JSON.parse(readFileSync(join(top, "biome.json"), "utf8")) as Record<string, unknown>;
    writeFileSync(join(folder, "biome.json"), JSON.stringify({ ...settings, vcs: undefined }));
    for (const [path, source] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), source);
    }
    const biome = join(top, "node_modules/@biomejs/biome/bin/biome");
    const options = ["lint", "--reporter=json", "--max-diagnostics=none", "."];
    const { stdout } = spawnSync(process.execPath, [biome, ...options], { cwd: folder, encoding: "utf8" });
    const broken = new Map(files.map(([path]) => [path, [] as string[]]));
    for (const { category, location } of (JSON.parse(stdout) as Report).diagnostics) {
      const path = files.map(([each]) => each).find((each) => JSON.stringify(location.path).includes(each));
      broken.get(path ?? "")?.push(category.split("/").at(-1) ?? "");
    }
    return broken;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const broken = lint([...refused, ...accepted]);

test.each(refused)("%s is refused", (path, _, rule) => {
  expect(broken.get(path)).toContain(rule);
});

test.each(accepted.filter(([path]) => !path.includes("trip")))("%s is accepted", (path) => {
  expect(broken.get(path)).toEqual([]);
});
