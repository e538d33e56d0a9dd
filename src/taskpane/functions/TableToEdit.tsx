import { Button } from "@fluentui/react-components";
import type { Definition } from "../../functions/define";
import { tableToEdit } from "./table-to-edit";

interface Props {
  readonly definition: Definition;
  readonly insert: (rows: NonNullable<ReturnType<typeof tableToEdit>>) => void;
}

/** A spilled table cannot be edited; its values can. */
export function TableToEdit({ definition, insert }: Props) {
  const rows = tableToEdit(definition);
  return rows === undefined ? null : (
    <Button size="small" onClick={() => insert(rows)}>
      Insert editable copy
    </Button>
  );
}
