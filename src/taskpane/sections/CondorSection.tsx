import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { condorGateFunction } from "../../functions/condor/gate.fn";
import { condorStrikes } from "../../functions/condor/strikes.fn";
import { Fields } from "../Fields";
import { creditTargets, type StrikesBy } from "../plan/draft";
import { shownText } from "../plan/shown-text";
import { sectionLine } from "../plan/summary";
import { Refused } from "../Refused";
import { Section } from "../Section";
import { Sources } from "../Sources";
import { GateNote } from "./GateNote";
import type { SectionProps } from "./section-props";
import { Ticket } from "./Ticket";

const useStyles = makeStyles({
  targets: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    border: "none",
    minWidth: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
  },
});

/** Which condor: the one that pays a credit, or four strikes of one's own. */
export function CondorSection({ state, act }: SectionProps) {
  const styles = useStyles();
  const { draft, results } = state;
  return (
    <Section title="Condor" summary={sectionLine("condor", state)}>
      <Field label="Strikes found">
        <RadioGroup
          layout="horizontal"
          value={draft.by}
          onChange={(_, { value }) => act({ kind: "by", by: value as StrikesBy })}
        >
          <Radio value="credit" label="by credit" />
          <Radio value="own" label="own strikes" />
        </RadioGroup>
      </Field>
      <Fields room="condor" state={state} act={act} />
      {draft.by === "credit" && (
        <fieldset className={styles.targets} aria-label="Credits of the method">
          {creditTargets.map(({ name, credit }) => (
            <Button
              key={name}
              size="small"
              appearance={shownText(state.entries, "target") === credit ? "primary" : "secondary"}
              aria-pressed={shownText(state.entries, "target") === credit}
              onClick={() => act({ kind: "typed", field: "target", text: credit })}
            >
              {credit} {name}
            </Button>
          ))}
        </fieldset>
      )}
      <Refused parts={[results.strikes, results.report]} />
      <Ticket state={state} />
      <GateNote results={results} />
      <Sources of={[condorStrikes, condorGateFunction]} />
    </Section>
  );
}
