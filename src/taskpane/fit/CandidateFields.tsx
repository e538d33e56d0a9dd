import { Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { LAYERS_TEXT } from "../../engine/hedge/layers-text";
import { words } from "../../host/words";
import { useLayout } from "../layout";
import { type Choice, choiceWords, DELTAS, KIND_NAMES, KIND_WORDS, TENORS } from "./candidates";

const useStyles = makeStyles({
  group: { border: "none", margin: 0, padding: 0, minWidth: 0, display: "flex", flexWrap: "wrap" },
  legend: { padding: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly choice: Choice;
  readonly choose: (choice: Choice) => void;
}

/** Layers to choose a hedge from: kinds, tenors and deltas to tick, and some of one's own. */
export function CandidateFields({ choice, choose }: Props) {
  const layout = useLayout();
  const styles = useStyles();
  const group = <T extends string | number>(
    legend: string,
    all: readonly T[],
    ticked: readonly T[],
    write: (each: T) => string,
    take: (ticked: readonly T[]) => Partial<Choice>,
  ) => (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      {all.map((each) => (
        <Checkbox
          key={each}
          label={write(each)}
          checked={ticked.includes(each)}
          onChange={(_, { checked }) =>
            choose({
              ...choice,
              ...take(all.filter((one) => (one === each ? checked === true : ticked.includes(one)))),
            })
          }
        />
      ))}
    </fieldset>
  );
  return (
    <details className={layout.apart}>
      <summary>Choose from: {choiceWords(choice)}</summary>
      {group(
        words`Kinds`,
        KIND_NAMES,
        choice.kinds,
        (kind) => KIND_WORDS[kind],
        (kinds) => ({ kinds }),
      )}
      {group(words`Days to expiry`, TENORS, choice.tenors, String, (tenors) => ({ tenors }))}
      {group(
        words`Delta of the strike`,
        DELTAS,
        choice.deltas,
        (each) => each.toFixed(2),
        (deltas) => ({ deltas }),
      )}
      <Field
        label="And layers of your own"
        hint={words`Such as ${LAYERS_TEXT}; below 0 sold, sizes play no part`}
      >
        <Input value={choice.own} onChange={(_, { value }) => choose({ ...choice, own: value })} />
      </Field>
    </details>
  );
}
