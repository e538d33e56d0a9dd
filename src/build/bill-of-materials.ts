/** A software bill of materials (CycloneDX 1.5) of what is shipped: the production packages, and the workbook's own files. */
import packageFile from "../../package.json";
import { packages } from "../../package-lock.json";

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}

/** Development packages of which files go into dist/vendor. */
const VENDORED = ["@odoo/o-spreadsheet", "@odoo/owl", "bootstrap", "font-awesome"];
const locked = packages as Readonly<Record<string, Locked>>;
const nameOf = (path: string) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);

/** What production is made of, by the lock file. */
export function shippedPackages(): readonly (readonly [name: string, locked: Locked])[] {
  return Object.entries(locked)
    .filter(
      ([path, { dev, optional }]) => path !== "" && (VENDORED.includes(nameOf(path)) || !(dev || optional)),
    )
    .map(([path, each]) => [nameOf(path), each] as const);
}

export function billOfMaterials(): object {
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: {
      component: {
        type: "application",
        name: packageFile.name,
        version: packageFile.version,
        licenses: licence("MIT"),
      },
    },
    components: shippedPackages().map(([name, { version = "", license, integrity }]) => ({
      type: "library",
      name,
      version,
      purl: `pkg:npm/${name.replace("@", "%40")}@${version}`,
      ...(license !== undefined && { licenses: licence(license) }),
      ...(integrity?.startsWith("sha512-") && {
        hashes: [{ alg: "SHA-512", content: Buffer.from(integrity.slice(7), "base64").toString("hex") }],
      }),
    })),
  };
}

const licence = (id: string) => [{ license: { id } }];
