import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { isoDate, serialOfIso } from "../../engine/calendar/iso-date";
import { isSession } from "../../engine/calendar/sessions";
import type { SaidOfChain } from "../../functions/reading/chain/read-chain";
import { serialOfCell } from "../../functions/reading/dates";
import { words } from "../../host/words";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "end",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
  },
});

type What = keyof SaidOfChain;

/** What is asked of a chain that says it nowhere. */
const QUESTIONS = {
  expiry: {
    title: "Expiry",
    label: "Expiry of these options",
    button: words`Use this expiry`,
    type: "date",
    form: /^\d{4}-\d{2}-\d{2}$/,
    absent: words`Give the day on which they expire.`,
    closed: words`give the last day of trading`,
  },
  quotedAt: {
    title: "Time",
    label: "When these quotes were taken, New York time",
    button: words`Use this time`,
    type: "datetime-local",
    form: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/,
    absent: words`Give the day and the time of day at which they were seen.`,
    closed: words`give the time of the session whose quotes they are`,
  },
} as const;

export const saidFields = Object.keys(QUESTIONS) as readonly What[];

interface Props {
  readonly what: What;
  readonly fileName: string;
  /** As it was given before. */
  readonly said: number | undefined;
  readonly give: (said: SaidOfChain) => void;
}

export function SaidField({ what, fileName, said, give }: Props) {
  const styles = useStyles();
  const { title, label, button, type: inputType, form, absent, closed } = QUESTIONS[what];
  const [typed, type] = useState(said === undefined ? "" : written(said, what));
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const day = typed.slice(0, 10);
    const isOpen = form.test(typed) && isSession(serialOfIso(day));
    setProblem(isOpen ? null : form.test(typed) ? words`${day} is no session: ${closed}.` : absent);
    if (isOpen) give({ [what]: serialOfCell(typed) });
  };
  return (
    <form className={styles.line} onSubmit={submit} aria-label={`${title} of ${fileName}`}>
      <Field label={label} validationState={problem === null ? "none" : "error"} validationMessage={problem}>
        <Input type={inputType} value={typed} onChange={(_, { value }) => type(value)} />
      </Field>
      <Button type="submit">{button}</Button>
    </form>
  );
}

const MINUTES_A_DAY = 1440;

/** As the field shows it: 2026-03-05T15:45. */
function written(serial: number, what: What): string {
  const minutes = Math.round((serial % 1) * MINUTES_A_DAY);
  const two = (number: number) => String(Math.floor(number)).padStart(2, "0");
  return what === "expiry"
    ? isoDate(serial)
    : `${isoDate(Math.floor(serial))}T${two(minutes / 60)}:${two(minutes % 60)}`;
}
