import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { condorGateFunction } from "../../functions/condor/gate.fn";
import { condorStrikes } from "../../functions/condor/strikes.fn";
import type { PaneHost } from "../choose-host";
import { Fields } from "../Fields";
import { useLayout } from "../layout";
import { creditWords } from "../plan/credit-words";
import { creditTargets, type StrikesBy } from "../plan/draft";
import { lateCondor } from "../plan/late-functions";
import { shownText } from "../plan/shown-text";
import { sectionLine } from "../plan/summary";
import { Refused } from "../Refused";
import { Section } from "../Section";
import { Sources } from "../Sources";
import { GateNote } from "./GateNote";
import { QuotesChoice } from "./QuotesChoice";
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
export function CondorSection({ state, act, host }: SectionProps & { readonly host: PaneHost }) {
  const styles = useStyles();
  const layout = useLayout();
  const { draft, results } = state;
  const isQuoted = draft.chain !== undefined;
  const words = creditWords(state.entries);
  return (
    <Section title="Condor" summary={sectionLine("condor", state)}>
      {host.workbook !== null && <QuotesChoice state={state} act={act} workbook={host.workbook} />}
      <Field label="Strikes found">
        <RadioGroup
          layout="horizontal"
          value={draft.by}
          onChange={(_, { value }) => act({ kind: "by", by: value as StrikesBy })}
        >
          <Radio value="credit" label={isQuoted ? "in the quotes" : "by credit"} />
          <Radio value="own" label="own strikes" />
        </RadioGroup>
      </Field>
      <Fields room="condor" state={state} act={act} />
      {draft.by === "credit" && !isQuoted && (
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
      {words !== null && <p className={layout.note}>{words}</p>}
      <Refused parts={[results.sold, results.strikes, results.report]} />
      <Ticket state={state} />
      <GateNote results={results} />
      <Sources of={[isQuoted ? lateCondor : condorStrikes, condorGateFunction]} />
    </Section>
  );
}
