/** The Desk's lines for the journal, appended to it as values. */
import { isoDate } from "../../engine/calendar/iso-date";
import { words } from "../../host/words";
import {
  type FoundTable,
  type ReadCell,
  type SheetCell,
  type Workbook,
  WorkbookProblem,
} from "../../host/workbook";
import { LINE_HEADINGS } from "./journal-line";

/** The table of the sheet Journal, and the Desk's name for where its lines begin. */
const TABLE = "Journal";
const LINES = /^deskLines/i;
const BUSY = "#BUSY!";
/** By these a line is told to stand already. */
const SAME = ["date", "expiry", "strikes", "contracts", "credit"];

type Line = Readonly<Record<string, ReadCell>>;

/** Appends what is not there yet, and says in a sentence what was done. */
export async function appendLines(workbook: Workbook): Promise<string> {
  const { sheet, lines, fault } = await linesOfDesk(workbook);
  if (fault === BUSY)
    throw new WorkbookProblem(
      words`The sheet "${sheet}" is still being worked out. Append again in a moment.`,
    );
  const journal = await workbook.findTable(TABLE);
  if (journal === null)
    throw new WorkbookProblem(
      words`There is no table "${TABLE}" in this workbook. Insert Desk and Journal, then append again.`,
    );
  if (lines.length === 0 && fault !== undefined)
    throw new WorkbookProblem(
      words`The sheet "${sheet}" shows an error, ${fault.replace(/\.$/, "")}. Mend what it says, then append again.`,
    );
  if (lines.length === 0)
    throw new WorkbookProblem(
      words`The sheet "${sheet}" has nothing to append: none of its condors is past its expiry. Type a condor that was bought back into the sheet "${journal.sheet}" by hand.`,
    );
  const undated = lines.find(({ date }) => typeof date !== "number" || date <= 0);
  if (undated !== undefined)
    throw new WorkbookProblem(
      words`The condor ${undated.strikes} on the sheet "${sheet}" has no date of its sale. Type it beside its expiry, then append again.`,
    );
  const wanted = notYetIn(journal, lines);
  const [first] = wanted;
  if (first === undefined)
    return lines.length === 1
      ? words`The line of ${named(lines[0] as Line)} stands already on the sheet "${journal.sheet}". Delete the condor's row on the sheet "${sheet}".`
      : words`All ${lines.length} lines stand already on the sheet "${journal.sheet}". Delete their condors' rows on the sheet "${sheet}".`;
  const headings = (journal.rows[0] ?? []).map((cell) => String(cell).toLowerCase());
  const { at } = await workbook.addRows(
    journal,
    wanted.map((line) => headings.map((heading) => cellFor(heading, line))),
  );
  const done =
    wanted.length === 1
      ? words`The line of ${named(first)} stands in ${at} now.`
      : words`${wanted.length} lines stand in ${at} now.`;
  const open = wanted.filter(({ settlement }) => typeof settlement !== "number").length;
  return open === 0
    ? done
    : `${done} ${words`Type SPX at expiry into its column settlement: until then it is not counted.`}`;
}

const named = ({ date, strikes }: Line) => `${isoDate(Number(date))}, ${strikes}`;

interface Lines {
  readonly sheet: string;
  readonly lines: readonly Line[];
  /** What stands on the sheet in place of an answer. */
  readonly fault: string | undefined;
}

async function linesOfDesk(workbook: Workbook): Promise<Lines> {
  const all = await workbook.sheets();
  const desks = all.filter((name) => name.startsWith(words`Desk`));
  // A sheet may bear another name: those that do not are looked at last.
  for (const sheet of [...desks, ...all.filter((name) => !desks.includes(name))]) {
    const { cells, names } = await workbook.readSheet(sheet);
    const [, at] = Object.entries(names).find(([name]) => LINES.test(name)) ?? [];
    if (at === undefined) continue;
    const { row, column } = corner(at);
    const below = cells.slice(row + 1).map((each) => each.slice(column, column + LINE_HEADINGS.length));
    const end = below.findIndex(([, expiry]) => typeof expiry !== "number");
    const lines = below.slice(0, end < 0 ? undefined : end);
    const faults = cells.flat().filter((cell) => typeof cell === "object" && cell !== null);
    const first = (code: string) => faults.find(({ error }) => error === code);
    // What our functions refuse stands before what follows from it.
    const fault = first(BUSY) ?? first("#VALUE!") ?? faults[0];
    const said = fault?.message === undefined ? fault?.error : `${fault.error} ${fault.message}`;
    return { sheet, lines: lines.map(asLine), fault: fault?.error === BUSY ? BUSY : said };
  }
  throw new WorkbookProblem(
    words`There is no sheet "Desk" in this workbook. Insert Desk and Journal, then append again.`,
  );
}

const asLine = (cells: readonly ReadCell[]): Line =>
  Object.fromEntries(LINE_HEADINGS.map((heading, at) => [heading, cells[at] ?? null]));

/** Those of which the journal has fewer than the Desk: two condors sold alike on a day are two lines. */
function notYetIn({ rows: [headings = [], ...rows] }: FoundTable, lines: readonly Line[]): readonly Line[] {
  const titles = headings.map((cell) => String(cell).toLowerCase());
  const absent = SAME.find((heading) => !titles.includes(heading));
  if (absent !== undefined)
    throw new WorkbookProblem(
      words`The journal has no column "${absent}". Give it its heading back, then append again.`,
    );
  const standing = rows.map((cells) => keyOf(SAME.map((heading) => cells[titles.indexOf(heading)])));
  return lines.filter((line) => {
    const at = standing.indexOf(keyOf(SAME.map((heading) => line[heading])));
    if (at >= 0) standing.splice(at, 1);
    return at < 0;
  });
}

const keyOf = (cells: readonly (ReadCell | undefined)[]) =>
  cells
    .map((cell) => (typeof cell === "number" ? cell.toFixed(6) : String(cell).replace(/\s/g, "")))
    .join(" ");

function cellFor(heading: string, line: Line): SheetCell {
  if (heading === "exit") return "expired";
  const cell = line[heading] ?? null;
  return typeof cell === "object" || cell === "" ? null : cell;
}

function corner(at: string): { readonly row: number; readonly column: number } {
  const [, letters = "A", row = "1"] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(row) - 1, column: column - 1 };
}
