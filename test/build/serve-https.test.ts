import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { IncomingMessage, Server } from "node:http";
import { get } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateCertificates } from "office-addin-dev-certs";
import { serveHttps } from "../../src/build/serve-https";

const folder = mkdtempSync(join(tmpdir(), "wingspan-https-"));
const at = (name: string) => join(folder, name);
let server: Server;

beforeAll(async () => {
  jest.spyOn(console, "log").mockImplementation();
  await generateCertificates(at("ca.crt"), at("localhost.crt"), at("localhost.key"));
  writeFileSync(at("functions.json"), "{}");
  server = await serveHttps(folder, 0, {
    cert: readFileSync(at("localhost.crt")),
    key: readFileSync(at("localhost.key")),
  });
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

function ask(path: string): Promise<IncomingMessage> {
  const { port } = server.address() as AddressInfo;
  const options = { host: "localhost", port, path, ca: readFileSync(at("ca.crt")), agent: false };
  return new Promise((resolve, reject) => {
    get(options, (response) => resolve(response.resume())).on("error", reject);
  });
}

test("Excel for the web may read the functions, under a certificate for localhost, and nothing is cached", async () => {
  const { statusCode, headers } = await ask("/functions.json");
  expect(statusCode).toBe(200);
  expect(headers).toMatchObject({ "access-control-allow-origin": "*", "cache-control": "no-cache" });
});

test("what is not there is not found", async () => {
  expect((await ask("/nothing.js")).statusCode).toBe(404);
});
