import { mergeClasses } from "@fluentui/react-components";
import { Fragment } from "react";
import { riskCeiling } from "../../functions/risk/ceiling.fn";
import { riskWhy } from "../../functions/risk/why.fn";
import { valueHurdle } from "../../functions/value/hurdle.fn";
import { Fields } from "../Fields";
import * as write from "../format";
import { useLayout } from "../layout";
import { evidenceWords } from "../plan/gates";
import { gateOpening, gateReading, sectionLine } from "../plan/summary";
import { Refused } from "../Refused";
import { Section } from "../Section";
import { Sources } from "../Sources";
import { wasSeen } from "../StartCard";
import type { SectionProps } from "./section-props";

/** What must stand open before the size is scaled up, and what the record can bear. */
export function GatesSection({ state, act }: SectionProps) {
  const layout = useLayout();
  const { results } = state;
  const { gates, ceilings } = results;
  return (
    <Section title="Gates" summary={sectionLine("gates", state)} startsOpen={!wasSeen()}>
      <Fields room="gates" state={state} act={act} />
      <Refused parts={[gates, ceilings]} />
      {gates.value !== null && (
        <table className={mergeClasses(layout.table, layout.words, !gates.fresh && layout.stale)}>
          <caption>
            An example ("e.g.") counts as shut until you touch it. VIX, hurdle and hedge cover come from the
            plan.
          </caption>
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
                <Fragment key={gate.name}>
                  <tr title={gate.why} className={gate.binds ? layout.strong : undefined}>
                    <th scope="row">{gate.name}</th>
                    <td>{gateReading(gate)}</td>
                    <td>{gateOpening(gate)}</td>
                    <td>{gate.open === 0 ? "shut" : write.percent(gate.open ?? 0, 0)}</td>
                  </tr>
                  <tr className={layout.below}>
                    <td colSpan={4}>Evidence: {evidenceWords(gate)}</td>
                  </tr>
                </Fragment>
              ))}
          </tbody>
        </table>
      )}
      <Sources of={[riskWhy, riskCeiling, valueHurdle]} />
    </Section>
  );
}
