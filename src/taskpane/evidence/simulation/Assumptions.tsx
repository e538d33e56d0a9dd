import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useLayout } from "../../layout";
import { assumptions, jointParameters } from "./assumptions";
import type { SimulationAnswer } from "./simulation-question";

const useStyles = makeStyles({
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& li": { marginBottom: tokens.spacingVerticalXS },
  },
  parameters: {
    fontSize: tokens.fontSizeBase200,
    "& summary": { cursor: "pointer", color: tokens.colorBrandForegroundLink },
  },
});

/** What the simulation takes for granted, down to the fitted numbers. */
export function Assumptions({ answer }: { readonly answer: SimulationAnswer }) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <>
      <h3 className={mergeClasses(layout.title, layout.apart)}>What it takes for granted</h3>
      <ul className={styles.list}>
        {assumptions(answer).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {answer.model === "joint" && (
        <details className={styles.parameters}>
          <summary>Fitted numbers of the joint model</summary>
          <table className={layout.table}>
            <caption>For each session, where nothing else is said</caption>
            <tbody>
              {jointParameters.map(([meaning, value]) => (
                <tr key={meaning}>
                  <th scope="row">{meaning}</th>
                  <td>{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </>
  );
}
