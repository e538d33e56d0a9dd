/** `npm run excel`: serves the build over https and opens Excel with it; `npm run excel:stop` takes it out again. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { generateCertificates, getHttpsServerOptions } from "office-addin-dev-certs";
import { developmentAddress } from "./address";
import { type Credentials, serveHttps } from "./serve-https";

const top = join(__dirname, "../..");
const folder = join(top, "dist");
const manifest = join(folder, "manifest.xml");
const port = Number(new URL(developmentAddress).port);
/** Microsoft's tool starts desktop Excel on these systems only. */
const hasDesktopExcel = process.platform === "win32" || process.platform === "darwin";

const webSteps = `
Excel for the web:
  1. Open ${developmentAddress}taskpane.html once and accept the certificate of this machine.
  2. Open a workbook at https://excel.cloud.microsoft.
  3. Choose Home, Add-ins, More Add-ins, My Add-ins, Upload My Add-in.
  4. Upload ${manifest}
  5. Type =CONDOR. in a cell, or choose Home, Open Wingspan.
Only one copy of the add-in may be installed at a time: two would claim the same function names.
`;

async function start(): Promise<void> {
  const built = readFileSync(manifest, "utf8");
  if (!built.includes(developmentAddress))
    throw new Error(`dist was built for another address: unset ADDIN_URL and try again`);
  await serveHttps(folder, port, await credentials());
  console.log(
    `Serving ${developmentAddress} until Ctrl+C. To take the add-in out of Excel: npm run excel:stop`,
  );
  if (hasDesktopExcel) sideload("start", manifest, "desktop", "--app", "excel", "--no-debug");
  console.log(webSteps);
}

/** Trusted where the system lets Microsoft's tool say so; on Linux the browser asks once. */
async function credentials(): Promise<Credentials> {
  if (hasDesktopExcel) return getHttpsServerOptions();
  const certificates = join(top, ".cache/certificates");
  const [ca, cert, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) =>
    join(certificates, name),
  ) as [string, string, string];
  if (!existsSync(key)) {
    mkdirSync(certificates, { recursive: true });
    await generateCertificates(ca, cert, key);
  }
  return { cert: readFileSync(cert), key: readFileSync(key) };
}

function stop(): void {
  if (hasDesktopExcel) sideload("stop", manifest);
  else console.log("Excel for the web: Home, Add-ins, More Add-ins, My Add-ins, then remove Wingspan.");
}

function sideload(...parameters: string[]): void {
  const tool = join(dirname(require.resolve("office-addin-debugging/package.json")), "cli.js");
  const { status } = spawnSync(process.execPath, [tool, ...parameters], { cwd: top, stdio: "inherit" });
  if (status !== 0) console.error("Excel could not be started with the add-in: load it by hand, as below.");
}

if (process.argv[2] === "stop") stop();
else
  start().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
