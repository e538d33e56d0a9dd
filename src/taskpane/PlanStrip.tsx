import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useLayout } from "./layout";
import { firstProblem, isFresh, type PaneState } from "./plan/pane-state";
import { answerLine, planLine } from "./plan/summary";
import { useSpoken } from "./spoken";

const useStyles = makeStyles({
  strip: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    fontVariantNumeric: "tabular-nums",
  },
  name: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  plan: { margin: 0, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase300 },
  limits: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  waiting: { color: tokens.colorPaletteRedForeground1 },
});

/** The plan in one line and what binds it, always in view. */
export function PlanStrip({ state }: { readonly state: PaneState }) {
  const styles = useStyles();
  const layout = useLayout();
  const fresh = isFresh(state);
  const limits = fresh ? answerLine(state.results) : `Last good plan. ${firstProblem(state)}`;
  const spoken = useSpoken(fresh ? `${planLine(state.results)}. ${limits}` : limits);
  return (
    <header className={styles.strip}>
      <h1 className={styles.name}>Wingspan scenario builder</h1>
      <p className={mergeClasses(styles.plan, !fresh && layout.stale)}>{planLine(state.results)}</p>
      <p className={mergeClasses(styles.limits, !fresh && styles.waiting)}>{limits}</p>
      <p className={styles.name} aria-live="polite">
        {spoken}
      </p>
    </header>
  );
}
