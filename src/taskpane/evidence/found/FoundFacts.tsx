import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 6.5em) minmax(0, 1fr)",
    gap: `2px ${tokens.spacingHorizontalS}`,
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& dd": { margin: 0 },
  },
});

/** On what a table rests: its sample, the account, the futures, and what a paste of three columns gives. */
export function FoundFacts({ facts }: { readonly facts: Readonly<Record<string, string | undefined>> }) {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {Object.entries(facts).map(([name, said]) => (
        <div key={name} style={{ display: "contents" }}>
          <dt>{name}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
}
