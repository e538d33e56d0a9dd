import { Button, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  card: {
    margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& p": { margin: `0 0 ${tokens.spacingVerticalS}` },
  },
});

const SEEN = "wingspan-start-seen";

/** Whether the card was put away is a matter of this screen, not of the workbook. */
export function wasSeen(): boolean {
  try {
    return localStorage.getItem(SEEN) !== null;
  } catch {
    return false;
  }
}

/** The first minute in three lines; once put away it stays away. */
export function StartCard({ putAway }: { readonly putAway: () => void }) {
  const styles = useStyles();
  const close = () => {
    try {
      localStorage.setItem(SEEN, "1");
    } catch {
      // Without storage it comes back next time.
    }
    putAway();
  };
  return (
    <section className={styles.card} aria-label="How to begin">
      <p>
        The fields hold a worked example. Change one number, say VIX, and watch the line at the top: condors,
        worst loss, hedge tier, and the ceiling that holds the size back.
      </p>
      <p>
        For an answer of your own type SPX, VIX, your account, the trades that you won and closed, and the
        readings of the gates; then Print page. Insert sheet writes all of it as live formulas.
      </p>
      <Button size="small" onClick={close}>
        Got it
      </Button>
    </section>
  );
}
