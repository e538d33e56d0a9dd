/** What the documents tell of the repository is there. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import packageFile from "../../package.json";
import type { RawArgument } from "../../src/functions/cells";
import { titleAnswers } from "../../src/taskpane/evidence/found/title-answers";
import { call } from "../support/call";

const top = join(__dirname, "../..");
const read = (name: string) => readFileSync(join(top, name), "utf8");

test.each(["CONTRIBUTING.md", "README.md"])("every file and folder that %s names exists", (name) => {
  const named = [...read(name).matchAll(/`((?:src|test|assets|bench)\/[\w./-]+)`/g)].map(
    ([, path = ""]) => path,
  );
  expect(named.length).toBeGreaterThan(4);
  expect(named.filter((path) => !existsSync(join(top, path)))).toEqual([]);
});

test.each(["CONTRIBUTING.md", "README.md"])("every command that %s names is one of package.json", (name) => {
  const commands = [...read(name).matchAll(/npm run ([\w:-]+)/g)].map(([, command = ""]) => command);
  expect(commands.filter((command) => !(command in packageFile.scripts))).toEqual([]);
});

test("the README's sentence on the edge is what EVIDENCE.md found", () => {
  const soldAt = (share: string) => {
    const row = new RegExp(`^\\| ${share} \\| \\d+ \\| (\\S+) \\| (\\S+) \\|`, "m");
    const [, points, error] = row.exec(read("EVIDENCE.md")) ?? [];
    return { points, error };
  };
  const rolledAt = (share: string) =>
    new RegExp(`^\\| ${share} \\| rolled \\|.*\\| (\\S+ \\(\\S+\\)) \\| \\S+ \\| \\S+ \\|$`, "m").exec(
      read("EVIDENCE.md"),
    )?.[1];
  const { points, error } = soldAt("0.90");
  const [least, most] = [soldAt("0.80"), soldAt("1.00")];
  const readme = read("README.md").replace(/\s+/g, " ");
  expect(readme).toContain(
    `Sold at .90 of VIX1D, about where such condors were quoted, a condor a session made ${points} points (standard error ${error})`,
  );
  expect(readme).toContain(
    `${least.points} points (${least.error}) at .80, ${most.points} (${most.error}) at 1.00`,
  );
  const [first, second, third] = ["0.80", "0.90", "1.00"].map(rolledAt);
  expect(readme).toContain(
    `made ${first?.replace(" ", " points ")} beside taking the loss at .80, ${second} at .90, ${third} at 1.00`,
  );
  // It says that nothing is told from zero for as long as no interval of the title table lies above it.
  const told = titleAnswers.some(({ share, low }) => share === 0.9 && low > 0);
  expect([told, readme.includes("cannot be told from zero, and neither can 1 % nor 2 %")]).toEqual([
    false,
    true,
  ]);
});

describe("the formulas that open the README answer as it says", () => {
  const opening = read("README.md").split("## ")[0] ?? "";
  const blocks = [...opening.matchAll(/```\n=([A-Z.]+)\((.*)\)\s*->\s*([\s\S]*?)\n```/g)];

  // Arguments stand apart by a comma and a space, the cells of an array constant by a comma alone.
  const argumentsOf = (given: string): RawArgument[] =>
    given
      .split(/,\s/)
      .map((text) =>
        text.trim() === ""
          ? null
          : JSON.parse(text.replace(/;/g, "],[").replace("{", "[[").replace("}", "]]")),
      );

  test("there are two of them", () =>
    expect(blocks.map(([, id]) => id)).toEqual(["CONDOR.CREDIT", "RISK.CEILING"]));

  test.each(blocks.map(([, id = "", given = "", answer = ""]) => [id, given, answer.replace(/\s+/g, " ")]))(
    "%s",
    (id, given, answer) => {
      const got = call(id, ...argumentsOf(given));
      if (typeof got === "number") return expect(`${got.toFixed(2)} points`).toBe(answer);
      expect(String(got).startsWith(answer.replace("...", "").trim())).toBe(true);
    },
  );
});
