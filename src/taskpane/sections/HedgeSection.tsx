import { Field, Select } from "@fluentui/react-components";
import { useLayout } from "../layout";
import { PlanField } from "../PlanField";
import { PlanFlag } from "../PlanFlag";
import { fieldOf } from "../plan/fields";
import { sectionLine } from "../plan/summary";
import { definitionOf } from "../plan/worksheet";
import { Refused } from "../Refused";
import { Section } from "../Section";
import type { SectionProps } from "./section-props";
import { WhyTable } from "./WhyTable";

/** Which hedge layers the rules call for, and what they cost. */
export function HedgeSection({ state, act }: SectionProps) {
  const layout = useLayout();
  const { plan, results } = state;
  const [id, argument] = fieldOf("rules").argument;
  const presets = definitionOf(id).arguments[argument]?.choices ?? [];
  return (
    <Section title="Hedge" summary={sectionLine("hedge", plan, results)}>
      <div className={layout.pair}>
        <Field label={fieldOf("rules").label} className={layout.wide}>
          <Select
            value={plan.typed.rules}
            onChange={(_, { value }) => act({ kind: "typed", field: "rules", text: value })}
          >
            {presets.map((preset) => (
              <option key={preset} value={preset}>
                {preset}
              </option>
            ))}
          </Select>
        </Field>
        <PlanField name="edr" state={state} act={act} />
        <PlanField name="surprise" state={state} act={act} />
        <PlanField name="hedgeCost" state={state} act={act} />
      </div>
      {(["bigTop", "breadthBroken"] as const).map((name) => (
        <div key={name}>
          <PlanFlag name={name} state={state} act={act} />
        </div>
      ))}
      <Refused parts={[results.tier, results.why]} />
      <WhyTable why={results.why} />
      <p className={layout.note}>
        House rules without a tested edge. VIX calls pay when VIX rises: a condor that loses in a rally, or in
        a fall that VIX shrugs off, gets nothing back.
      </p>
    </Section>
  );
}
