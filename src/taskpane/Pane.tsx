import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { Suspense, useState } from "react";
import { ChartsView } from "./charts/ChartsView";
import type { PaneHost } from "./choose-host";
import { InsertBar } from "./InsertBar";
import { useLayout } from "./layout";
import { lazyPart } from "./lazy-part";
import { PlanStrip } from "./PlanStrip";
import type { PaneAction, PaneState } from "./plan/pane-state";
import { OnePage } from "./print/OnePage";
import { usePrinting } from "./print/use-printing";
import { StartCard, wasSeen } from "./StartCard";
import { Starters } from "./Starters";
import { Scenarios } from "./scenarios/Scenarios";
import { CondorSection } from "./sections/CondorSection";
import { GatesSection } from "./sections/GatesSection";
import { HedgeSection } from "./sections/HedgeSection";
import { MarketSection } from "./sections/MarketSection";
import { OddsSection } from "./sections/OddsSection";
import { SizeSection } from "./sections/SizeSection";
import type { Lighting } from "./theme";

const EvidenceView = lazyPart(() => import("./evidence/EvidenceView").then((module) => module.EvidenceView));
const FunctionsView = lazyPart(() =>
  import("./functions/FunctionsView").then((module) => module.FunctionsView),
);
const ImportView = lazyPart(() => import("./data/ImportView").then((module) => module.ImportView));

const CheckView = lazyPart(() => import("./check/CheckView").then((module) => module.CheckView));

const views = {
  plan: { title: "Plan" },
  evidence: { title: "Evidence" },
  functions: { title: "Functions" },
  data: { title: "Data" },
  check: { title: "Check" },
} as const;
type ViewName = keyof typeof views;

const useStyles = makeStyles({
  pane: {
    minHeight: "100vh",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    "@media print": { display: "none" },
  },
  paper: { display: "none", "@media print": { display: "block" } },
  body: { flexGrow: 1 },
  note: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
});

interface Props {
  readonly host: PaneHost;
  readonly state: PaneState;
  readonly act: (action: PaneAction) => void;
  readonly lighting: Lighting;
}

/** The plan in one line, then one view at a time, and the way into the workbook. */
export function Pane({ host, state, act, lighting }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const [shown, setShown] = useState<ViewName>("plan");
  const [evidenceWanted, wantEvidence] = useState(false);
  const show = (view: ViewName) => {
    setShown(view);
    if (view === "evidence") wantEvidence(true);
  };
  const { on, print } = usePrinting();
  return (
    <>
      {on !== null && (
        <div className={styles.paper}>
          <OnePage state={state} on={on} />
        </div>
      )}
      <div className={styles.pane}>
        <PlanStrip state={state} act={act} />
        <nav aria-label="Views">
          <TabList
            size="small"
            className={layout.tabs}
            selectedValue={shown}
            onTabSelect={(_, { value }) => show(value as ViewName)}
          >
            {Object.entries(views).map(([name, { title }]) => (
              <Tab key={name} value={name}>
                {title}
              </Tab>
            ))}
          </TabList>
        </nav>
        <main className={styles.body}>
          {/* Hidden, not gone: what is folded open and typed there stays. */}
          <div hidden={shown !== "plan"}>
            <PlanView host={host} state={state} act={act} lighting={lighting} />
          </div>
          <Suspense fallback={<p className={layout.note}>One moment.</p>}>
            {/* A long run goes on while another view is looked at. */}
            {evidenceWanted && (
              <div hidden={shown !== "evidence"}>
                <EvidenceView host={host} state={state} lighting={lighting} />
              </div>
            )}
            {shown === "functions" && <FunctionsView host={host} />}
            {shown === "data" && <ImportView host={host} act={act} showPlan={() => show("plan")} />}
            {shown === "check" && <CheckView host={host} />}
          </Suspense>
        </main>
        {/* Gone with its message where another view has its own. */}
        {shown === "plan" && <InsertBar host={host} state={state} print={print} />}
      </div>
    </>
  );
}

function PlanView({ host, state, act, lighting }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  // Once the card of the first minute is put away the picture comes first; typing moves nothing under the hand.
  const [first, setFirst] = useState(wasSeen);
  const [seen, setSeen] = useState(first);
  return (
    <>
      {!seen && (
        <StartCard
          putAway={() => {
            setSeen(true);
            setFirst(true);
          }}
        />
      )}
      {first && <ChartsView state={state} lighting={lighting} />}
      <Scenarios host={host} state={state} act={act} />
      <MarketSection state={state} act={act} />
      <CondorSection state={state} act={act} host={host} />
      <HedgeSection state={state} act={act} host={host} lighting={lighting} />
      <SizeSection state={state} act={act} />
      <GatesSection state={state} act={act} />
      <OddsSection state={state} act={act} />
      {!first && <ChartsView state={state} lighting={lighting} />}
      <div className={styles.note}>
        <p className={layout.note}>
          Model values at the volatility typed above, not quotes. Educational: it computes and shows its
          formulas; it recommends nothing.
        </p>
        <Starters workbook={host.workbook} />
      </div>
    </>
  );
}
