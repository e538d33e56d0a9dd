import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { inSentence } from "../../format";
import { useLayout } from "../../layout";
import tables from "./evidence.json";
import { FoundFacts } from "./FoundFacts";

const useStyles = makeStyles({
  found: {
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    padding: `${tokens.spacingVerticalS} 0`,
    "& summary": {
      cursor: "pointer",
      fontWeight: tokens.fontWeightSemibold,
      fontSize: tokens.fontSizeBase200,
    },
  },
  table: { minWidth: "max-content", "& td, & th": { whiteSpace: "nowrap" } },
});

/** Every table of EVIDENCE.md, what is least comfortable first. */
export function FoundTables() {
  const layout = useLayout();
  const styles = useStyles();
  return (
    <section aria-label="What was found">
      <h2 className={layout.title}>What was found</h2>
      <p className={layout.note}>
        EVIDENCE.md, the least comfortable first. Tests work these tables out anew from the daily files.
      </p>
      {tables.map(({ heading, facts, words, columns, rows }, place) => (
        <details key={heading} className={styles.found} open={place === 0}>
          <summary>{heading}</summary>
          <FoundFacts facts={facts} />
          {words.map((paragraph) => (
            <p key={paragraph} className={layout.note}>
              {inSentence(paragraph)}
            </p>
          ))}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keys. */}
          <section className={layout.scroll} tabIndex={0} aria-label={heading}>
            <table className={mergeClasses(layout.table, styles.table)}>
              <thead>
                <tr>
                  {columns.map((name) => (
                    <th key={name} scope="col">
                      {inSentence(name)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.join("|")}>
                    {row.map((cell, at) => (
                      <td key={columns[at]}>{inSentence(cell)}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </details>
      ))}
    </section>
  );
}
