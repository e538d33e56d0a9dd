import { mergeClasses } from "@fluentui/react-components";
import { riskCeiling } from "../../functions/risk/ceiling.fn";
import { riskWhy } from "../../functions/risk/why.fn";
import { valueHurdle } from "../../functions/value/hurdle.fn";
import { Fields } from "../Fields";
import * as write from "../format";
import { useLayout } from "../layout";
import { ceilingWords, cellWords, sectionLine } from "../plan/summary";
import { Refused } from "../Refused";
import { Section } from "../Section";
import { Sources } from "../Sources";
import type { SectionProps } from "./section-props";

/** What must stand open before the size is scaled up, and what the record can bear. */
export function GatesSection({ state, act }: SectionProps) {
  const layout = useLayout();
  const { results } = state;
  const { gates, ceilings } = results;
  return (
    <Section title="Gates" summary={sectionLine("gates", state)}>
      <Fields room="gates" state={state} act={act} />
      <Refused parts={[gates, ceilings]} />
      {gates.value !== null && (
        <table className={mergeClasses(layout.table, layout.words, !gates.fresh && layout.stale)}>
          <caption>What is not typed counts as shut. VIX and the expectation come from the plan.</caption>
          <thead>
            <tr>
              <th scope="col">Gate</th>
              <th scope="col">Is</th>
              <th scope="col">Open at</th>
              <th scope="col">Open</th>
            </tr>
          </thead>
          <tbody>
            {gates.value.gates
              .filter(({ open }) => open !== null)
              .map((gate) => (
                <tr key={gate.name} title={gate.why} className={gate.binds ? layout.strong : undefined}>
                  <th scope="row">{gate.name}</th>
                  <td>{reading(gate.name, gate.value)}</td>
                  <td>{cellWords(gate.openAt)}</td>
                  <td>{gate.open === 0 ? "shut" : write.percent(gate.open ?? 0, 0)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      )}
      {ceilings.value !== null && (
        <p className={mergeClasses(layout.note, !ceilings.fresh && layout.stale)}>
          {ceilingWords(ceilings.value)}
        </p>
      )}
      <Sources of={[riskWhy, riskCeiling, valueHurdle]} />
    </Section>
  );
}

const flags = new Set(["high ROE", "leverage trap", "breadth constructive"]);

/** Gates hold yes as 1 and no as 0. */
function reading(name: string, value: Parameters<typeof cellWords>[0]): string {
  if (flags.has(name) && typeof value === "number") return value === 1 ? "yes" : "no";
  if (name === "EV over hurdle" && typeof value === "number") return write.signedPercent(value);
  if (name === "hedge cover" && typeof value === "number") return write.percent(value, 0);
  return cellWords(value);
}
