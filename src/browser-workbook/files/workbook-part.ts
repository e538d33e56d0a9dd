/** The sheets and names that an .xlsx file lists, in their order. */

export interface ListedSheet {
  readonly name: string;
  /** "xl/worksheets/sheet1.xml". */
  readonly part: string;
}

export interface ListedNames {
  /** Of the whole workbook: { spot: "'Today'!$B$4" }. */
  readonly names: Readonly<Record<string, string>>;
  /** By sheet, names that mean another cell there than in the workbook. */
  readonly local: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Names of what is no range. */
  readonly lost: readonly string[];
}

export const plainText = (xml: string) =>
  xml
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replace(/&#(?:x([\da-f]+)|(\d+));/gi, (_, hex, digits) =>
      String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(digits)),
    )
    .replaceAll("&amp;", "&");

export const xmlText = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

export const attribute = (tag: string, name: string) => {
  const [, found] = new RegExp(`\\b${name}="([^"]*)"`).exec(tag) ?? [];
  return found === undefined ? undefined : plainText(found);
};

export function sheetsOf(workbook: string, relations: string): ListedSheet[] {
  const targets = new Map(
    [...relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, "Id") ?? "",
      (attribute(tag, "Target") ?? "").replace(/^\/?(xl\/)?/, "xl/"),
    ]),
  );
  return [...workbook.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) => ({
    name: attribute(tag, "name") ?? "",
    part: targets.get(attribute(tag, "\\w+:id") ?? "") ?? "",
  }));
}

const RANGE = /^(?:'(?:[^']|'')+'|[^!'"()[\]]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/;

export function namesOf(workbook: string, sheets: readonly ListedSheet[]): ListedNames {
  const names: Record<string, string> = {};
  const local = new Map<string, Record<string, string>>();
  const lost: string[] = [];
  const taken = new Set<string>();
  for (const [, tag = "", text = ""] of workbook.matchAll(
    /<(?:\w+:)?definedName\b([^>]*)>([^<]*)<\/(?:\w+:)?definedName>/g,
  )) {
    const name = attribute(tag, "name") ?? "";
    const range = plainText(text);
    if (name.startsWith("_xlnm.") || attribute(tag, "hidden") === "1") continue;
    const sheet = sheets[Number(attribute(tag, "localSheetId") ?? Number.NaN)]?.name;
    if (!RANGE.test(range)) lost.push(name);
    else if (!taken.has(name.toLowerCase())) {
      taken.add(name.toLowerCase());
      names[name] = range;
    } else if (sheet !== undefined)
      local.set(sheet, Object.assign(local.get(sheet) ?? {}, { [name.toLowerCase()]: range }));
  }
  return { names, local, lost };
}
