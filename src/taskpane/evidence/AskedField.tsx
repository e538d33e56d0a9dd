import { Field, Input } from "@fluentui/react-components";
import { useLayout } from "../layout";

interface Props {
  readonly label: string;
  readonly unit: string;
  readonly typed: string;
  /** Why it is refused, in the function's words. */
  readonly problem: string | null;
  /** What a blank means, and what else can be typed. */
  readonly hint?: string;
  readonly type: (text: string) => void;
}

/** One argument of a question: label, unit, and what is wrong with it under it. */
export function AskedField({ label, unit, typed, problem, hint, type }: Props) {
  const layout = useLayout();
  return (
    <Field
      label={label}
      validationState={problem === null ? "none" : "error"}
      validationMessage={problem}
      {...(hint !== undefined && { hint })}
    >
      <Input
        value={typed}
        contentAfter={unit === "" ? null : <span className={layout.unit}>{unit}</span>}
        autoComplete="off"
        onChange={(_, { value }) => type(value)}
      />
    </Field>
  );
}
