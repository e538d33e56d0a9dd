import type { ResultCell } from "../../functions/cells";
import { words } from "../../host/words";
import { unitLadder } from "./base-hedge";
import type { Entries } from "./entries";
import { type FieldName, fieldOf, isUsed } from "./fields";
import { Table } from "./graph/view";

/** What stands in each layer of the plan, "30-day call", by the layer's number. */
function heldThings({ answers }: Entries): ReadonlyMap<string, string> {
  const { value } = answers.of(unitLadder);
  if (value === null) return new Map();
  const table = new Table(value);
  const name = (row: readonly ResultCell[]) =>
    words`${Math.round(table.number(row, "days"))}-day ${table.at(row, "instrument")}`;
  const rows = table.rows.slice(0, -1);
  return new Map(
    rows.map((row) => {
      const [layer, thing] = [String(table.at(row, "layer")), name(row)];
      const isTwin = rows.some((other) => other !== row && name(other) === thing);
      return [layer, isTwin ? words`${thing} (layer ${layer})` : thing];
    }),
  );
}

/** The field's label as the plan has it: of contracts held it names what they are. */
export function labelIn(entries: Entries, name: FieldName): string {
  const { layer, label } = fieldOf(name);
  const thing = layer === undefined ? undefined : heldThings(entries).get(layer);
  return thing === undefined ? label : words`Held: ${thing}`;
}

/** The plan as it stands takes the field: a layer that it has not holds nothing. */
export function isShown(entries: Entries, name: FieldName): boolean {
  const { layer } = fieldOf(name);
  if (!isUsed(entries.draft, name)) return false;
  const things = layer === undefined ? undefined : heldThings(entries);
  return things === undefined || layer === undefined || things.size === 0 || things.has(layer);
}
