import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Compilation, type Compiler, sources } from "webpack";
import { catalogue } from "../functions/catalogue";
import { excelMetadata, referencePage } from "../functions/excel-metadata";
import { referenceIndexHtml, referencePageHtml, referenceStyle } from "../functions/reference-html";
import { unitsOfAll } from "../functions/units/units-of";
import { assistantGuide } from "./assistant-guide";
import { billOfMaterials } from "./bill-of-materials";
import { builtManifest, type ManifestSettings } from "./manifest";
import { manifestProblems } from "./manifest-check";
import { unifiedManifest } from "./unified-manifest";
import { allWords } from "./words/all-words";

/** Adds what derives from the catalogue to the build: functions.json, the manifest, the reference pages, and the words of the views. */
export class EmitCataloguePlugin {
  constructor(private readonly settings: ManifestSettings) {}

  apply(compiler: Compiler): void {
    const manifestPath = join(compiler.context, "manifest.xml");
    // thisCompilation: child compilations of the page plugin must not emit the same files again.
    compiler.hooks.thisCompilation.tap("EmitCatalogue", (compilation: Compilation) => {
      compilation.fileDependencies.add(manifestPath);
      compilation.hooks.processAssets.tap("EmitCatalogue", () => {
        const emit = (name: string, text: string) => compilation.emitAsset(name, new sources.RawSource(text));
        const manifest = builtManifest(readFileSync(manifestPath, "utf8"), this.settings);
        const { WebpackError } = compiler.webpack;
        for (const problem of manifestProblems(manifest, this.settings))
          compilation.errors.push(new WebpackError(`manifest.xml: ${problem}`));
        emit("manifest.xml", manifest);
        emit("manifest.json", JSON.stringify(unifiedManifest(manifest), null, 1));
        emit("assistant-guide.md", assistantGuide(catalogue));
        emit("sbom.json", JSON.stringify(billOfMaterials(), null, 1));
        emit("functions.json", JSON.stringify(excelMetadata(catalogue, this.settings.address), null, 1));
        emit("words.json", allWords());
        emit("units.json", JSON.stringify(unitsOfAll(catalogue)));
        emit("reference/index.html", referenceIndexHtml(catalogue));
        emit("reference/reference.css", referenceStyle);
        for (const definition of catalogue) emit(referencePage(definition), referencePageHtml(definition));
      });
    });
  }
}
