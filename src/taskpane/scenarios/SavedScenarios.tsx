import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { SavedScenario } from "../../host/workbook";
import { useLayout } from "../layout";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: `${tokens.spacingVerticalS} 0 0`, padding: 0 },
  item: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    alignItems: "center",
    padding: "2px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { flexGrow: 1, overflowWrap: "anywhere", minWidth: "80px" },
});

interface Props {
  readonly saved: readonly SavedScenario[];
  readonly open: (scenario: SavedScenario) => void;
  readonly compare: (scenario: SavedScenario) => void;
  readonly rename: (scenario: SavedScenario) => void;
  readonly remove: (scenario: SavedScenario) => void;
}

/** The scenarios that the workbook keeps, each with what can be done to it. */
export function SavedScenarios({ saved, open, compare, rename, remove }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <>
      <ul className={styles.list} aria-label="Saved scenarios">
        {saved.map((scenario) => (
          <li key={scenario.name} className={styles.item}>
            <span className={styles.name}>{scenario.name}</span>
            <Button size="small" aria-label={`Open ${scenario.name}`} onClick={() => open(scenario)}>
              Open
            </Button>
            <Button
              size="small"
              aria-label={`Compare with ${scenario.name}`}
              onClick={() => compare(scenario)}
            >
              Compare
            </Button>
            <Button
              size="small"
              appearance="subtle"
              aria-label={`Rename ${scenario.name}`}
              title="To the name that is typed above"
              onClick={() => rename(scenario)}
            >
              Rename
            </Button>
            <Button
              size="small"
              appearance="subtle"
              aria-label={`Remove ${scenario.name}`}
              onClick={() => remove(scenario)}
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
      {saved.length === 0 && (
        <p className={layout.note}>None saved yet. They live in the workbook's own file.</p>
      )}
    </>
  );
}
