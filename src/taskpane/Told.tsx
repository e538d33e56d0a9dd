import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { words } from "../host/words";
import { problemWords, reasonOf } from "../host/workbook";

const useStyles = makeStyles({
  words: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    minHeight: "1em",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  failed: { color: tokens.colorPaletteRedForeground1 },
});

/** How something asked of the workbook went. */
export interface Outcome {
  readonly failed: boolean;
  readonly words: string;
}

export const done = (words: string): Outcome => ({ failed: false, words });
export const refused = (words: string): Outcome => ({ failed: true, words });

/** Why the workbook could not do it; nothing typed is lost by it. */
export function failed(what: string, error: unknown): Outcome {
  const problem = problemWords(error);
  return refused(
    problem === null ? words`${what}: the workbook answered "${reasonOf(error)}".` : `${what}: ${problem}`,
  );
}

/** Told to everybody, screen readers included. */
export function Told({ outcome }: { readonly outcome: Outcome | null }) {
  const styles = useStyles();
  return (
    <p role="status" className={mergeClasses(styles.words, outcome?.failed === true && styles.failed)}>
      {outcome?.words ?? ""}
    </p>
  );
}
