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

/** Stands for the example: a choice of its own, so that its very answer can be chosen as one's own. */
const EXAMPLE = "example";

/** Yes, no, or not known: a gate that asks for it then counts as closed. */
export function PlanAnswer(props: FieldProps) {
  const { initial } = fieldOf(props.name);
  if (props.state.entries.origin(props.name) !== "placeholder") return <OneOf {...props} choices={answers} />;
  const example = { text: EXAMPLE, words: `e.g. ${answers.find(({ text }) => text === initial)?.words}` };
  return <OneOf {...props} shown={EXAMPLE} choices={[example, ...answers]} />;
}

interface Choices extends FieldProps {
  readonly choices: readonly { readonly text: string; readonly words: string }[];
  readonly shown?: string;
}

function OneOf({ name, state, act, choices, shown = shownText(state.entries, name) }: Choices) {
  return (
    <Field label={fieldOf(name).label}>
      <Select value={shown} onChange={(_, { value }) => act({ kind: "typed", field: name, text: value })}>
        {choices.map(({ text, words }) => (
          <option key={text} value={text}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
}
