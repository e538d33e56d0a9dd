import { Field, Select } from "@fluentui/react-components";
import type { FieldProps } from "./PlanField";
import { fieldOf } from "./plan/fields";

/** One of several words that the function takes. */
export function PlanChoice({ name, state, act, className }: FieldProps & { readonly className?: string }) {
  const field = fieldOf(name);
  const [definition, argument] = field.argument;
  const choices = definition.arguments[argument]?.choices ?? [];
  return (
    <Field label={field.label} className={className ?? ""}>
      <Select
        value={state.plan.typed[name]}
        onChange={(_, { value }) => act({ kind: "typed", field: name, text: value })}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </Select>
    </Field>
  );
}

const answers = [
  { text: "TRUE", words: "yes" },
  { text: "FALSE", words: "no" },
  { text: "", words: "not known" },
];

/** Yes, no, or not known: a gate that asks for it then counts as closed. */
export function PlanAnswer({ name, state, act }: FieldProps) {
  return (
    <Field label={fieldOf(name).label}>
      <Select
        value={state.plan.typed[name]}
        onChange={(_, { value }) => act({ kind: "typed", field: name, text: value })}
      >
        {answers.map(({ text, words }) => (
          <option key={words} value={text}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
}
