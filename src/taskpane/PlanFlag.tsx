import { Checkbox } from "@fluentui/react-components";
import type { FieldProps } from "./PlanField";
import { fieldOf } from "./plan/fields";

/** A yes or no of the plan. */
export function PlanFlag({ name, state, act }: FieldProps) {
  return (
    <Checkbox
      label={fieldOf(name).label}
      checked={state.cells.cells[name] === true}
      onChange={(_, { checked }) => act({ kind: "typed", field: name, text: checked ? "TRUE" : "FALSE" })}
    />
  );
}
