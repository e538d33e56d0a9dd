import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    gap: `2px ${tokens.spacingHorizontalM}`,
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& dt": { color: tokens.colorNeutralForeground3 },
    "& dd": { margin: 0, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  },
  /** Beside a table: the names as wide as their longest word, all in the quieter colour. */
  quiet: {
    gridTemplateColumns: "minmax(0, 6.5em) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    "& dt": { color: "inherit" },
  },
});

interface Props {
  readonly facts: readonly (readonly [name: string, said: string | undefined])[];
  readonly quiet?: boolean;
}

/** What is to be known of something, each fact under its name. */
export function Facts({ facts, quiet = false }: Props) {
  const styles = useStyles();
  return (
    <dl className={mergeClasses(styles.facts, quiet && styles.quiet)}>
      {facts.map(([name, said]) => (
        <div key={name} style={{ display: "contents" }}>
          <dt>{name}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
}
