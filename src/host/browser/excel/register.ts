/** Functions of Excel that the library does not have and a trader's sheets use. */
import { words } from "../../words";
import type { Library } from "../grid-library";
import { distributions } from "./distributions";
import { figures } from "./figures";
import { textsAndLists } from "./texts-and-lists";

/** The same under the name that Excel gives it since 2016. */
const ALIASES = { "FORECAST.LINEAR": "FORECAST" } as const;

export function registerExcelFunctions(library: Library): void {
  const { functionRegistry } = library.registries;
  for (const [name, { description, args, compute }] of Object.entries({
    ...distributions,
    ...figures,
    ...textsAndLists,
  })) {
    if (functionRegistry.contains(name)) continue;
    library.addFunction(name, {
      description,
      category: words`Excel, by this page`,
      args: args.map(({ range, ...argument }) => ({
        ...argument,
        description: argument.name.replaceAll("_", " "),
        type: range ? ["ANY", "RANGE"] : ["ANY"],
        ...(range && { acceptMatrix: true }),
      })),
      compute,
    } as never);
  }
  for (const [name, of] of Object.entries(ALIASES))
    if (!functionRegistry.contains(name) && functionRegistry.contains(of))
      library.addFunction(name, functionRegistry.get(of) as never);
}
