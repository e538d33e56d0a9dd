import { makeStyles, mergeClasses, Tab, TabList, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { words } from "../../host/words";
import type { PaneHost } from "../choose-host";
import { useLayout } from "../layout";
import type { PaneState } from "../plan/pane-state";
import type { Lighting } from "../theme";
import { ClaimsChecker } from "./ClaimsChecker";
import { FirstLine } from "./FirstLine";
import { FoundTables } from "./found/FoundTables";
import { TitleQuestion } from "./found/TitleQuestion";
import { useHistorySheet } from "./history-sheet";
import { ReplayView } from "./replay/ReplayView";
import { SimulationView } from "./simulation/SimulationView";
import { Verdict } from "./Verdict";

const useStyles = makeStyles({
  view: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  tabs: { marginBottom: tokens.spacingVerticalS, flexWrap: "wrap" },
});

const views = {
  title: words`1\u00a0% or 2\u00a0%`,
  found: words`Found`,
  replay: words`History`,
  simulation: words`Simulation`,
  claims: words`Claims`,
} as const;

interface Props {
  readonly host: PaneHost;
  readonly state: PaneState;
  readonly lighting: Lighting;
}

/** The sceptic's view: the plan over a history and over simulated years, what was found before, a vendor's claim checked. */
export function EvidenceView({ host, state, lighting }: Props) {
  const layout = useLayout();
  const styles = useStyles();
  const [shown, setShown] = useState<keyof typeof views>("title");
  const history = useHistorySheet(host);
  return (
    <div className={styles.view}>
      <FirstLine />
      <Verdict state={state} />
      <TabList
        className={mergeClasses(styles.tabs, layout.tabs)}
        size="small"
        aria-label="Evidence"
        selectedValue={shown}
        onTabSelect={(_, { value }) => setShown(value as keyof typeof views)}
      >
        {Object.entries(views).map(([name, title]) => (
          <Tab key={name} value={name}>
            {title}
          </Tab>
        ))}
      </TabList>
      {/* Hidden, not gone: a run goes on and its answer stays. */}
      <div hidden={shown !== "replay"}>
        <ReplayView state={state} lighting={lighting} history={history} />
      </div>
      <div hidden={shown !== "simulation"}>
        <SimulationView host={host} state={state} lighting={lighting} history={history} />
      </div>
      <div hidden={shown !== "title"}>
        <TitleQuestion state={state} />
      </div>
      <div hidden={shown !== "found"}>
        <FoundTables />
      </div>
      <div hidden={shown !== "claims"}>
        <ClaimsChecker />
      </div>
    </div>
  );
}
