import { Field, Select } from "@fluentui/react-components";
import type { FieldProps } from "./PlanField";
import { fieldOf } from "./plan/fields";
import { argumentOf } from "./plan/fields/field";
import { shownText } from "./plan/shown-text";

/** One of several words that the function takes. */
export function PlanChoice(props: FieldProps) {
  const choices = argumentOf(fieldOf(props.name)).choices ?? [];
  const shown = shownText(props.state.entries, props.name);
  // What was taken over from elsewhere, as layers of one's own, stands behind the words.
  const all = choices.includes(shown) ? choices : [...choices, shown];
  return <OneOf {...props} choices={all.map((choice) => ({ text: choice, words: choice }))} />;
}

const answers = [
  { text: "TRUE", words: "yes" },
  { text: "FALSE", words: "no" },
  { text: "", words: "not known" },
];

/** Yes, no, or not known: a gate that asks for it then counts as closed. */
export function PlanAnswer(props: FieldProps) {
  const isPlaceholder = props.state.entries.origin(props.name) === "placeholder";
  return (
    <OneOf
      {...props}
      choices={answers.map(({ text, words }) => ({ text, words: isPlaceholder ? `e.g. ${words}` : words }))}
    />
  );
}

interface Choices extends FieldProps {
  readonly choices: readonly { readonly text: string; readonly words: string }[];
}

function OneOf({ name, state, act, choices }: Choices) {
  return (
    <Field label={fieldOf(name).label}>
      <Select
        value={shownText(state.entries, name)}
        onChange={(_, { value }) => act({ kind: "typed", field: name, text: value })}
      >
        {choices.map(({ text, words }) => (
          <option key={text} value={text}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
}
