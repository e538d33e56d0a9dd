/** The README's tables of functions, one a family and folded, kept between two markers. */
import type { Definition } from "../functions/define";
import { byFamily } from "../functions/reference";
import { functionTable } from "../functions/reference-markdown";

const BEGIN = "<!-- functions:begin -->";
const END = "<!-- functions:end -->";

/** The README with its tables drawn anew; a README without the markers is refused. */
export function withFunctionTable(
  readme: string,
  definitions: readonly Definition[],
  pageOf: (family: string) => string,
): string {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`README.md lacks ${BEGIN} ... ${END}`);
  const tables = [...byFamily(definitions)].flatMap(([family, members]) => [
    ...["<details>", `<summary>${family}: ${members.length} functions</summary>`, ""],
    ...functionTable(members, pageOf(family)),
    ...["", "</details>"],
  ]);
  return `${readme.slice(0, begin)}${BEGIN}\n${tables.join("\n")}\n${readme.slice(end)}`;
}
