import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Definition } from "../../functions/define";
import { exampleOf } from "../../functions/excel-metadata";
import { type ReferenceArgument, referenceOf } from "../../functions/reference";
import { inSentence } from "../format";
import { useLayout } from "../layout";

const useStyles = makeStyles({
  card: {
    paddingBottom: tokens.spacingVerticalM,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    "& h4": { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: "inherit" },
    "& p": { margin: `${tokens.spacingVerticalXS} 0 0` },
    "& dl": { margin: 0 },
    "& dt": { fontWeight: tokens.fontWeightSemibold, marginTop: tokens.spacingVerticalXS },
    "& dd": { margin: 0 },
  },
  code: {
    display: "block",
    fontFamily: tokens.fontFamilyMonospace,
    backgroundColor: tokens.colorNeutralBackground3,
    padding: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalXS} 0`,
    whiteSpace: "pre-wrap",
  },
});

/** "Volatility. Takes a number from 0 to 5. E.g. 0.18. Left out: 0." */
function said({ summary, rule, otherwise }: ReferenceArgument, example: string): string {
  const typed = example === "" ? "" : ` E.g. ${example}.`;
  return `${summary}. Takes ${rule}.${typed} ${otherwise === undefined ? "Required." : `Left out: ${otherwise}.`}`;
}

const MOST_ROWS = 6;
const MOST_COLUMNS = 5;

interface Props {
  readonly definition: Definition;
  readonly insert: (formula: string) => ReactNode;
}

/** Everything that help says of one function, with an example that is run as a test. */
export function FunctionCard({ definition, insert }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const reference = referenceOf(definition);
  const [example] = reference.examples;
  const isTable = (example?.gives.length ?? 0) > 1 || (example?.gives[0]?.length ?? 0) > 1;
  return (
    <div className={styles.card}>
      <code className={styles.code}>{reference.syntax}</code>
      <dl>
        {reference.arguments.map((argument) => (
          <div key={argument.name}>
            <dt>
              {argument.name} ({argument.unit})
            </dt>
            <dd>{inSentence(said(argument, exampleOf(definition, argument.name)))}</dd>
          </div>
        ))}
      </dl>
      <h4>Returns</h4>
      <p>{inSentence(reference.returns)}</p>
      {example !== undefined && (
        <>
          <h4>Example, run as a test</h4>
          <code className={styles.code}>{example.formula}</code>
          {isTable ? (
            <div className={layout.scroll}>
              <table className={layout.table}>
                <tbody>
                  {example.gives.slice(0, MOST_ROWS).map((row, down) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: two rows of a worksheet table may hold the same
                    <tr key={down}>
                      {row.slice(0, MOST_COLUMNS).map((cell, column) => (
                        // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a worksheet table are its positions
                        <td key={column}>{inSentence(cell)}</td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          ) : (
            <p>gives {inSentence(example.gives[0]?.[0] ?? "")}</p>
          )}
          <p>From: {inSentence(example.from)}</p>
          {insert(example.formula)}
        </>
      )}
      <h4>Formula</h4>
      <p>{inSentence(reference.formula)}</p>
      <h4>Limits</h4>
      <p>{inSentence(reference.limits)}</p>
      <h4>Source</h4>
      <p>{inSentence(reference.source)}</p>
      {reference.standing !== "" && <p>{reference.standing}</p>}
    </div>
  );
}
