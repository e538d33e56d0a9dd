import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { FieldName } from "./plan/fields";
import { fieldOf } from "./plan/fields";
import type { PaneAction, PaneState } from "./plan/pane-state";

const useStyles = makeStyles({
  input: { minWidth: 0, width: "100%", "& input": { fontVariantNumeric: "tabular-nums", minWidth: 0 } },
  unit: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap", fontSize: tokens.fontSizeBase200 },
});

export interface FieldProps {
  readonly name: FieldName;
  readonly state: PaneState;
  readonly act: (action: PaneAction) => void;
}

/** One entry of the plan: its unit beside the number, the function's own message beneath it when refused. */
export function PlanField({ name, state, act }: FieldProps) {
  const styles = useStyles();
  const field = fieldOf(name);
  const problem = state.cells.problems[name];
  return (
    <Field
      label={field.label}
      validationState={problem === undefined ? "none" : "error"}
      validationMessage={problem ?? null}
      hint={problem === undefined ? (field.hint ?? null) : null}
    >
      <Input
        className={styles.input}
        value={state.plan.typed[name]}
        onChange={(_, { value }) => act({ kind: "typed", field: name, text: value })}
        contentAfter={field.unit === "" ? null : <span className={styles.unit}>{field.unit}</span>}
        autoComplete="off"
        spellCheck={false}
      />
    </Field>
  );
}
