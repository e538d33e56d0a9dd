import { useLayout } from "../layout";
import { PlanField } from "../PlanField";
import { sectionLine } from "../plan/summary";
import { Section } from "../Section";
import type { SectionProps } from "./section-props";

/** Where the index and its volatility stand. */
export function MarketSection({ state, act }: SectionProps) {
  const layout = useLayout();
  return (
    <Section title="Market" summary={sectionLine("market", state.plan, state.results)} startsOpen>
      <div className={layout.pair}>
        {(["spot", "vix", "vol", "days"] as const).map((name) => (
          <PlanField key={name} name={name} state={state} act={act} />
        ))}
      </div>
    </Section>
  );
}
