import { makeStyles, tokens } from "@fluentui/react-components";
import { standings, syntaxOf } from "../functions/reference";
import { definitionOf } from "./plan/worksheet";

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
export function Sources({ ids }: { readonly ids: readonly string[] }) {
  const styles = useStyles();
  return (
    <details className={styles.sources}>
      <summary>Formulas, limits and sources</summary>
      <dl>
        {ids.map((id) => (
          <SourceOf key={id} id={id} />
        ))}
      </dl>
    </details>
  );
}

function SourceOf({ id }: { readonly id: string }) {
  const definition = definitionOf(id);
  const { formula, limits, source, standing } = definition;
  return (
    <>
      <dt>{syntaxOf(definition)}</dt>
      <dd>{formula}</dd>
      <dd>Limits: {limits}</dd>
      <dd>Source: {source}</dd>
      {standing !== undefined && <dd>{standings[standing]}</dd>}
    </>
  );
}
