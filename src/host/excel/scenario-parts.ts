/** Scenarios as custom XML parts: they travel with the file, and no sheet shows them. */
import type { SavedScenario } from "../workbook";

/** A name for the parts, not an address: nothing is fetched from it. */
const NAMESPACE = "urn:wingspan:scenario:1";

export async function savedScenarios(context: Excel.RequestContext): Promise<readonly SavedScenario[]> {
  return (await parts(context)).map(({ scenario }) => scenario);
}

/** One part a scenario; parts of the same name go first. */
export async function saveScenario(context: Excel.RequestContext, scenario: SavedScenario): Promise<void> {
  await removeScenario(context, scenario.name);
  context.workbook.customXmlParts.add(xmlOf(scenario));
  await context.sync();
}

export async function removeScenario(context: Excel.RequestContext, name: string): Promise<void> {
  for (const { part, scenario } of await parts(context)) if (scenario.name === name) part.delete();
  await context.sync();
}

async function parts(context: Excel.RequestContext) {
  const found = context.workbook.customXmlParts.getByNamespace(NAMESPACE);
  found.load("items");
  await context.sync();
  const texts = found.items.map((part) => ({ part, xml: part.getXml() }));
  await context.sync();
  return texts.flatMap(({ part, xml }) => {
    const scenario = scenarioOf(xml.value);
    return scenario === null ? [] : [{ part, scenario }];
  });
}

const marks = [
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
] as const;

export function xmlOf({ name, text }: SavedScenario): string {
  const safe = (words: string) =>
    marks.reduce((done, [mark, written]) => done.replaceAll(mark, written), words);
  return `<scenario xmlns="${NAMESPACE}" name="${safe(name)}">${safe(text)}</scenario>`;
}

/** Null where somebody else put something of the same kind there. */
export function scenarioOf(xml: string): SavedScenario | null {
  const [, name, text] = /<scenario\b[^>]*\bname="([^"]*)"[^>]*>([\s\S]*)<\/scenario>/.exec(xml) ?? [];
  if (name === undefined || text === undefined) return null;
  const plain = (words: string) =>
    [...marks].reverse().reduce((done, [mark, written]) => done.replaceAll(written, mark), words);
  return { name: plain(name), text: plain(text) };
}
