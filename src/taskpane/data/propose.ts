import { isoDate } from "../../engine/calendar/iso-date";
import { CellError } from "../../functions/cells";
import { chainCheck } from "../../functions/chain/check.fn";
import { joined } from "../../functions/reading/joined";
import { words } from "../../host/words";
import type { ImportedTable } from "../../host/workbook";
import * as write from "../format";
import { ask } from "../plan/worksheet";
import { brokerBook } from "./broker-book";
import type { NotRead, TableRead } from "./file-table";
import { sheetOf } from "./import-sheet";
import { joinedCurves } from "./joined-curves";
import { aKind, kindName } from "./kind-words";
import type { Proposal, Refusal } from "./proposal";
import { proposedColumns } from "./proposed-columns";
import { heardOf } from "./verdict";

/** A chain of quotes, a list of condors and holdings are read as what they are. */
const READ_AS_THEY_ARE: ReadonlySet<string> = new Set(["chain", "condors", "holdings"]);

export function proposalOf(reads: readonly (TableRead | NotRead)[]): Proposal | Refusal {
  const [lone, ...more] = reads;
  if (lone !== undefined && more.length === 0 && lone.named.size === 0) {
    const isOther = "understood" in lone && READ_AS_THEY_ARE.has(lone.understood.kind);
    const book = isOther ? undefined : brokerBook(lone.file);
    if (book !== undefined) return book;
  }
  const unread = reads.find((read) => !("understood" in read));
  if (unread !== undefined && "why" in unread) return { why: refusalWords(unread), unread };
  const tables = reads.filter((read) => "understood" in read);
  const [only, other] = tables;
  if (only === undefined) return { why: words`No file was chosen.` };
  return other === undefined ? ofOne(only) : ofSeveral(tables);
}

function ofOne(read: TableRead): Proposal {
  const { file, understood } = read;
  const { kind, rows, from, to, title } = understood;
  const table = sheetOf(read);
  const verdict = kind === "chain" ? verdictOn(table) : undefined;
  const heard = heardOf(understood, table);
  const refused = verdict?.isUnread === true ? verdict.words : heard.refused;
  const facts: (readonly [string, string] | undefined)[] = [
    [words`Rows`, write.count(rows.length)],
    spanFact(labelOf(understood), from, to),
    title.underlying === undefined
      ? undefined
      : [kind === "chain" ? words`Underlying` : words`Index`, title.underlying],
    kind !== "chain" || title.expiry === undefined ? undefined : [words`Expiry`, isoDate(title.expiry)],
    verdict === undefined ? undefined : ["CHAIN.CHECK", verdict.words],
  ];
  const { columns, unread } = proposedColumns(understood);
  return {
    title: words`${file.name} is ${aKind(kind)}`,
    facts: facts.filter((fact) => fact !== undefined),
    columns,
    unread,
    notes: [...understood.notes, ...heard.notes],
    leftOut: understood.leftOut.map(({ row, why }) => words`Row ${row}: ${why}`),
    ...warningOf({ ...heard, refused }),
    ...(kind === "positions" && { warning: LEGS }),
    table,
    rows: rows.length,
  };
}

function warningOf({ refused, notReplayed }: { refused?: string | undefined; notReplayed?: string }) {
  if (refused !== undefined) return { warning: words`No function can read this sheet. ${sentence(refused)}` };
  return notReplayed === undefined
    ? {}
    : { warning: words`SCENARIO.REPLAY cannot read this sheet. ${sentence(notReplayed)}` };
}

const LEGS = words`Nothing of SPX or VIX is held in it: CONDOR.POSITIONS and ALVH.POSITIONS find none of their own.`;

function ofSeveral(tables: readonly TableRead[]): Proposal | Refusal {
  const curve = joinedCurves(tables);
  if (curve !== undefined)
    return { ...ofOne(curve), title: words`${tables.length} files become one ${kindName("curve")}` };
  const kinds = new Set(tables.map(({ understood }) => understood.kind));
  if (kinds.size > 1 || !kinds.has("history")) {
    const each = tables.map(({ file, understood }) => words`${file.name} is ${aKind(understood.kind)}`);
    return { why: words`${each.join(", ")}. Only histories are joined: import the others one at a time.` };
  }
  const found = joined(tables.map(({ file, understood }) => ({ name: file.name, table: understood })));
  if ("why" in found) return { why: `${sentence(found.why)}` };
  const { headings, rows, from, to } = found;
  const table: ImportedTable = {
    name: words`History`,
    rows: [headings, ...rows],
    formats: headings.map((heading) =>
      /^(?:date|exp\d+)$/.test(heading) ? "yyyy-mm-dd" : /volume/i.test(heading) ? "#,##0" : "#,##0.00",
    ),
  };
  const columns = headings.map((heading) => ({ field: heading === "date" ? "day" : heading.toLowerCase() }));
  const heard = heardOf({ kind: "history", columns }, table);
  return {
    ...warningOf(heard),
    title: words`${tables.length} files become one ${kindName("history")}`,
    facts: [
      [words`Rows`, write.count(rows.length)],
      ...[spanFact(words`Dates`, from, to)].filter((fact) => fact !== undefined),
    ],
    columns: headings.filter(isRead).map((heading) => [heading, heading]),
    unread: headings.filter((heading) => !isRead(heading)),
    notes: [
      ...tables.flatMap(({ file, understood }) => understood.notes.map((note) => `${file.name}: ${note}`)),
      ...found.notes,
      ...heard.notes,
    ],
    leftOut: tables.flatMap(({ file, understood }) =>
      understood.leftOut.map(({ row, why }) => words`${file.name}, row ${row}: ${why}`),
    ),
    table,
    rows: rows.length,
  };
}

const isRead = (heading: string) => /^(?:date|SPX|V?VIX\w*|m\d+|exp\d+)$/.test(heading);

/** What the dates of a table are. */
function labelOf({ kind, columns }: TableRead["understood"]): string {
  if (kind === "chain") return words`Quoted`;
  return kind === "curve" && columns.every(({ field }) => field !== "day") ? words`Expiries` : words`Dates`;
}

function spanFact(
  label: string,
  from: number | undefined,
  to: number | undefined,
): readonly [string, string] | undefined {
  if (from === undefined || to === undefined) return undefined;
  return [label, from === to ? isoDate(from) : words`${isoDate(from)} to ${isoDate(to)}`];
}

/** What CHAIN.CHECK will say of the sheet. */
function verdictOn({ rows }: ImportedTable): { readonly words: string; readonly isUnread: boolean } {
  const answer = ask(chainCheck, { chain: rows, return: "verdict" });
  return answer instanceof CellError
    ? { words: answer.message, isUnread: true }
    : { words: String(answer), isUnread: false };
}

/** "it has no headings" is said of the file by its name. */
function refusalWords({ file: { name }, why }: NotRead): string {
  const isOfFile = why.startsWith("it ");
  return isOfFile ? sentence(`${name} ${why.slice("it ".length)}`, false) : `${name}: ${sentence(why)}`;
}

/** With a capital and a full stop. */
function sentence(words: string, hasCapital = true): string {
  const first = words.charAt(0);
  return `${hasCapital ? first.toUpperCase() : first}${words.slice(1)}${/[.?!]$/.test(words) ? "" : "."}`;
}
