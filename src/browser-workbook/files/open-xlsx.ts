/** An .xlsx file as a workbook of this page, with what could not be kept; refused in words where it is none. */

import { isExcelsError, spelledOutBy, takesForText } from "../../host/browser/grid-file";
import { type ReadFile, workbookOfParts } from "../../host/browser/grid-file-read";
import type { Library } from "../../host/browser/grid-library";
import { withoutParameterMarks } from "../../host/browser/lambda/parameter-names";
import { isOfAnAddIn, shownFormula, withCallOfNA } from "../../host/browser/stored-formula";
import { words } from "../../host/words";
import { lossesIn, warningsThatMatter } from "./losses";
import { withPlainFormats } from "./number-formats";
import { FileRefused, refuseByBeginning, refuseByParts } from "./refusal";
import { withoutSpilled } from "./spilled-cells";
import { tablesOf, tablesSpelledOut } from "./table-parts";
import { namesOf, plainText, sheetsOf, xmlText } from "./workbook-part";
import { unzip, ZipProblem } from "./zip";

/** Larger files freeze the page before they open. */
const MOST_BYTES = 60_000_000;
const LIMITS = { bytes: 300_000_000, parts: 5000 };
const IS_READ = /\.(xml|rels)$|^xl\/media\/image/;

export interface OpenedFile {
  readonly workbook: string;
  /** What could not be kept, in words. */
  readonly lost: readonly string[];
}

export async function openXlsx(
  library: Library,
  bytes: Uint8Array<ArrayBuffer>,
  ids: ReadonlySet<string>,
): Promise<OpenedFile> {
  refuseByBeginning(bytes);
  if (bytes.length > MOST_BYTES) throw new FileRefused(words`it is larger than ${MOST_BYTES / 1e6} MB`);
  const files = await unzip(bytes, LIMITS, (name) => IS_READ.test(name)).catch((error: unknown) => {
    throw error instanceof ZipProblem ? new FileRefused(error.message) : error;
  });
  refuseByParts(new Set(files.keys()));
  const texts = new Map([...files].map(([name, content]) => [name, new TextDecoder().decode(content)]));
  const workbook = texts.get("xl/workbook.xml") ?? "";
  const sheets = sheetsOf(workbook, texts.get("xl/_rels/workbook.xml.rels") ?? "");
  const { names, local, lost } = namesOf(workbook, sheets);
  const parts = new Map<string, string | { imageSrc: string }>();
  for (const [name, content] of files) {
    if (/^xl\/media\/image/.test(name)) parts.set(name, { imageSrc: pictureOf(name, content) });
    else if (/\.(xml|rels)$/.test(name)) parts.set(name, texts.get(name) ?? "");
  }
  const change = (name: string, how: (xml: string) => string) => {
    const xml = texts.get(name);
    if (xml !== undefined) parts.set(name, how(xml));
  };
  change("xl/styles.xml", withPlainFormats);
  change("xl/sharedStrings.xml", (xml) => withTextsKept(library, xml));
  const tables = tablesOf(sheets, texts);
  const withRanges = tablesSpelledOut(tables, texts);
  for (const { name, part } of sheets) {
    const spelledOut = spelledOutBy(library, local.get(name) ?? {});
    change(part, (xml) =>
      withTextsKept(library, withoutSpilled(xml).replace(LONG_POWER, "$1$2")).replace(
        FORMULA,
        (_, start, stored, end) => {
          if (isExcelsError(stored)) return "";
          const typed = plainText(stored);
          const ranged = isOfAnAddIn(typed) ? withRanges(typed, name) : typed;
          const shown = spelledOut(
            withCallOfNA(`=${shownFormula(withoutParameterMarks(ranged), ids)}`),
          ).slice(1);
          return `${start}${xmlText(shown)}${end}`;
        },
      ),
    );
  }
  try {
    const order = sheets.map((sheet) => sheet.name);
    const read = workbookOfParts(library, parts, { names, tables }, order);
    const sheetTexts = sheets.map(({ part }) => texts.get(part) ?? "");
    return {
      workbook: read.workbook,
      lost: [...lossesIn(files.keys(), sheetTexts, texts), ...lostIn(read, lost)],
    };
  } catch (error) {
    throw new FileRefused(
      words`it cannot be read (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}

const FORMULA = /(<(?:\w+:)?f\b[^>]*[^/>]>|<(?:\w+:)?f>)([^<]+)(<\/(?:\w+:)?f>)/g;

/** Other programs write a millionth as 1E-006, which the grid would take for a text, and a typed error as a formula. */
const LONG_POWER = /(<(?:\w+:)?v>-?[\d.]+E[+-]?)0+(\d+<)/gi;

/** Every text of a file stays one: what the grid would read as a number, a date or a formula gets its apostrophe. */
function withTextsKept(library: Library, xml: string): string {
  return xml.replace(
    /<((?:\w+:)?(?:si|is))>([\s\S]*?)<\/\1>/g,
    (whole: string, _: string, inside: string) => {
      const text = [...inside.matchAll(/<(?:\w+:)?t\b[^>]*>([^<]*)</g)]
        .map(([, each = ""]) => plainText(each))
        .join("");
      return takesForText(library, text) ? whole : whole.replace(/(<(?:\w+:)?t\b[^>]*>)/, "$1'");
    },
  );
}

function pictureOf(name: string, content: Uint8Array): string {
  let letters = "";
  for (const byte of content) letters += String.fromCharCode(byte);
  return `data:image/${name.split(".").at(-1)};base64,${btoa(letters)}`;
}

function lostIn({ warnings, unknown, unread }: ReadFile, names: readonly string[]): string[] {
  const list = [...unknown].map(([name, count]) => `${name} (${count} ${count === 1 ? "cell" : "cells"})`);
  return [
    ...(list.length > 0
      ? [words`functions this grid does not have, kept as typed and without a value: ${list.join(", ")}`]
      : []),
    ...(unread.length > 0
      ? [words`formulas this grid cannot read, kept as typed: ${unread.join(", ")}`]
      : []),
    ...(names.length > 0 ? [words`names that stand for no range: ${names.join(", ")}`] : []),
    ...warningsThatMatter(warnings),
  ];
}
