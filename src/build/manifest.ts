import { developmentAddress } from "./address";

export interface ManifestSettings {
  readonly address: string;
  /** Empty: no Namespace element, and cells read =CONDOR.CREDIT(...). */
  readonly namespace: string;
  /** The package's version: "1.2.3". */
  readonly version: string;
  /** Another copy's id and name; without them those of the file. */
  readonly identity?: { readonly id: string; readonly name: string };
  /** Where the icons stand, if elsewhere. */
  readonly icons?: string;
}

/** The manifest as it is served: its address, version and, on request, namespace filled in. */
export function builtManifest(source: string, settings: ManifestSettings): string {
  const { address, namespace, version, icons = address } = settings;
  // Excel for the web refuses a version of three parts, which desktop Excel takes.
  const built = replaced(source, /<Version>[^<]*<\/Version>/, `<Version>${version}.0</Version>`)
    .replaceAll(`${developmentAddress}assets/icon`, `${icons}assets/icon`)
    .replaceAll(developmentAddress, address);
  const named = namespace === "" ? built : withNamespace(built, namespace);
  return withIdentity(telling(named, address, version), settings.identity);
}

function withIdentity(manifest: string, identity: ManifestSettings["identity"]): string {
  if (identity === undefined) return manifest;
  const identified = replaced(manifest, /<Id>[^<]*<\/Id>/, `<Id>${identity.id}</Id>`);
  return replaced(
    identified,
    /<DisplayName [^>]*?(\/>|>[\s\S]*?<\/DisplayName>)/,
    `<DisplayName DefaultValue="${identity.name}"/>`,
  );
}

/** The page learns from its own address which manifest is installed: nothing else tells it. */
function telling(manifest: string, address: string, version: string): string {
  return manifest.replaceAll(`"${address}taskpane.html"`, `"${address}taskpane.html?manifest=${version}"`);
}

function withNamespace(manifest: string, namespace: string): string {
  const used = replaced(
    manifest,
    "</Metadata>",
    '</Metadata>\n            <Namespace resid="Functions.Namespace"/>',
  );
  return replaced(
    used,
    "<bt:ShortStrings>",
    `<bt:ShortStrings>\n        <bt:String id="Functions.Namespace" DefaultValue="${namespace}"/>`,
  );
}

/** A replacement that finds nothing would leave the manifest silently as it was. */
function replaced(text: string, what: string | RegExp, by: string): string {
  const changed = text.replace(what, by);
  if (changed === text && !text.includes(by)) throw new Error(`the manifest has no ${String(what)}`);
  return changed;
}
