import { type Compilation, type Compiler, sources } from "webpack";
import { samples } from "../../browser-workbook/samples";
import { sampleWorkbook } from "./sample-workbook";
import { starterWorkbook } from "./starter-workbook";
import { starters } from "./starters";

/** Adds the starter workbooks to the build, and the samples of the browser workbook. */
export class EmitStartersPlugin {
  constructor(private readonly settings: { readonly namespace: string }) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap("EmitStarters", (compilation: Compilation) => {
      compilation.hooks.processAssets.tapPromise("EmitStarters", async () => {
        const emit = (name: string, text: string | Buffer) =>
          compilation.emitAsset(name, new sources.RawSource(text));
        emit("samples.json", sampleWorkbook());
        emit("sample-sheets.json", JSON.stringify(samples));
        for (const [name, starter] of starters) {
          const file = await starterWorkbook(starter, this.settings.namespace);
          emit(name, Buffer.from(file));
        }
      });
    });
  }
}
