import { CellError, isBlank } from "../cells";
import { inFieldOrder } from "../reading/field-order";
import type { Field } from "../reading/fields";
import { type Argument, missing, one, type Rows, refusal, type Summary } from "./argument";
import { plain } from "./choice";
import type { Words } from "./table";

/** A preset by its name, or a table of the user's own. */
export function presetOrTable<T>(
  kind: {
    readonly presets: Readonly<Record<string, T>>;
    /** The preset that stands for an argument left out. */
    readonly standard?: string;
    readonly headings: readonly string[];
    /** The fields of those columns, and of further ones that headings may name. */
    readonly fields: readonly Field[];
    /** Columns that a table must have; those at its right end may be left away. */
    readonly fewest: number;
    /** A table written in one text; nothing where it is none. */
    readonly fromText?: (text: string) => Rows | undefined;
    /** What a name that is no preset may mean. */
    readonly hint?: (text: string) => string;
  },
  described: Summary,
  read: (rows: Rows, name: string, words: Words) => T | CellError,
): Argument<T> {
  const { presets, standard, headings, fields, fewest, fromText, hint } = kind;
  const names = Object.keys(presets);
  const quoted = names.map((name) => `"${name}"`);
  const columns = fields.map((field) => [field]);
  const words = {
    unit: "text or table",
    rule: `${quoted.join(", ")}, or a table of ${headings.join(" | ")}`,
  };
  return {
    ...words,
    summary: described.summary,
    choices: names,
    ...(standard === undefined ? {} : { otherwise: `"${standard}"`, standIn: standard }),
    typical: { samples: names },
    supply(rows, name) {
      const only = rows?.[0]?.[0];
      const isBlankCell = rows?.length === 1 && rows[0]?.length === 1 && (only === 0 || isBlank(only));
      if (rows === null || isBlankCell)
        return standard === undefined ? missing(name, words) : one(presets[standard] as T);
      if ((rows[0]?.length ?? 0) >= fewest) {
        const table = inFieldOrder(rows, columns);
        const twice = table.headings?.twice;
        return one<T>(
          twice === undefined ? read(table.rows, name, words) : new CellError("#VALUE!", `${name}: ${twice}`),
        );
      }
      const text = typeof only === "string" && rows.length === 1 ? only : "";
      const preset = names.find((known) => plain(known) === plain(text));
      const written = preset === undefined ? fromText?.(text) : undefined;
      if (written !== undefined) return one<T>(read(written, name, words));
      if (preset !== undefined) return one(presets[preset] as T);
      const width = rows[0]?.length ?? 0;
      const short = width > 1 ? `${width} columns, it needs the first ${fewest}` : hint?.(text);
      return one<T>(refusal(name, words, only, "", short));
    },
  };
}
