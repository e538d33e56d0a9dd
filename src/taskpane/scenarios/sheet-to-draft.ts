import { words } from "../../host/words";
import type { ReadCell, ReadRows, SheetReading } from "../../host/workbook";
import { type ChainInUse, type Draft, withoutTyped } from "../plan/draft";
import { Entries } from "../plan/entries";
import { type FieldName, fieldNames, fieldOf, isUsed } from "../plan/fields";
import { formatOf } from "../plan/fields/field";
import { isShown } from "../plan/label-in";
import { OPEN } from "../plan/plan-rows";
import { strikesAsText } from "../plan/strikes";
import { typedCell } from "../plan/typed-cell";
import { CHAIN_LABEL, CHAIN_NAME, sheetLabel } from "../sheet/inputs";

export interface ReadDraft {
  readonly draft: Draft;
  /** What could not be read as it was written, in words for the user. */
  readonly notes: readonly string[];
}

const FIRST_STRIKE_COLUMN = 5;
/** In the language of this pane, and in English, in which a sheet may have been written. */
const STRIKES_LABELS: readonly unknown[] = [words`Strikes, index points`, "Strikes, index points"];
const CHAIN_LABELS: readonly unknown[] = [CHAIN_LABEL, "Option chain"];

/**
 * An inserted sheet as a plan. A name that still stands for a cell is followed wherever the cell went; without
 * it the label beside the input decides. What is found nowhere keeps its default, and is said.
 */
export function draftOfSheet(
  { name: sheet, cells, names }: SheetReading,
  chain?: ChainInUse,
): ReadDraft | string {
  const rowByLabel = new Map<string, number>();
  for (const [row, [label]] of cells.entries())
    if (typeof label === "string" && !rowByLabel.has(label)) rowByLabel.set(label, row);
  const found = (field: FieldName) =>
    [fieldOf(field).reading, fieldOf(field).label, englishLabels[field], sheetLabel(field)]
      .map((label) => (label === undefined ? undefined : rowByLabel.get(label)))
      .find((row) => row !== undefined);
  const known = fieldNames.filter((field) => names[field] !== undefined || found(field) !== undefined);
  if (known.length < FEWEST_INPUTS)
    return words`"${sheet}" is no sheet that Insert sheet wrote: column A has none of its inputs. Choose another sheet.`;

  const by = known.includes("target") || known.includes("aim") ? "credit" : "own";
  const onChain = chain === undefined ? {} : { chain };
  const notes: string[] = [];
  const lost: FieldName[] = [];
  const read = new Map<FieldName, ReadCell>();
  const typed: Partial<Record<FieldName, string>> = {};
  for (const field of fieldNames) {
    if (!isUsed({ by, ...onChain }, field)) continue;
    if (field === "strikes") {
      const own = ownStrikes(cells, names.strikes);
      if (own === null) lost.push(field);
      else typed.strikes = own;
      continue;
    }
    const named = names[field];
    const row = found(field);
    const cell = named !== undefined ? cellAt(cells, named) : row === undefined ? undefined : cells[row]?.[1];
    if (cell === undefined) lost.push(field);
    else if (isError(cell))
      notes.push(words`${fieldOf(field).label} holds the error ${cell.error}; it is left as it was.`);
    else {
      typed[field] = textOf(field, cell);
      read.set(field, cell);
    }
  }
  const entries = new Entries({ by, typed, ...onChain });
  // A layer that the plan has not has no cell either.
  const missed = lost
    .filter((field) => isShown(entries, field))
    .map((field) => (field === "strikes" ? words`the four strikes` : fieldOf(field).label));
  if (missed.length > 0)
    notes.push(
      words`Neither name nor label was found for ${missed.join(", ")}: the usual value stands there. Were they deleted from the sheet?`,
    );
  return { draft: untouched({ by, typed, ...onChain }, read), notes };
}

/** A sheet that Insert sheet wrote, by the labels at its top. */
export function looksInserted(top: ReadRows): boolean {
  const labels = new Set(top.map(([label]) => label));
  const isFound = (field: FieldName) =>
    [fieldOf(field).reading, fieldOf(field).label, sheetLabel(field)].some(
      (label) => label !== undefined && labels.has(label),
    );
  return fieldNames.filter(isFound).length >= FEWEST_INPUTS;
}

/** The sheet whose quotes price the plan of an inserted sheet. */
export function chainNamedIn({ cells, names }: SheetReading): string | null {
  const at = names[CHAIN_NAME];
  const named =
    at === undefined ? cells.find(([label]) => CHAIN_LABELS.includes(label))?.[1] : cellAt(cells, at);
  return typeof named === "string" ? named : null;
}

/** A field that holds what it would hold without being typed was not typed: it follows its sources on. */
function untouched(draft: Draft, read: ReadonlyMap<FieldName, ReadCell>): Draft {
  return fieldNames.reduce((found, name) => {
    const without = withoutTyped(found, name);
    const own = name === "strikes" ? draft.typed.strikes : read.get(name);
    if (own === undefined) return found;
    const plain = new Entries(without);
    // An example of a reading stands in a sheet as open: it opens no gate.
    const isExample = own === OPEN && plain.lawful(name) === null;
    return isExample || plain.cell(name) === own ? without : found;
  }, draft);
}

/** What English sheets call the fields that no function knows by a label of its own, or that follow from a credit. */
export const englishLabels: Partial<Record<FieldName, string>> = {
  vol: "Volatility to expiry",
  target: "Credit wanted",
  width: "Wing width",
  realVol: "Realised vol, your view",
  credit: "Own credit",
  quotedAt: "Quoted at",
  expiry: "Expiry quoted",
  root: "Series",
  aim: "Short strikes by",
  aimedAt: "Aimed at",
  fill: "Filled at",
  ...heldLabels(),
  hedgeCost: "Hedge cost per condor",
  requiredReturn: "Return required (CAPM)",
  wins: "Trades won so far",
  trades: "Trades closed so far",
};

function heldLabels(): Partial<Record<FieldName, string>> {
  const layers = fieldNames.flatMap((name) => fieldOf(name).layer ?? []);
  return Object.fromEntries(layers.map((layer) => [`held${layer}`, `Held, layer ${layer}`]));
}

/** A sheet of somebody's own may have a row called VIX; it has not a dozen of our inputs. */
const FEWEST_INPUTS = 10;

function isError(cell: ReadCell): cell is Exclude<ReadCell, string | number | boolean | null> {
  return typeof cell === "object" && cell !== null;
}

function cellAt(cells: ReadRows, address: string): ReadCell | undefined {
  const { row, column } = placeOf(address);
  return cells[row]?.[column] ?? null;
}

function placeOf(address: string): { readonly row: number; readonly column: number } {
  const [, letters = "A", row = "1"] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(row) - 1, column };
}

/** By their name, or right of their label. */
function ownStrikes(cells: ReadRows, named: string | undefined): string | null {
  const isLabel = (cell: ReadCell | undefined) => STRIKES_LABELS.includes(cell);
  const labelled =
    cells.findIndex((each) => isLabel(each[FIRST_STRIKE_COLUMN - 1])) >= 0
      ? cells.findIndex((each) => isLabel(each[FIRST_STRIKE_COLUMN - 1]))
      : cells.findIndex(([label]) => isLabel(label));
  const { row, column } =
    named === undefined ? { row: labelled, column: FIRST_STRIKE_COLUMN } : placeOf(named);
  const four = cells[row]?.slice(column, column + 4) ?? [];
  return four.length === 4 && four.every((cell) => typeof cell === "number")
    ? strikesAsText(four as number[])
    : null;
}

/** The cell as it would be typed into its field. */
function textOf(field: FieldName, cell: Exclude<ReadCell, object>): string {
  if (cell === null || cell === OPEN) return "";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell !== "number" || !formatOf(fieldOf(field)).endsWith("%")) return String(cell);
  const text = `${Number((cell * 100).toPrecision(12))}%`;
  return typedCell(text) === cell ? text : String(cell);
}
