import { makeStyles, tokens } from "@fluentui/react-components";
import type { Definition } from "../functions/define";
import { standings, syntaxOf } from "../functions/reference";
import { inSentence } from "./format";

const useStyles = makeStyles({
  sources: {
    marginTop: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    "& summary": { cursor: "pointer", color: tokens.colorBrandForegroundLink },
    "& dt": { fontWeight: tokens.fontWeightSemibold, marginTop: tokens.spacingVerticalS },
    "& dd": { margin: 0 },
  },
});

/** Where the numbers of a section come from: the functions, their formula, limits and source. */
export function Sources({ of }: { readonly of: readonly Definition[] }) {
  const styles = useStyles();
  return (
    <details className={styles.sources}>
      <summary>Formulas, limits and sources</summary>
      <dl>
        {of.map((definition) => (
          <SourceOf key={definition.id} definition={definition} />
        ))}
      </dl>
    </details>
  );
}

function SourceOf({ definition }: { readonly definition: Definition }) {
  const { formula, limits, source, standing } = definition;
  return (
    <>
      <dt>{syntaxOf(definition)}</dt>
      <dd>{inSentence(formula)}</dd>
      <dd>Limits: {inSentence(limits)}</dd>
      <dd>Source: {inSentence(source)}</dd>
      {standing !== undefined && <dd>{standings[standing]}</dd>}
    </>
  );
}
