/** What Excel demands of the manifest and Microsoft's parser lets pass, checked without a network. */
import { JSDOM } from "jsdom";

const LONGEST_RESOURCE_ID = 32;
const LONGEST = { Image: 2048, Url: 2048, ShortStrings: 125, LongStrings: 250 };
const LONGEST_NAMESPACE = 32;

export interface Expected {
  /** The namespace the build was asked for; empty for none. */
  readonly namespace: string;
}

/** Everything wrong with the manifest, one sentence each; an empty list means it is sound. */
export function manifestProblems(xml: string, expected: Expected = { namespace: "" }): string[] {
  const document = parsed(xml);
  if (document === null) return ["the manifest is not well-formed XML"];
  const resources = resourcesOf(document);
  return [
    ...identityProblems(document),
    ...resources.problems,
    ...reachProblems(document, resources.values),
    ...functionsProblems(document),
    ...paneProblems(document),
    ...namespaceProblems(document, resources.values, expected),
  ];
}

function parsed(xml: string): Document | null {
  try {
    return new JSDOM(xml, { contentType: "application/xml" }).window.document;
  } catch {
    return null;
  }
}

function all(within: Document | Element, tag: string): Element[] {
  return [...within.getElementsByTagNameNS("*", tag)];
}

function textOf(document: Document, tag: string): string {
  return all(document, tag)[0]?.textContent?.trim() ?? "";
}

function kindOf(element: Element): string | null {
  return element.getAttribute("xsi:type");
}

function identityProblems(document: Document): string[] {
  const problems: string[] = [];
  const id = textOf(document, "Id");
  const version = textOf(document, "Version");
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) problems.push(`Id "${id}" is no GUID`);
  if (!/^\d{1,5}(\.\d{1,5}){3}$/.test(version)) problems.push(`Version "${version}" must have four parts`);
  const addresses = all(document, "*").filter((element) =>
    element.getAttribute("DefaultValue")?.includes("://"),
  );
  for (const element of addresses) {
    const address = element.getAttribute("DefaultValue") ?? "";
    if (!address.startsWith("https://")) problems.push(`${element.localName} ${address} must be https`);
  }
  return problems;
}

function resourcesOf(document: Document): { values: Map<string, string>; problems: string[] } {
  const values = new Map<string, string>();
  const problems: string[] = [];
  for (const resource of all(document, "Resources").flatMap((resources) => all(resources, "*"))) {
    const id = resource.getAttribute("id");
    if (id === null) continue;
    const value = resource.getAttribute("DefaultValue") ?? "";
    const group = resource.localName === "String" ? resource.parentElement?.localName : resource.localName;
    const longest = LONGEST[group as keyof typeof LONGEST];
    if (values.has(id)) problems.push(`resource ${id} is defined twice`);
    if (id.length > LONGEST_RESOURCE_ID)
      problems.push(`resource id ${id} is longer than ${LONGEST_RESOURCE_ID}`);
    if (value === "") problems.push(`resource ${id} is empty`);
    if (value.length > longest) problems.push(`resource ${id} is longer than ${longest} characters`);
    if (group === "Image" || group === "Url") {
      if (!value.startsWith("https://")) problems.push(`resource ${id} is no https address`);
    }
    values.set(id, value);
  }
  return { values, problems };
}

function reachProblems(document: Document, resources: ReadonlyMap<string, string>): string[] {
  const used = new Set(all(document, "*").flatMap((element) => element.getAttribute("resid") ?? []));
  return [
    ...[...used].filter((id) => !resources.has(id)).map((id) => `resid ${id} names no resource`),
    ...[...resources.keys()].filter((id) => !used.has(id)).map((id) => `resource ${id} is never used`),
  ];
}

function residOf(within: Element | undefined, tag: string): string | null {
  const found = within === undefined ? undefined : all(within, tag)[0];
  return found?.getAttribute("resid") ?? found?.querySelector("[resid]")?.getAttribute("resid") ?? null;
}

function functionsProblems(document: Document): string[] {
  const problems: string[] = [];
  const runtimes = all(document, "Runtime");
  const points = all(document, "ExtensionPoint").filter((point) => kindOf(point) === "CustomFunctions");
  if (points.length !== 1)
    problems.push(`one CustomFunctions extension point is allowed, found ${points.length}`);
  if (runtimes.length !== 1) problems.push(`one Runtime is allowed, found ${runtimes.length}`);
  if (runtimes[0]?.getAttribute("lifetime") !== "long") problems.push("a shared runtime has lifetime long");
  const runtime = runtimes[0]?.getAttribute("resid") ?? null;
  if (residOf(points[0], "Page") !== runtime) problems.push("Page must name the runtime's page");
  for (const part of ["Script", "Metadata"])
    if (residOf(points[0], part) === null) problems.push(`the functions lack ${part}`);
  if (!all(document, "Set").some((set) => set.getAttribute("Name") === "SharedRuntime"))
    problems.push("SharedRuntime must be among the requirements");
  return problems;
}

function paneProblems(document: Document): string[] {
  const problems: string[] = [];
  const runtime = all(document, "Runtime")[0]?.getAttribute("resid") ?? null;
  const [functionFile] = all(document, "FunctionFile");
  if (functionFile !== undefined && functionFile.getAttribute("resid") !== runtime)
    problems.push("FunctionFile must name the runtime's page");
  const shows = all(document, "Action").filter((action) => kindOf(action) === "ShowTaskpane");
  if (shows.length === 0) problems.push("no button shows the pane");
  if (shows.some((action) => residOf(action, "SourceLocation") !== runtime))
    problems.push("ShowTaskpane must show the runtime's page");
  // A shared runtime has one pane; with an id of its own Excel opens a second one.
  if (all(document, "TaskpaneId").length > 0)
    problems.push("TaskpaneId is not allowed with a shared runtime");
  return problems;
}

function namespaceProblems(
  document: Document,
  resources: ReadonlyMap<string, string>,
  { namespace }: Expected,
): string[] {
  const elements = all(document, "Namespace");
  if (elements.length > 1) return ["Namespace stands more than once"];
  const found = resources.get(elements[0]?.getAttribute("resid") ?? "") ?? "";
  if (elements.length === 0 && namespace !== "") return [`the namespace ${namespace} is missing`];
  if (elements.length === 1 && namespace === "")
    return ["Namespace is present: cells would not read =CONDOR.CREDIT(...)"];
  if (found !== namespace) return [`the namespace is "${found}", wanted "${namespace}"`];
  return found.length > LONGEST_NAMESPACE ? [`the namespace is longer than ${LONGEST_NAMESPACE}`] : [];
}
