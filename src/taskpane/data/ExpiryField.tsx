import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { isoDate, serialOfIso } from "../../engine/calendar/iso-date";
import { isSession } from "../../engine/calendar/sessions";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "end",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
  },
});

interface Props {
  readonly fileName: string;
  /** As it was given before. */
  readonly expiry: number | undefined;
  readonly give: (expiry: number) => void;
}

/** The day on which the options of a chain expire that says it nowhere. */
export function ExpiryField({ fileName, expiry, give }: Props) {
  const styles = useStyles();
  const [typed, type] = useState(expiry === undefined ? "" : isoDate(expiry));
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = problemOf(typed);
    setProblem(found);
    if (found === null) give(serialOfIso(typed));
  };
  return (
    <form className={styles.line} onSubmit={submit} aria-label={`Expiry of ${fileName}`}>
      <Field
        label="Expiry of these options"
        validationState={problem === null ? "none" : "error"}
        validationMessage={problem}
      >
        <Input type="date" value={typed} onChange={(_, { value }) => type(value)} />
      </Field>
      <Button type="submit">Use this expiry</Button>
    </form>
  );
}

function problemOf(date: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return "Give the day on which they expire.";
  return isSession(serialOfIso(date)) ? null : `${date} is no session: give the last day of trading.`;
}
