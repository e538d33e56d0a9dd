/** What the writer of the file leaves open, set as Excel itself sets it. */
import { unzipped, zipped } from "../zip";

/** The number by which Excel since 2019 marks what it has calculated: values of the file stay until an input changes. */
const CALCULATED = "191029";
/** LibreOffice takes the values of a file as they stand only where Excel wrote them. */
const APPLICATION = "Microsoft Excel";
const RESULT = /(<c [^>]*>)(<f[^>]*>[^<]*<\/f>)<v(?:\/>|>[^<]*<\/v>)/g;
const TYPE = / t="\w+"/;
const ERROR_RESULT = / t="str"([^>]*>(?:<f[^>]*>[^<]*<\/f>|<f[^>]*\/>)<v>#(?:VALUE!|N\/A)<\/v>)/g;

/** Asked to compute on opening, the file holds no result: nothing in it may look like this Excel's own. */
export function finishedPackage(file: Uint8Array, computesOnOpening: boolean): Buffer {
  const finished = [...unzipped(Buffer.from(file))].map(([name, text]) => {
    const part = finishedPart(name, text);
    return [name, computesOnOpening ? withoutResults(name, part) : part] as const;
  });
  return zipped(new Map(finished));
}

function withoutResults(name: string, text: string): string {
  if (name === "xl/workbook.xml") return replaced(text, "<calcPr ", '<calcPr fullCalcOnLoad="1" ');
  return name.startsWith("xl/worksheets/")
    ? text.replace(RESULT, (_, cell, formula) => cell.replace(TYPE, "") + formula)
    : text;
}

function finishedPart(name: string, text: string): string {
  if (name === "xl/workbook.xml")
    return replaced(text, '<calcPr calcId="0" fullCalcOnLoad="1"/>', `<calcPr calcId="${CALCULATED}"/>`);
  if (name === "docProps/app.xml")
    return replaced(
      text,
      /<Application>[^<]*<\/Application><DocSecurity>0<\/DocSecurity>/,
      `<Application>${APPLICATION}</Application><DocSecurity>0</DocSecurity><AppVersion>16.0300</AppVersion>`,
    );
  // Without a word of it Excel draws curves through the points.
  if (name.startsWith("xl/charts/chart"))
    return replaced(text, /<\/c:yVal><\/c:ser>/g, '</c:yVal><c:smooth val="0"/></c:ser>');
  return name.startsWith("xl/worksheets/") ? text.replace(ERROR_RESULT, ' t="e"$1') : text;
}

/** Another version of the writer may write otherwise: better no file than one that is silently unfinished. */
function replaced(text: string, what: string | RegExp, by: string): string {
  const changed = text.replace(what, by);
  if (changed === text) throw new Error(`the workbook has no ${String(what)}`);
  return changed;
}
