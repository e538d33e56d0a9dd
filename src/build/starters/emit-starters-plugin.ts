import { type Compilation, type Compiler, sources } from "webpack";
import { starterWorkbook } from "./starter-workbook";
import { starters } from "./starters";

/** Adds the starter workbooks to the build. */
export class EmitStartersPlugin {
  constructor(private readonly settings: { readonly namespace: string }) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap("EmitStarters", (compilation: Compilation) => {
      compilation.hooks.processAssets.tapPromise("EmitStarters", async () => {
        for (const [name, starter] of starters) {
          const file = await starterWorkbook(starter, this.settings.namespace);
          compilation.emitAsset(name, new sources.RawSource(Buffer.from(file)));
        }
      });
    });
  }
}
