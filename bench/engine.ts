import { createRequire } from "node:module";
import { join } from "node:path";
import webpack from "webpack";

export type Engine = typeof import("./engine-parts");

/** The engine as it ships: one bundled, minified file. A loader that compiles on the fly would change the timing. */
export function shippedEngine(folder: string): Promise<Engine> {
  return shipped<Engine>(folder, "engine-parts");
}

/** A file of parts beside this one, bundled the same way. */
export async function shipped<Parts>(folder: string, parts: string): Promise<Parts> {
  const options = { jsc: { target: "es2022", parser: { syntax: "typescript" } }, module: { type: "es6" } };
  const compiler = webpack({
    mode: "production",
    target: "node",
    entry: join(__dirname, `${parts}.ts`),
    output: { path: folder, filename: `${parts}.js`, library: { type: "commonjs2" } },
    resolve: { extensions: [".ts", ".js"] },
    module: { rules: [{ test: /\.ts$/, use: { loader: "swc-loader", options } }] },
  });
  await new Promise<void>((resolve, reject) => {
    compiler?.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
  return createRequire(join(folder, "x.js"))(`./${parts}.js`) as Parts;
}
