import { readFileSync } from "node:fs";
import { join } from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { version } from "../../package.json";
import { addInAddress, developmentAddress } from "../../src/build/address";
import { builtManifest } from "../../src/build/manifest";
import { manifestProblems } from "../../src/build/manifest-check";
import { addInNamespace } from "../../src/build/namespace";

const path = join(__dirname, "../../manifest.xml");
const source = readFileSync(path, "utf8");
const settings = { address: "https://wingspan.example/add-in/", namespace: "", version: "1.2.3" };

test("the manifest is sound", () => {
  expect(manifestProblems(source)).toEqual([]);
});

test("Microsoft's own parser reads the manifest", async () => {
  const read = await OfficeAddinManifest.readManifestFile(path);
  expect(read).toMatchObject({
    displayName: "Wingspan",
    version: `${version}.0`,
    hosts: ["Workbook"],
    officeAppType: "TaskPaneApp",
    permissions: "ReadWriteDocument",
  });
});

test("a build points every address at where it is served", () => {
  const built = builtManifest(source, settings);
  expect(built).not.toContain(developmentAddress);
  expect(built).toContain('DefaultValue="https://wingspan.example/add-in/functions.json"');
  expect(built).toContain("<Version>1.2.3.0</Version>");
  expect(manifestProblems(built)).toEqual([]);
});

test("a namespace appears only when it is asked for", () => {
  expect(source).not.toContain("<Namespace");
  const built = builtManifest(source, { ...settings, namespace: "WINGS" });
  expect(manifestProblems(built, { namespace: "WINGS" })).toEqual([]);
  expect(manifestProblems(built)).toEqual([expect.stringContaining("Namespace is present")]);
  expect(manifestProblems(source, { namespace: "WINGS" })).toEqual(["the namespace WINGS is missing"]);
});

test("a language added beside the words of today is built with its addresses, and a copy keeps its one name", () => {
  const german = 'Locale="de-DE" Value=';
  const translated = source
    .replace(/(<DisplayName [^>]*)\/>/, `$1><Override ${german}"Spannweite"/></DisplayName>`)
    .replace(
      /(<bt:Url id="Functions.Metadata.Url"[^>]*)\/>/,
      `$1><bt:Override ${german}"${developmentAddress}functions.de.json"/></bt:Url>`,
    );
  const built = builtManifest(translated, settings);
  expect(built).toContain('Value="https://wingspan.example/add-in/functions.de.json"');
  expect(built).toContain("Spannweite");
  expect(manifestProblems(built)).toEqual([]);
  const identity = { id: "7f3c2b1e-4a5d-4e6f-8a9b-0c1d2e3f4a5b", name: "Wingspan test" };
  const copy = builtManifest(translated, { ...settings, identity });
  expect(copy).not.toContain("Spannweite");
  expect(manifestProblems(copy)).toEqual([]);
});

const functionsPoint = /<ExtensionPoint xsi:type="CustomFunctions">[\s\S]*?<\/ExtensionPoint>/;

const bad: readonly [what: string, from: string | RegExp, to: string, problem: string][] = [
  ["broken XML", "</OfficeApp>", "", "not well-formed"],
  ["an Id that is no GUID", /<Id>[^<]*/, "<Id>wingspan", "is no GUID"],
  ["a version of three parts", /<Version>[^<]*/, "<Version>1.2.3", "four parts"],
  ["an icon over http", 'IconUrl DefaultValue="https', 'IconUrl DefaultValue="http', "must be https"],
  ["a resource over http", 'Url" DefaultValue="https', 'Url" DefaultValue="http', "is no https address"],
  ["a resource defined twice", 'id="Icon.80" D', 'id="Icon.32" D', "Icon.32 is defined twice"],
  [
    "a resid without resource",
    'String id="Open.Tip"',
    'String id="Open.Tipp"',
    "resid Open.Tip names no resource",
  ],
  [
    "a resource without use",
    'String id="Open.Tip"',
    'String id="Open.Tipp"',
    "resource Open.Tipp is never used",
  ],
  ["a long resource id", /Open\.Tip/g, `Open.${"T".repeat(30)}`, "is longer than 32"],
  ["an empty string", 'DefaultValue="Open Wingspan"', 'DefaultValue=""', "Open.Label is empty"],
  ["a long label", 'DefaultValue="Open Wingspan"', `DefaultValue="${"W".repeat(126)}"`, "125 characters"],
  ["a long tip", /(id="Open.Tip" DefaultValue=")/, `$1${"W".repeat(251)}`, "250 characters"],
  ["two function extension points", functionsPoint, "$&$&", "found 2"],
  ["no function extension point", functionsPoint, "", "found 0"],
  ["a short-lived runtime", 'lifetime="long"', 'lifetime="short"', "lifetime long"],
  [
    "another page for functions",
    /(<Page>\s*<SourceLocation resid=")Taskpane/,
    "$1Functions.Script",
    "Page must",
  ],
  [
    "another function file",
    'FunctionFile resid="Taskpane',
    'FunctionFile resid="Functions.Script',
    "FunctionFile must",
  ],
  [
    "another page in the pane",
    /(ShowTaskpane">\s*<SourceLocation resid=")Taskpane/,
    "$1Functions.Script",
    "ShowTaskpane must",
  ],
  ["a button that shows nothing", "ShowTaskpane", "ExecuteFunction", "no button shows the pane"],
  ["a pane with an id", "</Action>", "<TaskpaneId>1</TaskpaneId></Action>", "TaskpaneId is not allowed"],
  ["no shared runtime asked for", '"SharedRuntime"', '"CustomFunctionsRuntime"', "SharedRuntime must be"],
  ["functions without metadata", /<Metadata>[\s\S]*?<\/Metadata>/, "", "the functions lack Metadata"],
  [
    "a namespace nobody asked for",
    "</Metadata>",
    '</Metadata><Namespace resid="Group.Label"/>',
    "Namespace is present",
  ],
];

test.each(bad)("%s is caught", (_, from, to, problem) => {
  const broken = source.replace(from, to);
  expect(broken).not.toBe(source);
  expect(manifestProblems(broken).join("\n")).toContain(problem);
});

describe("the build's settings", () => {
  afterEach(() => {
    delete process.env.ADDIN_URL;
    delete process.env.ADDIN_NAMESPACE;
  });

  test("the address ends with a slash and is https", () => {
    expect(addInAddress()).toBe(developmentAddress);
    process.env.ADDIN_URL = "https://wingspan.example/add-in";
    expect(addInAddress()).toBe("https://wingspan.example/add-in/");
    process.env.ADDIN_URL = "http://wingspan.example/";
    expect(addInAddress).toThrow("must begin with https://");
  });

  test("the namespace is a plain word or nothing", () => {
    expect(addInNamespace()).toBe("");
    process.env.ADDIN_NAMESPACE = "WINGS";
    expect(addInNamespace()).toBe("WINGS");
    process.env.ADDIN_NAMESPACE = "W.NGS";
    expect(addInNamespace).toThrow("capital letters");
  });
});

test("every icon the manifest names is a drawing of that size", () => {
  const icons = [...source.matchAll(/assets\/icon-(\d+)\.png/g)].map((match) => Number(match[1]));
  expect(new Set(icons)).toEqual(new Set([16, 32, 64, 80]));
  for (const size of [...icons, 128]) {
    const png = readFileSync(join(__dirname, `../../assets/icon-${size}.png`));
    const width = png.readUInt32BE(16);
    const height = png.readUInt32BE(20);
    expect({ width, height }).toEqual({ width: size, height: size });
  }
});
