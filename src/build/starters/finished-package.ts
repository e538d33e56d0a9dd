/** What the writer of the file leaves open, set as Excel itself sets it. */
import { unzipped, zipped } from "../zip";

/** The number by which Excel since 2019 marks what it has calculated: values of the file stay until an input changes. */
const CALCULATED = "191029";
/** LibreOffice takes the values of a file as they stand only where Excel wrote them. */
const APPLICATION = "Microsoft Excel";
const ERROR_RESULT = / t="str"([^>]*>(?:<f[^>]*>[^<]*<\/f>|<f[^>]*\/>)<v>#(?:VALUE!|N\/A)<\/v>)/g;

export function finishedPackage(file: Uint8Array): Buffer {
  const finished = [...unzipped(Buffer.from(file))].map(
    ([name, text]) => [name, finishedPart(name, text)] as const,
  );
  return zipped(new Map(finished));
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
