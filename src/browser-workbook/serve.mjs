/** Serves dist/ to this machine: the workbook, the task pane and the functions, and nothing from elsewhere. */
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { isIP } from "node:net";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import sirv from "sirv";
import { sampleResults } from "./sample-results.mjs";

const FIRST_PORT = 3000;
const PORTS_TRIED = 20;
const LAST_PORT = 65535;
const NEEDED = ["index.html", "workbook.js", "functions.js", "functions.json"];

const here = dirname(fileURLToPath(import.meta.url));
const distFolder = resolve(process.env.DIST_FOLDER ?? join(here, "../../dist"));

const SAME_ORIGIN =
  "connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; worker-src 'self'; child-src 'self'";
/** The hash is the empty style element that Fluent inserts and fills by script. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
/** Our own pages bear the strict policy. */
const STRICT = `default-src 'none'; script-src 'self'; style-src 'self' ${EMPTY_STYLE}; img-src 'self' data:; frame-ancestors 'self'; ${SAME_ORIGIN}`;
/** The spreadsheet compiles its templates and formulas with new Function and styles elements inline. */
const WORKBOOK = `default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; frame-src 'self'; frame-ancestors 'none'; ${SAME_ORIGIN}`;

/** The content security policy of a page. */
function policyOf(pathname) {
  return pathname === "/" || pathname === "/index.html" ? WORKBOOK : STRICT;
}

/** Names of files between single slashes, none of which begins with a dot. */
const PLAIN_PATH = /^\/$|^(\/[\w-][\w.-]*)+$/;

/**
 * A page of another name that leads to this machine is not ours to answer: it would read what is kept here. An
 * address of digits is no such name.
 */
function isOwnName(header = "", host) {
  const name = header.replace(/:\d+$/, "").replace(/^\[|\]$/g, "");
  return name === "localhost" || name === host || isIP(name) !== 0;
}

/** What the build has not made, so that the page could not open. */
function missingFiles(folder) {
  return NEEDED.filter((name) => !existsSync(join(folder, name)));
}

/** Starts on the wanted port or on the next free one; resolves with the server and its address. */
export async function serve({ folder = distFolder, port = FIRST_PORT, host = "127.0.0.1" } = {}) {
  const missing = missingFiles(folder);
  if (missing.length > 0)
    throw new Error(`${folder} lacks ${missing.join(", ")}: build it first (npm run build)`);
  const files = sirv(folder, {
    dev: true,
    // Every file under its whole name, and no other.
    extensions: [],
    setHeaders(response, pathname) {
      response.setHeader("Content-Security-Policy", policyOf(pathname));
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Referrer-Policy", "no-referrer");
      response.setHeader("Cache-Control", "no-cache");
    },
  });
  const server = createServer((request, response) => {
    const refuse = (status, words) => {
      response.statusCode = status;
      response.setHeader("Content-Type", "text/plain; charset=utf-8");
      response.end(`${words}\n`);
    };
    if (!isOwnName(request.headers.host, host)) return refuse(421, "This server has another name.");
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("Allow", "GET, HEAD");
      return refuse(405, "Only GET and HEAD are answered here.");
    }
    const noSuchPage = () => refuse(404, "There is no such page here.");
    const [path] = request.url.split("?");
    if (!PLAIN_PATH.test(path)) return noSuchPage();
    if (path === "/") request.url = request.url.replace("/", "/index.html");
    files(request, response, noSuchPage);
  });
  const taken = await listen(server, port, host);
  return { server, address: `http://localhost:${taken}` };
}

async function listen(server, first, host) {
  for (let port = first; port < first + PORTS_TRIED && port <= LAST_PORT; port++) {
    try {
      await new Promise((listening, failed) => {
        server.once("error", failed);
        server.listen(port, host, () => {
          server.off("error", failed);
          listening();
        });
      });
      return server.address().port;
    } catch (error) {
      if (error.code !== "EADDRINUSE") throw error;
    }
  }
  throw new Error(`ports ${first} to ${first + PORTS_TRIED - 1} are all taken: name a free one with PORT`);
}

function table(rows) {
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map(
    ([label, value, formula]) => `  ${label.padEnd(widths[0])}  ${value.padStart(widths[1])}  ${formula}`,
  );
}

function wantedPort() {
  const named = process.env.PORT ?? "";
  const port = named === "" ? FIRST_PORT : Number(named);
  if (!Number.isInteger(port) || port < 1 || port > LAST_PORT)
    throw new Error(`PORT must be a whole number from 1 to ${LAST_PORT}, got ${named}`);
  return port;
}

async function main() {
  const { server, address } = await serve({
    port: wantedPort(),
    ...(process.env.HOST && { host: process.env.HOST }),
  });
  const end = () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  };
  process.on("SIGINT", end);
  process.on("SIGTERM", end);
  const results = sampleResults(readFileSync(join(distFolder, "functions.js"), "utf8"));
  console.log(`Wingspan: the workbook and the task pane are at\n\n  ${address}\n`);
  console.log("SPX 7,140, VIX 17.95, one trading day, volatility 18 %, condor 7005/7015/7265/7275:\n");
  console.log(table(results).join("\n"));
  console.log("\nEducational: computes, never recommends. Sends no data. Ctrl-C ends it.");
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}
