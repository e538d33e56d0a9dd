/**
 * The same add-in in Microsoft's newer manifest, a second output: not every Excel takes it yet. Its words, id and
 * version come from the built manifest.xml, which stays the one place where they stand.
 */
import { JSDOM } from "jsdom";

const SCHEMA_VERSION = "1.30";
const SHORTEST_DESCRIPTION = "SPX iron condors, VIX hedges and risk sizing as Excel functions. Educational.";
const RUNTIME = "Wingspan.Runtime";
const SHOW = "Wingspan.Show";

export function unifiedManifest(xml: string): object {
  const { document } = new JSDOM(xml, { contentType: "application/xml" }).window;
  const first = (tag: string) => document.getElementsByTagName(tag)[0];
  const text = (tag: string) => first(tag)?.textContent ?? "";
  const value = (tag: string) => first(tag)?.getAttribute("DefaultValue") ?? "";
  const resource = (id: string) => document.querySelector(`[id="${id}"]`)?.getAttribute("DefaultValue") ?? "";
  const page = resource("Taskpane.Url");
  const address = new URL(".", page).href;
  const icons = [16, 32, 80].map((size) => ({ size, url: resource(`Icon.${size}`) }));
  const namespace = resource("Functions.Namespace");
  const label = resource("Open.Label");
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA_VERSION}/MicrosoftTeams.schema.json`,
    manifestVersion: SCHEMA_VERSION,
    id: text("Id"),
    version: text("Version").replace(/\.0$/, ""),
    name: { short: value("DisplayName").slice(0, 30), full: value("DisplayName") },
    description: { short: SHORTEST_DESCRIPTION, full: value("Description") },
    developer: {
      name: text("ProviderName"),
      websiteUrl: value("SupportUrl"),
      privacyUrl: `${address}privacy.html`,
      termsOfUseUrl: `${address}terms.html`,
    },
    icons: { color: "assets/icon-192.png", outline: "assets/outline-32.png" },
    accentColor: "#1B2A41",
    localizationInfo: { defaultLanguageTag: "en-us" },
    authorization: {
      permissions: { resourceSpecific: [{ name: "Document.ReadWrite.User", type: "Delegated" }] },
    },
    validDomains: [new URL(page).host],
    extensions: [
      {
        requirements: { scopes: ["workbook"], capabilities: [{ name: "SharedRuntime", minVersion: "1.1" }] },
        runtimes: [
          {
            id: RUNTIME,
            type: "general",
            lifetime: "long",
            code: { page, script: resource("Functions.Script.Url") },
            actions: [{ id: SHOW, type: "openPage" }],
            customFunctions: {
              metadataUrl: resource("Functions.Metadata.Url"),
              ...(namespace !== "" && { namespace: { id: namespace, name: namespace } }),
            },
          },
        ],
        ribbons: [
          {
            contexts: ["default"],
            tabs: [
              {
                builtInTabId: "TabHome",
                groups: [
                  {
                    id: "Wingspan.Group",
                    label: resource("Group.Label"),
                    icons,
                    controls: [
                      {
                        id: "Wingspan.Open",
                        type: "button",
                        label,
                        icons,
                        supertip: { title: label, description: resource("Open.Tip") },
                        actionId: SHOW,
                      },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  };
}
