import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Facts } from "../Facts";
import * as write from "../format";
import { useLayout } from "../layout";
import type { Proposal } from "./proposal";

const useStyles = makeStyles({
  title: { margin: `${tokens.spacingVerticalM} 0 0`, overflowWrap: "anywhere" },
  list: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    paddingLeft: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  warning: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorPaletteRedForeground1,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  columns: { "& td, & th": { overflowWrap: "anywhere" } },
  folded: {
    marginTop: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    "& summary": { cursor: "pointer" },
  },
});

/** Beyond this the rest is counted. */
const MOST_ROWS_TOLD = 12;

interface Props {
  readonly proposal: Proposal;
  /** What can be done with it: above the columns, which may be many. */
  readonly children: ReactNode;
}

/** What the file says, before anything is written. */
export function ProposalView({ proposal, children }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const { title, facts, columns, unread, notes, leftOut, warning } = proposal;
  return (
    <section aria-label="What the file says">
      <h3 className={mergeClasses(layout.title, styles.title)}>{title}</h3>
      {warning !== undefined && <p className={styles.warning}>{warning}</p>}
      <Facts facts={facts} />
      {notes.length > 0 && (
        <ul className={styles.list} aria-label="Notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {leftOut.length > 0 && (
        <details className={styles.folded}>
          <summary>{write.plural(leftOut.length, "row")} left out</summary>
          <ul className={styles.list} aria-label="Rows left out">
            {leftOut.slice(0, MOST_ROWS_TOLD).map((each) => (
              <li key={each}>{each}</li>
            ))}
            {leftOut.length > MOST_ROWS_TOLD && (
              <li>and {write.plural(leftOut.length - MOST_ROWS_TOLD, "row")} more</li>
            )}
          </ul>
        </details>
      )}
      {children}
      {columns.length > 0 && (
        <table className={mergeClasses(layout.table, layout.words, styles.columns)}>
          <caption>Columns</caption>
          <thead>
            <tr>
              <th scope="col">Heading</th>
              <th scope="col">Read as</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(([heading, readAs], index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a heading may stand twice, its place does not.
              <tr key={index}>
                <th scope="row">{heading}</th>
                <td>{readAs}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {unread.length > 0 && (
        <p className={layout.note}>Written too, though no function reads them: {unread.join(", ")}.</p>
      )}
    </section>
  );
}
