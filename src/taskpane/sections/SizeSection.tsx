import { mergeClasses } from "@fluentui/react-components";
import { riskSize } from "../../functions/risk/size.fn";
import { Fields } from "../Fields";
import * as write from "../format";
import { useLayout } from "../layout";
import { numberIn } from "../plan/entries";
import type { Answer } from "../plan/graph/answer";
import { SCALED_UP } from "../plan/questions";
import { cellWords, sectionLine } from "../plan/summary";
import { Refused } from "../Refused";
import { Section } from "../Section";
import { Sources } from "../Sources";
import { wasSeen } from "../StartCard";
import type { SectionProps } from "./section-props";

/** How many condors the account carries, at the chosen fraction and at 2 %. */
export function SizeSection({ state, act }: SectionProps) {
  const layout = useLayout();
  const { results, entries } = state;
  const { size, sizeAtTwo } = results;
  const outputs = riskSize.returns.outputs ?? {};
  const shown = (report: Answer | null, label: string) => {
    const cell = report?.cell(label);
    return typeof cell === "number" ? write.byUnit(cell, outputs[label]?.unit ?? "") : cellWords(cell);
  };
  const chosen = numberIn(entries, "riskFraction");
  return (
    <Section title="Size" summary={sectionLine("size", state)} startsOpen={!wasSeen()}>
      <Fields room="size" state={state} act={act} />
      <Refused parts={[size, sizeAtTwo]} />
      {size.value !== null && (
        <table className={mergeClasses(layout.table, !(size.fresh && sizeAtTwo.fresh) && layout.stale)}>
          <thead>
            <tr>
              <th scope="col">Whole condors</th>
              <th scope="col">{chosen === null ? "chosen" : `at ${write.percent(chosen)}`}</th>
              <th scope="col">at {write.percent(SCALED_UP)}</th>
            </tr>
          </thead>
          <tbody>
            {Object.keys(outputs).map((label) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{shown(size.value, label)}</td>
                <td>{shown(sizeAtTwo.value, label)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={layout.note}>
        No stop is assumed: the worst loss is the risk. A doubled fraction doubles every loss, and drawdown
        odds grow faster than the fraction.
      </p>
      <Sources of={[riskSize]} />
    </Section>
  );
}
