import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { condorReportFunction } from "../../functions/condor/report.fn";
import { Fields } from "../Fields";
import * as write from "../format";
import { useLayout } from "../layout";
import { shownText } from "../plan/shown-text";
import { cellWords, oddsLine } from "../plan/summary";
import { Refused } from "../Refused";
import { Section } from "../Section";
import { Sources } from "../Sources";
import type { SectionProps } from "./section-props";

const useStyles = makeStyles({
  unit: { textAlign: "left !important" as "left", color: tokens.colorNeutralForeground3 },
});

/** The whole report of the condor, each number with its unit. */
export function OddsSection({ state, act }: SectionProps) {
  const layout = useLayout();
  const styles = useStyles();
  const { report } = state.results;
  const outputs = condorReportFunction.returns.outputs ?? {};
  return (
    <Section title="Odds" summary={oddsLine(state.results)}>
      <Fields room="odds" state={state} act={act} />
      <Refused parts={[report]} />
      {report.value !== null && (
        <table className={mergeClasses(layout.table, !report.fresh && layout.stale)}>
          <caption>
            One condor at {write.inSentence(shownText(state.entries, "vol"))} vol, all costs charged, the
            hedge paying nothing. At the pricing vol the expectation is minus the costs by construction.
          </caption>
          <tbody>
            {report.value.rows
              .map(([name, cell]) => [String(name), cell] as const)
              .map(([label, cell]) => (
                <tr key={label} title={outputs[label]?.summary}>
                  <th scope="row">{label}</th>
                  <td>
                    {typeof cell === "number"
                      ? write.byUnit(cell, outputs[label]?.unit ?? "")
                      : cellWords(cell)}
                  </td>
                  <td className={styles.unit}>{typeof cell === "number" ? outputs[label]?.unit : ""}</td>
                </tr>
              ))}
          </tbody>
        </table>
      )}
      <Sources of={[condorReportFunction]} />
    </Section>
  );
}
