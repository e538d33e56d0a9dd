import { makeStyles, tokens } from "@fluentui/react-components";
import { ChartsView } from "./charts/ChartsView";
import type { PaneHost } from "./choose-host";
import { InsertBar } from "./InsertBar";
import { useLayout } from "./layout";
import { PlanStrip } from "./PlanStrip";
import type { PaneAction, PaneState } from "./plan/pane-state";
import { Scenarios } from "./scenarios/Scenarios";
import { CondorSection } from "./sections/CondorSection";
import { GatesSection } from "./sections/GatesSection";
import { HedgeSection } from "./sections/HedgeSection";
import { MarketSection } from "./sections/MarketSection";
import { OddsSection } from "./sections/OddsSection";
import { SizeSection } from "./sections/SizeSection";
import type { Lighting } from "./theme";

const useStyles = makeStyles({
  pane: {
    minHeight: "100vh",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
  },
  body: { flexGrow: 1 },
  note: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
});

interface Props {
  readonly host: PaneHost;
  readonly state: PaneState;
  readonly act: (action: PaneAction) => void;
  readonly lighting: Lighting;
}

/** The scenario builder: the plan in one line, its sections, its payoff, and the way into the workbook. */
export function Pane({ host, state, act, lighting }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <div className={styles.pane}>
      <PlanStrip state={state} />
      <main className={styles.body}>
        <Scenarios host={host} state={state} act={act} />
        <MarketSection state={state} act={act} />
        <CondorSection state={state} act={act} />
        <HedgeSection state={state} act={act} />
        <SizeSection state={state} act={act} />
        <GatesSection state={state} act={act} />
        <OddsSection state={state} act={act} />
        <ChartsView state={state} lighting={lighting} />
        <div className={styles.note}>
          <p className={layout.note}>
            Model values at the volatility typed above, not quotes. Educational: it computes and shows its
            formulas; it recommends nothing.
          </p>
        </div>
      </main>
      <InsertBar host={host} state={state} />
    </div>
  );
}
