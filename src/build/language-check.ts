/** Holds what is built to ES2021: an older WebKit takes a file with one newer word for no script at all. */

import { parse, type Token, tokTypes } from "acorn";
import { type Compilation, type Compiler, WebpackError } from "webpack";

const NEWEST = 2021;
/** ES2018 all of them, but lookbehind came to WebKit in 2023 only; the flags d and v are newer than ES2021. */
const NEWER_PATTERN = /\(\?<[=!]/;

/** Why an engine of 2021 would refuse the script, or null. */
export function newerThanEs2021(script: string): string | null {
  let newer: string | null = null;
  let isMadeOfText = false;
  const onToken = ({ type, value }: Token & { value?: unknown }) => {
    // A pattern, or a text that one is made of: new RegExp(`...`).
    if (type === tokTypes.name) isMadeOfText = value === "RegExp";
    if (type === tokTypes.parenR) isMadeOfText = false;
    const text = type === tokTypes.regexp ? (value as { pattern: string }).pattern : isMadeOfText && value;
    if (typeof text === "string" && NEWER_PATTERN.test(text)) newer = `lookbehind in /${text}/`;
  };
  try {
    parse(script, { ecmaVersion: NEWEST, sourceType: "script", onToken });
    return newer;
  } catch (error) {
    return (error as Error).message;
  }
}

/** The build fails where one of its scripts is newer. */
export class LanguageCheckPlugin {
  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap("LanguageCheck", (compilation: Compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "LanguageCheck", stage }, (assets) => {
        for (const [name, source] of Object.entries(assets)) {
          if (!name.endsWith(".js") || name.startsWith("vendor/")) continue;
          const newer = newerThanEs2021(source.source().toString());
          if (newer !== null)
            compilation.errors.push(new WebpackError(`${name} is newer than ES${NEWEST}: ${newer}`));
        }
      });
    });
  }
}
