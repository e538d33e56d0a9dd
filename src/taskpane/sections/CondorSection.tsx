import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { condorGateFunction } from "../../functions/condor/gate.fn";
import { condorStrikes } from "../../functions/condor/strikes.fn";
import { useLayout } from "../layout";
import { PlanField } from "../PlanField";
import { creditTargets, type StrikesBy } from "../plan/plan";
import { sectionLine } from "../plan/summary";
import { Refused } from "../Refused";
import { Section } from "../Section";
import { Sources } from "../Sources";
import { GateNote } from "./GateNote";
import type { SectionProps } from "./section-props";
import { Ticket } from "./Ticket";

const useStyles = makeStyles({
  targets: {
    gridColumn: "1 / -1",
    margin: 0,
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
  const layout = useLayout();
  const styles = useStyles();
  const { plan, results } = state;
  return (
    <Section title="Condor" summary={sectionLine("condor", plan, results)}>
      <Field label="Strikes found">
        <RadioGroup
          layout="horizontal"
          value={plan.by}
          onChange={(_, { value }) => act({ kind: "by", by: value as StrikesBy })}
        >
          <Radio value="credit" label="by credit" />
          <Radio value="own" label="own strikes" />
        </RadioGroup>
      </Field>
      {plan.by === "own" ? (
        <PlanField name="strikes" state={state} act={act} />
      ) : (
        <div className={layout.pair}>
          <PlanField name="target" state={state} act={act} />
          <PlanField name="width" state={state} act={act} />
          <fieldset className={styles.targets} aria-label="Credits of the method">
            {creditTargets.map(({ name, credit }) => (
              <Button
                key={name}
                size="small"
                appearance={plan.typed.target === credit ? "primary" : "secondary"}
                aria-pressed={plan.typed.target === credit}
                onClick={() => act({ kind: "typed", field: "target", text: credit })}
              >
                {credit} {name}
              </Button>
            ))}
          </fieldset>
        </div>
      )}
      <Refused parts={[results.strikes, results.report]} />
      <Ticket results={results} />
      <GateNote results={results} />
      <Sources of={[condorStrikes, condorGateFunction]} />
    </Section>
  );
}
