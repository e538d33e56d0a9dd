import { Field, Input, Select } from "@fluentui/react-components";
import { crashDays } from "../../engine/scenario/episodes";
import { words } from "../../host/words";
import { useLayout } from "../layout";
import { typedCell } from "../plan/typed-cell";
import { CandidateFields } from "./CandidateFields";
import { type Choice, candidatesOf, firstChoice } from "./candidates";
import { type Asked, CONDORS, COST_BASES, COST_MEANINGS, COST_WORDS } from "./fitted";

const SHOCKS = {
  "six crashes": crashDays.map(({ name }) => [name]),
  "every named day": [["days"]],
  "every stretch": [["stretches"]],
  "days and stretches": [["all"]],
} as const;

/** What is asked, as it is typed. */
export interface Form extends Pick<Asked, "budgetBy" | "condors"> {
  readonly target: string;
  readonly budget: string;
  readonly shocks: keyof typeof SHOCKS;
  readonly gap: string;
  readonly choice: Choice;
}

export const FIRST: Form = {
  target: "50%",
  budget: "2%",
  shocks: "six crashes",
  budgetBy: "replayed median",
  condors: "stay",
  gap: "100%",
  choice: firstChoice,
};

/** The question as cells hold it, or what is wrong with its layers. */
export function askedBy({ target, budget, shocks, gap, choice, ...form }: Form): Asked | string {
  const candidates = candidatesOf(choice);
  if (typeof candidates === "string") return candidates;
  const cells = { target: typedCell(target), budget: typedCell(budget), gap: typedCell(gap) };
  return { ...form, ...cells, shocks: SHOCKS[shocks], candidates };
}

interface Props {
  readonly form: Form;
  readonly change: (over: Partial<Form>) => void;
}

/** What a hedge shall pay, what it may cost, and what it is chosen from. */
export function FitFields({ form, change }: Props) {
  const layout = useLayout();
  const { budgetBy, condors } = form;
  return (
    <>
      <div className={layout.pair}>
        <Field label="Share of the condors' loss to be paid">
          <Input value={form.target} onChange={(_, { value }) => change({ target: value })} />
        </Field>
        <Field label="Budget a year, of equity">
          <Input value={form.budget} onChange={(_, { value }) => change({ budget: value })} />
        </Field>
        <Field label="In every one of these shocks" className={layout.wide}>
          <Select
            value={form.shocks}
            onChange={(_, { value }) => change({ shocks: value as Form["shocks"] })}
          >
            {Object.keys(SHOCKS).map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Field>
        <Field label="A year is said to cost" hint={COST_MEANINGS[budgetBy]} className={layout.wide}>
          <Select
            value={budgetBy}
            onChange={(_, { value }) => change({ budgetBy: value as Form["budgetBy"] })}
          >
            {COST_BASES.map((basis) => (
              <option key={basis} value={basis}>
                {COST_WORDS[basis]}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label="The condors"
          hint={
            condors === "stay"
              ? words`Only layers are chosen`
              : words`Fewer, half the wing or a stop count as a hedge; they take no budget`
          }
        >
          <Select value={condors} onChange={(_, { value }) => change({ condors: value as Form["condors"] })}>
            {CONDORS.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </Select>
        </Field>
        <Field
          label="Of a move, at once"
          hint={
            condors === "stay"
              ? words`Matters to a stop alone, where condors may shrink`
              : "100\u00a0%: no stop helps. Less: a stop saves what comes later, unless the gap is past it"
          }
        >
          <Input
            value={form.gap}
            disabled={condors === "stay"}
            onChange={(_, { value }) => change({ gap: value })}
          />
        </Field>
      </div>
      <CandidateFields choice={form.choice} choose={(choice) => change({ choice })} />
    </>
  );
}
