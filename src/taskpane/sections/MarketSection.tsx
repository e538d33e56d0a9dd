import { Fields } from "../Fields";
import { sectionLine } from "../plan/summary";
import { Section } from "../Section";
import type { SectionProps } from "./section-props";

/** Where the index and its volatility stand. */
export function MarketSection({ state, act }: SectionProps) {
  return (
    <Section title="Market" summary={sectionLine("market", state)} startsOpen>
      <Fields room="market" state={state} act={act} />
    </Section>
  );
}
