/** What a firm deploys: another manifest beside the first, its own copies, and what is shipped with its licences. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import schema from "@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.schema.json";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import packageFile from "../../package.json";
import { billOfMaterials, shippedPackages } from "../../src/build/bill-of-materials";
import { addInIdentity, iconAddress } from "../../src/build/identity";
import { builtManifest } from "../../src/build/manifest";
import { manifestProblems } from "../../src/build/manifest-check";
import { unifiedManifest } from "../../src/build/unified-manifest";

const source = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");
const settings = { address: "https://firm.example/wingspan/", namespace: "", version: packageFile.version };

describe("the unified manifest", () => {
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats(ajv, ["uri", "email", "regex"]);
  const accepts = ajv.compile(schema);
  const built = (namespace: string) => unifiedManifest(builtManifest(source, { ...settings, namespace }));

  test.each(["", "WINGS"])("keeps to Microsoft's schema with the namespace %p", (namespace) => {
    accepts(built(namespace));
    expect(accepts.errors ?? []).toEqual([]);
  });

  test("says the same as the add-in's first manifest", () => {
    expect(built("")).toMatchObject({
      id: "8715a379-b4d7-4316-8268-58392175bded",
      version: "1.0.0",
      developer: { privacyUrl: "https://firm.example/wingspan/privacy.html" },
      extensions: [
        {
          runtimes: [
            {
              lifetime: "long",
              code: { script: "https://firm.example/wingspan/functions.js" },
              customFunctions: { metadataUrl: "https://firm.example/wingspan/functions.json" },
            },
          ],
        },
      ],
    });
    expect(JSON.stringify(built(""))).not.toContain("namespace");
  });

  test("names icons of the sizes that a store package must have", () => {
    const { icons } = built("") as { icons: Record<string, string> };
    const size = (file: string) => {
      const png = readFileSync(join(__dirname, "../..", file));
      return [png.readUInt32BE(16), png.readUInt32BE(20)];
    };
    expect(size(icons.color ?? "")).toEqual([192, 192]);
    expect(size(icons.outline ?? "")).toEqual([32, 32]);
  });

  test("is refused where it is wrong, so that its silence means something", () => {
    expect(accepts({ ...built(""), accentColor: "blue" })).toBe(false);
  });
});

describe("copies of the add-in", () => {
  const { env } = process;
  afterEach(() => {
    process.env = env;
  });
  const identified = (given: Record<string, string>) => {
    process.env = { ...given } as typeof process.env;
    return addInIdentity();
  };
  const address = { ADDIN_URL: "https://firm.example" };

  test("development and production have ids and names of their own", () => {
    expect(identified(address)).toEqual({ id: "8715a379-b4d7-4316-8268-58392175bded", name: "Wingspan" });
    const development = identified({});
    expect(development.name).toBe("Wingspan (development)");
    expect(development.id).not.toBe(identified(address).id);
  });

  test("a test copy names both, and is refused with one or with the published id", () => {
    const own = { ADDIN_ID: "11111111-2222-3333-4444-555555555555", ADDIN_NAME: "Wingspan (test)" };
    const identity = identified({ ...address, ...own });
    const manifest = builtManifest(source, { ...settings, identity, icons: "https://public.example/" });
    expect(manifest).toContain(`<Id>${own.ADDIN_ID}</Id>`);
    expect(manifest).toContain('<DisplayName DefaultValue="Wingspan (test)"/>');
    expect(manifest).toContain('"https://public.example/assets/icon-32.png"');
    expect(manifestProblems(manifest)).toEqual([]);
    expect(() => identified({ ADDIN_NAME: "x" })).toThrow("ADDIN_ID, got none");
    expect(() => identified({ ...own, ADDIN_ID: "8715a379-b4d7-4316-8268-58392175bded" })).toThrow(
      "take another",
    );
    expect(() => identified({ ADDIN_ID: own.ADDIN_ID })).toThrow("ADDIN_NAME must be");
  });

  test("icons may stand where an admin centre reaches them", () => {
    process.env = { ICON_URL: "https://public.example" } as unknown as typeof process.env;
    expect(iconAddress()).toBe("https://public.example/");
    process.env = { ICON_URL: "http://x" } as unknown as typeof process.env;
    expect(() => iconAddress()).toThrow("https://");
  });
});

describe("what is shipped", () => {
  test("runs no install script", () => {
    expect(shippedPackages().length).toBeGreaterThan(50);
    expect(shippedPackages().filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
  });

  test("stands in the bill of materials with its licence, all of them permissive or apart", () => {
    const { components } = billOfMaterials() as {
      components: { name: string; version: string; licenses?: { license: { id: string } }[] }[];
    };
    const names = components.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        ...Object.keys(packageFile.dependencies),
        "@odoo/o-spreadsheet",
        "font-awesome",
      ]),
    );
    const ids = new Set(components.map(({ licenses }) => licenses?.[0]?.license.id));
    const taken = [
      "MIT",
      "ISC",
      "0BSD",
      "BSD-3-Clause",
      "Apache-2.0",
      "LGPL-3.0-or-later",
      "LGPL-3.0-only",
      "(OFL-1.1 AND MIT)",
    ];
    expect([...ids].filter((id) => !taken.includes(id ?? ""))).toEqual([]);
  });

  test("is named in the notices", () => {
    const notices = readFileSync(join(__dirname, "../../NOTICES.md"), "utf8");
    for (const name of [
      "Zod",
      "React",
      "Fluent UI",
      "Chart.js",
      "o-spreadsheet",
      "Owl",
      "Bootstrap",
      "Font Awesome",
    ])
      expect(notices).toContain(name);
  });
});
