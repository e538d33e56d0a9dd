import { Button, Field, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { FocusEvent, MouseEvent } from "react";
import { inSentence } from "./format";
import { useLayout } from "./layout";
import type { FieldName } from "./plan/fields";
import { fieldOf } from "./plan/fields";
import { unitOf } from "./plan/fields/field";
import { labelIn } from "./plan/label-in";
import { openQuestion, type PaneAction, type PaneState } from "./plan/pane-state";
import { shownText } from "./plan/shown-text";

const useStyles = makeStyles({
  input: { minWidth: 0, width: "100%", "& input": { fontVariantNumeric: "tabular-nums", minWidth: 0 } },
  unit: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap", fontSize: tokens.fontSizeBase200 },
  derived: { "& input": { fontStyle: "italic", color: tokens.colorNeutralForeground2 } },
  placeholder: { "& input": { color: tokens.colorNeutralForeground2 } },
  back: {
    color: tokens.colorBrandForegroundLink,
    padding: 0,
    minWidth: 0,
    height: "auto",
    fontSize: tokens.fontSizeBase200,
  },
});

export interface FieldProps {
  readonly name: FieldName;
  readonly state: PaneState;
  readonly act: (action: PaneAction) => void;
}

/** What is typed first replaces an example, whether it is reached by a key or pressed; a second press sets the caret. */
const takenWhole = {
  onFocus: ({ currentTarget }: FocusEvent<HTMLInputElement>) => currentTarget.select(),
  onMouseDown: (event: MouseEvent<HTMLInputElement>) => {
    if (document.activeElement === event.currentTarget) return;
    event.preventDefault();
    event.currentTarget.focus();
  },
};

/** One entry of the plan: its unit beside the number, the function's own message beneath it when refused. */
export function PlanField({ name, state, act }: FieldProps) {
  const styles = useStyles();
  const layout = useLayout();
  const field = fieldOf(name);
  const problem = state.entries.problem(name);
  const asked = problem === null ? openQuestion(state, name) : null;
  const origin = state.entries.origin(name);
  const unit = unitOf(field);
  const label = labelIn(state.entries, name);
  return (
    <Field
      label={label}
      className={field.wide && layout.wide}
      validationState={problem !== null ? "error" : asked !== null ? "warning" : "none"}
      validationMessage={
        (problem && inSentence(problem)) ??
        (asked === null ? null : <Asked label={label} question={asked} act={act} />)
      }
      hint={problem === null ? <Hint name={name} state={state} act={act} /> : null}
    >
      <Input
        className={mergeClasses(
          styles.input,
          origin === "derived" && styles.derived,
          origin === "placeholder" && styles.placeholder,
        )}
        value={shownText(state.entries, name)}
        onChange={(_, { value }) => act({ kind: "typed", field: name, text: value })}
        {...(origin === "placeholder" && takenWhole)}
        contentBefore={origin === "placeholder" ? <span className={styles.unit}>e.g.</span> : null}
        contentAfter={unit === "" ? null : <span className={styles.unit}>{unit}</span>}
        autoComplete="off"
        spellCheck={false}
      />
    </Field>
  );
}

/** An entry that is possible and hard to believe counts, and is asked about once. */
function Asked({ label, question, act }: AskedProps) {
  const styles = useStyles();
  return (
    <>
      {question}. Is it meant?{" "}
      <Button
        appearance="transparent"
        size="small"
        className={styles.back}
        aria-label={`${label}: yes, it is meant`}
        onClick={() => act({ kind: "meant", question })}
      >
        Yes
      </Button>
    </>
  );
}

interface AskedProps {
  readonly label: string;
  readonly question: string;
  readonly act: FieldProps["act"];
}

/** How a derived number follows; for a typed one the way back; else what is meant. */
function Hint({ name, state, act }: FieldProps) {
  const styles = useStyles();
  const { hint } = fieldOf(name);
  const label = labelIn(state.entries, name);
  const follows = state.entries.follows(name);
  if (follows === undefined) return hint;
  if (state.entries.origin(name) === "derived") return `= ${follows.words}`;
  return (
    <Button
      appearance="transparent"
      size="small"
      className={styles.back}
      aria-label={`${label}: back to ${follows.words}`}
      title={`= ${follows.words}`}
      onClick={() => act({ kind: "derived", field: name })}
    >
      back to derived
    </Button>
  );
}
