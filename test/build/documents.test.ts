/** What the documents tell of the repository is there. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import packageFile from "../../package.json";

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
