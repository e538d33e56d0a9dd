import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Field } from "../../functions/reading/fields";
import { headingsIn, lacks } from "../../functions/reading/heading-row";
import { type TableKind, tableKinds } from "../../functions/reading/table-kinds";
import { words } from "../../host/words";
import { useLayout } from "../layout";
import type { NotRead, TableRead } from "./file-table";
import { fieldName, kindName } from "./kind-words";
import type { NamedColumns } from "./remembered-columns";

const useStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalS,
    alignItems: "center",
    padding: "3px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    "& select": { minWidth: 0, width: "100%" },
  },
  sample: { display: "block", color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly read: TableRead | NotRead;
  readonly headingRow: number;
  readonly name: (columns: NamedColumns) => void;
}

const NONE = "";

/** What each column is, said by hand where its heading does not say it. */
export function ColumnNames({ read, headingRow, name }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const id = useId();
  const cells = (read.file.rows[headingRow] ?? []).map((cell, column) =>
    read.named.get(column) === null ? "" : cell,
  );
  const fields = [...read.named].flatMap(([column, field]) =>
    field === null ? [] : [[column, field] as const],
  );
  const readAs = (kind: TableKind) => headingsIn(cells, headingRow, tableKinds[kind].takes, new Map(fields));
  const missing = (kind: TableKind) => lacks(readAs(kind), tableKinds[kind]);
  const kinds = Object.keys(tableKinds) as TableKind[];
  const nearest = kinds.reduce(
    (best, kind) => (missing(kind).length < missing(best).length ? kind : best),
    "history",
  );
  const [chosen, choose] = useState<TableKind>(kindOf(read) ?? nearest);
  const { columns } = readAs(chosen);
  const wanted = missing(chosen).map(inShort);
  const change = (column: number, value: string) =>
    name(new Map([...read.named, [column, value === NONE ? null : (value as Field)]]));
  return (
    <section aria-label={`Columns of ${read.file.name}`}>
      <p className={layout.note}>
        Say what each column is.
        {!read.file.isHeadless && " It is remembered for files with the same headings."}
        {wanted.length > 0 && ` Still wanted: ${wanted.join("; ")}.`}
      </p>
      <div className={styles.line}>
        <label htmlFor={`${id}-kind`}>The file is</label>
        <Select
          id={`${id}-kind`}
          size="small"
          value={chosen}
          onChange={(_, { value }) => choose(value as TableKind)}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {kindName(kind)}
            </option>
          ))}
        </Select>
      </div>
      {columns.map(({ index, field }) => (
        <div key={index} className={styles.line}>
          <label htmlFor={`${id}-${index}`}>
            {String(read.file.rows[headingRow]?.[index] ?? "").trim() || words`Column ${index + 1}`}
            <span className={styles.sample}>{sampleOf(read, headingRow, index)}</span>
          </label>
          <Select
            id={`${id}-${index}`}
            size="small"
            value={field ?? NONE}
            onChange={(_, { value }) => change(index, value)}
          >
            <option value={NONE}>not used</option>
            {tableKinds[chosen].takes.map((each) => (
              <option key={each} value={each}>
                {fieldName(each)}
              </option>
            ))}
          </Select>
        </div>
      ))}
    </section>
  );
}

/** What a file is known to be. */
function kindOf(read: TableRead | NotRead): TableKind | undefined {
  if ("understood" in read) return read.understood.kind;
  return read.asks !== undefined ? "chain" : undefined;
}

/** "SPX or VIX or VIX1D or another": enough to know what kind of column is meant. */
function inShort(group: readonly Field[]): string {
  const names = group.map(fieldName);
  return (names.length <= MOST_NAMED ? names : [...names.slice(0, MOST_NAMED), words`another`]).join(
    words` or `,
  );
}

const MOST_NAMED = 3;

/** The first value below the heading. */
function sampleOf({ file }: TableRead | NotRead, headingRow: number, column: number): string {
  const below = file.rows.slice(headingRow + 1, headingRow + ROWS_LOOKED_AT);
  const found = below.map((cells) => String(cells[column] ?? "").trim()).find((text) => text !== "");
  return found ?? words`empty`;
}

const ROWS_LOOKED_AT = 20;
