import { mergeClasses } from "@fluentui/react-components";
import { Fields } from "../Fields";
import { useLayout } from "../layout";
import { sectionLine } from "../plan/summary";
import { longWords, vix1dWords } from "../plan/vix1d-words";
import { Section } from "../Section";
import type { SectionProps } from "./section-props";

/** Where the index and its volatility stand. */
export function MarketSection({ state, act }: SectionProps) {
  const layout = useLayout();
  const words = vix1dWords(state.entries);
  const long = longWords(state.entries);
  return (
    <Section title="Market" summary={sectionLine("market", state)} startsOpen>
      <Fields room="market" state={state} act={act} />
      {long !== null && (
        <p role="alert" className={mergeClasses(layout.text, layout.strong)}>
          {long}
        </p>
      )}
      {words !== null && <p className={layout.note}>{words}</p>}
    </Section>
  );
}
