import { Checkbox } from "@fluentui/react-components";
import { useLayout } from "./layout";
import type { FieldProps } from "./PlanField";
import { fieldOf } from "./plan/fields";

/** A yes or no of the plan. */
export function PlanFlag({ name, state, act }: FieldProps) {
  const layout = useLayout();
  return (
    <Checkbox
      className={layout.wide}
      label={fieldOf(name).label}
      checked={state.entries.cell(name) === true}
      onChange={(_, { checked }) => act({ kind: "typed", field: name, text: checked ? "TRUE" : "FALSE" })}
    />
  );
}
