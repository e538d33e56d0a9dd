const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { createJiti } = require("jiti");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { BannerPlugin, Compilation, DefinePlugin, EnvironmentPlugin } = require("webpack");
const { version } = require("./package.json");

const jiti = createJiti(__filename);
const { addInAddress } = jiti("./src/build/address.ts");
const { addInIdentity, iconAddress } = jiti("./src/build/identity.ts");
const { addInNamespace } = jiti("./src/build/namespace.ts");
const { EmitCataloguePlugin } = jiti("./src/build/emit-catalogue-plugin.ts");
const { RoomsTogetherPlugin } = jiti("./src/build/rooms-together-plugin.ts");
const { LanguageCheckPlugin } = jiti("./src/build/language-check.ts");
const { sitePage } = jiti("./src/build/site-page.ts");
const { TranslatePagesPlugin } = jiti("./src/build/words/pages-plugin.ts");
const { translationIn } = jiti("./src/build/words/translation.ts");
const { translatingJiti } = require("./src/build/words/translating-jiti.cjs");

/** Other words than English ones: see "Other languages" of DEPLOYMENT.md. */
const translation = translationIn(process.env.WORDS);
const isOther = Object.keys(translation.words).length > 0;
const { EmitStartersPlugin } = translatingJiti(translation.words)(
  path.resolve(__dirname, "src/build/starters/emit-starters-plugin.ts"),
);

const OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

const entries = {
  functions: { import: "./src/host/excel/functions.ts", layer: "excel" },
  taskpane: "./src/taskpane/taskpane.tsx",
  workbook: "./src/browser-workbook/workbook.ts",
};

/** What the functions use of the language's own globals, hot paths first. */
const GLOBALS =
  "Math, Number, Array, Float64Array, Object, Map, Set, String, Error, Symbol, Int32Array, Uint8Array, undefined, NaN, Infinity";

/** Files of the spreadsheet in the browser, as their authors distribute them (LGPL: apart and unchanged). */
const vendored = [
  ["@odoo/owl", "dist/owl.iife.js"],
  ["@odoo/owl", "LICENSE"],
  ["@odoo/o-spreadsheet", "dist/o_spreadsheet.iife.js"],
  ["@odoo/o-spreadsheet", "dist/o_spreadsheet.xml"],
  ["@odoo/o-spreadsheet", "dist/o_spreadsheet.css"],
  ["@odoo/o-spreadsheet", "LICENSE"],
  ["bootstrap", "dist/css/bootstrap.min.css"],
  ["bootstrap", "LICENSE"],
  ["font-awesome", "css/font-awesome.min.css"],
  ["font-awesome", "fonts/fontawesome-webfont.woff2"],
];

/** No newer than the WebKit of a Mac that was last updated in 2022. */
function compiled(parser) {
  return {
    loader: "swc-loader",
    options: {
      swcrc: false,
      isModule: "unknown",
      jsc: {
        target: "es2021",
        parser,
        assumptions: { setPublicClassFields: true },
        transform: { react: { runtime: "automatic" }, useDefineForClassFields: false },
      },
    },
  };
}

function page(options) {
  return new HtmlWebpackPlugin({ scriptLoading: "blocking", inject: "body", minify: false, ...options });
}

/** `--env only=functions,taskpane` builds a part while working on it. */
module.exports = (env, argv) => {
  const wanted = env.only ? String(env.only).split(",") : Object.keys(entries);
  const has = (name) => wanted.includes(name);
  return {
    mode: argv.mode ?? "production",
    target: ["web", "es2021"],
    devtool: argv.mode === "development" ? "inline-source-map" : false,
    entry: Object.fromEntries(wanted.map((name) => [name, entries[name]])),
    // Excel asks for these names for as long as a manifest lives; only lazy chunks carry a hash.
    output: {
      path: path.resolve(__dirname, "dist"),
      clean: true,
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: compiled({ syntax: "typescript", tsx: true }) },
        {
          test: /src[\\/](?:browser-workbook|host|taskpane)[\\/].*\.tsx?$/,
          enforce: "pre",
          loader: path.resolve(__dirname, "src/build/words/translate-loader.cjs"),
          options: translation,
        },
        // Dependencies too: one class static block leaves the pane of a Mac of 2022 blank.
        { test: /\.m?js$/, include: /node_modules/, use: compiled({ syntax: "ecmascript" }) },
        // functions.js answers formulas; what help says of them comes with the pane and the reference pages.
        {
          test: /src[\\/](?:functions|engine[\\/](?:number-kinds|regime|rules))[\\/].*\.ts$/,
          issuerLayer: "excel",
          enforce: "pre",
          use: path.resolve(__dirname, "src/build/without-documentation-loader.cjs"),
        },
        { test: /\.css$/, type: "asset/source" },
      ],
    },
    experiments: { layers: true },
    optimization: {
      minimizer: [
        new MinimizerPlugin({
          include: /^functions\.js$/,
          minify: require("./src/build/minify-functions.cjs"),
          extractComments: false,
          parallel: false,
        }),
        new MinimizerPlugin({ exclude: /^functions\.js$/ }),
      ],
    },
    performance: { hints: false },
    plugins: [
      ...(argv.mode === "development" ? [] : [new RoomsTogetherPlugin("functions")]),
      new LanguageCheckPlugin(),
      new EmitCataloguePlugin({
        address: addInAddress(),
        namespace: addInNamespace(),
        version,
        identity: addInIdentity(),
        icons: iconAddress(),
      }),
      // Some hosts run scripts in a context whose globals are looked up anew at each use: hand them over once.
      ...["(function (GLOBALS) {", "})(GLOBALS);"].map(
        (text, index) =>
          new BannerPlugin({
            banner: text.replace("GLOBALS", GLOBALS),
            raw: true,
            footer: index === 1,
            test: /^functions\.js$/,
            stage: Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE,
          }),
      ),
      // The pane writes formulas, so it must know the word before every function.
      new EnvironmentPlugin({ ADDIN_NAMESPACE: "" }),
      // Each part tells its version, so that parts of two deployments are told apart.
      new DefinePlugin({
        "process.env.ADDIN_VERSION": JSON.stringify(version),
        "process.env.WORDS_LANGUAGE": JSON.stringify(translation.language),
      }),
      ...(isOther ? [new TranslatePagesPlugin(translation)] : []),
      ...(has("taskpane")
        ? [
            page({
              filename: "taskpane.html",
              template: "src/taskpane/taskpane.html",
              chunks: ["functions", "taskpane"],
              office: OFFICE,
            }),
            page({
              filename: "pane.html",
              template: "src/taskpane/taskpane.html",
              chunks: ["taskpane"],
              office: "",
            }),
          ]
        : []),
      ...(has("workbook")
        ? [
            new EmitStartersPlugin({ namespace: addInNamespace() }),
            page({
              filename: "index.html",
              template: "src/browser-workbook/index.html",
              chunks: ["workbook"],
            }),
          ]
        : []),
      new CopyWebpackPlugin({
        patterns: [
          {
            from: "assets",
            to: "assets",
            noErrorOnMissing: true,
            globOptions: { ignore: ["**/screenshots/**", "**/reference/**"] },
          },
          ...(has("taskpane") ? [{ from: "src/taskpane/opening.css", to: "opening.css" }] : []),
          {
            from: "src/site",
            to: ".",
            transform: (content, from) => (from.endsWith(".html") ? sitePage(String(content)) : content),
          },
          { from: "NOTICES.md", to: "NOTICES.md" },
          { from: "LICENSE", to: "LICENSE.txt" },
          ...(has("workbook")
            ? vendored.map(([name, file]) => ({
                from: path.join("node_modules", name, file),
                to: path.join(
                  "vendor",
                  name.replace("@odoo/", ""),
                  path.basename(path.dirname(file)) === "fonts" ? "../fonts" : "",
                  "[name][ext]",
                ),
                info: { minimized: true },
              }))
            : []),
        ],
      }),
    ],
  };
};
