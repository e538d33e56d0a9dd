import { makeStyles, tokens } from "@fluentui/react-components";
import { inSentence } from "./format";
import type { Part } from "./plan/graph/part";

const useStyles = makeStyles({
  words: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorPaletteRedForeground1,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
});

/** A function's refusal where its answer would stand. */
export function Refused({ parts }: { readonly parts: readonly Part<unknown>[] }) {
  const styles = useStyles();
  const problem = parts.find((part) => part.problem !== null)?.problem;
  return problem === undefined || problem === null ? null : (
    <p role="alert" className={styles.words}>
      {inSentence(problem)}
    </p>
  );
}
