import HtmlWebpackPlugin from "html-webpack-plugin";
import type { Compiler } from "webpack";
import { pageInWords } from "./page-words.cjs";
import type { Translation } from "./translation";

/** Puts a translation into the texts of the pages once their template is filled in, whatever signs a sentence bears. */
export class TranslatePagesPlugin {
  constructor(private readonly translation: Translation) {}

  apply(compiler: Compiler): void {
    const { words, language } = this.translation;
    const { name } = TranslatePagesPlugin;
    compiler.hooks.compilation.tap(name, (compilation) => {
      HtmlWebpackPlugin.getCompilationHooks(compilation).afterTemplateExecution.tap(name, (page) => {
        const other = pageInWords(page.html, (said) => words[said] ?? said);
        return { ...page, html: other.replace('<html lang="en">', `<html lang="${language}">`) };
      });
    });
  }
}
