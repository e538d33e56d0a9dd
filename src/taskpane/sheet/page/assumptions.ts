import { inFormula, words } from "../../../host/words";
import { type FieldName, fieldOf } from "../../plan/fields";
import { formatOf, unitOf } from "../../plan/fields/field";
import { field } from "../../plan/graph/source";
import { isSaid } from "../../print/assumptions";
import { checkedFields, checkedText, figureOf } from "../../print/check-figure";
import { quotedEvidence } from "../../print/evidence";
import { isReading } from "../inputs";
import type { PlanSheet } from "../plan-sheet";
import { PAGE_COLUMNS } from "./ceilings";
import { strikesText } from "./ticket";
import { WHOLE_LINE, wrapped } from "./wrapped";

const LINES = 11;
/** Texts that a number is drawn by have none; TEXT draws both. */
const AS_IT_IS = /^(General|@)$/;

/** What was measured, every input with where it comes from, and by what one print is told from another. */
export function assumptionsAndFoot(sheet: PlanSheet, from: number, version: string): number {
  sheet.heading(`E${from}`, words`Evidence`, PAGE_COLUMNS);
  const below = wrapped(sheet, quotedEvidence(), { row: from + 1, lines: 3, ...WHOLE_LINE });
  sheet.heading(
    `E${below}`,
    words`Assumptions: = follows from others, e.g. an example, the rest typed or a setting`,
    PAGE_COLUMNS,
  );
  const fields = checkedFields(sheet.entries);
  // The gates tell their own readings.
  const named = fields.filter((name) => !isReading(name));
  const told = () => `=MID(${named.map((name) => input(sheet, name)).join("&")},4,5000)`;
  const last = wrapped(sheet, told, { row: below + 1, lines: LINES, ...WHOLE_LINE });
  const text = `O${last}`;
  sheet.cell(text, () => checkedText(fields.map((name) => standing(sheet, name))), "note");
  sheet.cell(
    `E${last}`,
    `=${inFormula`Wingspan ${`"${version}"`} · ${'TEXT(TODAY(),"yyyy-mm-dd")'} · check figure ${figureOf(text)} · model values, not quotes · educational, no advice`}`,
    "note",
  );
  return last;
}

const sources = { derived: "= ", placeholder: words`e.g. `, typed: "", setting: "" } as const;

/** Where an input stands; one's own strikes stand in four cells and were typed as one text. */
const standing = ({ formulas }: PlanSheet, name: FieldName): string =>
  name === "strikes" ? strikesText(formulas.text(field(name))) : formulas.cellOf(field(name), 0, 0);

function input(sheet: PlanSheet, name: FieldName): string {
  const of = fieldOf(name);
  const at = standing(sheet, name);
  const format = formatOf(of);
  const isPlain = of.answer || isSaid(of) || unitOf(of).startsWith("text") || /[%$]/.test(format);
  const unit = isPlain ? "" : `&" ${unitOf(of)}"`;
  const number = AS_IT_IS.test(format) ? at : `TEXT(${at},"${format.replace("%", " %")}")`;
  return `" · ${of.label} ${sources[sheet.entries.origin(name)]}"&IF(ISNUMBER(${at}),${number}${unit},${at})`;
}
