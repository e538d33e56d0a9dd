/** The README's table of functions, kept between two markers. */
import type { Definition } from "../functions/define";
import { functionTable } from "../functions/reference-markdown";

const BEGIN = "<!-- functions:begin -->";
const END = "<!-- functions:end -->";

/** The README with its table drawn anew; a README without the markers is refused. */
export function withFunctionTable(readme: string, definitions: readonly Definition[]): string {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`README.md lacks ${BEGIN} ... ${END}`);
  const table = functionTable(definitions, "REFERENCE.md").join("\n");
  return `${readme.slice(0, begin)}${BEGIN}\n${table}\n${readme.slice(end)}`;
}
