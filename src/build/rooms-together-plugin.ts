import { type Chunk, type Compilation, type Compiler, type Module, sources } from "webpack";

/** What stands over the text of each module before the file is minified. */
const MODULE_HEAD = /^;\/\/ (\.\/\S+)$/gm;

/** The rooms in the order of the layers, and of what their files have in common. */
const ROOMS = ["/engine/", "/functions/reading/", "/functions/arguments/", "/functions/"];
const FUNCTION = ".fn.ts";

/**
 * Lays the modules of one script out room by room. Compression looks back 32 kB for what it has seen, and the files of
 * a room say alike what the files of other rooms do not: 2 kB less of functions.js than in the order of imports.
 */
export class RoomsTogetherPlugin {
  constructor(private readonly chunk: string) {}

  apply(compiler: Compiler): void {
    const name = RoomsTogetherPlugin.name;
    compiler.hooks.compilation.tap(name, (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        const chunk = compilation.namedChunks.get(this.chunk);
        if (chunk === undefined) return;
        const imports = importsOf(compilation, chunk);
        compilation.updateAsset(
          `${this.chunk}.js`,
          (before) => new sources.RawSource(inRooms(String(before.source()), imports)),
        );
      });
    });
  }
}

/** The files that each file of a chunk imports. */
function importsOf(compilation: Compilation, chunk: Chunk): ReadonlyMap<string, readonly string[]> {
  const nameOf = (module: Module) => module.readableIdentifier(compilation.requestShortener);
  const inner = [...compilation.chunkGraph.getChunkModules(chunk)].flatMap((module) =>
    "modules" in module ? [...(module.modules as Iterable<Module>)] : [module],
  );
  return new Map(
    inner.map((module) => [
      nameOf(module),
      [...compilation.moduleGraph.getOutgoingConnections(module)].flatMap(({ module: to }) =>
        to === null ? [] : [nameOf(to)],
      ),
    ]),
  );
}

/** The same script, its modules by room and path, each behind what it imports. */
function inRooms(script: string, imports: ReadonlyMap<string, readonly string[]>): string {
  const heads = [...script.matchAll(MODULE_HEAD)];
  const textOf = new Map(
    heads.map(({ 1: path = "", index }, at) => [path, script.slice(index, heads[at + 1]?.index)]),
  );
  // The last one is the entry, with the end of the script behind it.
  const entry = heads.at(-1)?.[1] ?? "";
  const laid = new Set<string>();
  const lay = (path: string) => {
    if (!textOf.has(path) || laid.has(path)) return;
    for (const each of imports.get(path) ?? []) if (each !== path) lay(each);
    laid.add(path);
  };
  for (const path of [...textOf.keys()].filter((each) => each !== entry).sort(byRoom)) lay(path);
  laid.add(entry);
  return script.slice(0, heads[0]?.index) + [...laid].map((path) => textOf.get(path)).join("");
}

function byRoom(one: string, other: string): number {
  return placeOf(one) < placeOf(other) ? -1 : 1;
}

function placeOf(path: string): string {
  const room = ROOMS.findIndex((each) => path.includes(each));
  return `${room}${path.endsWith(FUNCTION) ? 1 : 0}${path}`;
}
