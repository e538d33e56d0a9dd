import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { Suspense, useDeferredValue, useState } from "react";
import { useLayout } from "../layout";
import { lazyPart } from "../lazy-part";
import { PayoffView } from "../payoff/PayoffView";
import type { ChartProps } from "./chart-props";

const HedgeView = lazyPart(() => import("./HedgeView").then((module) => module.HedgeView));
const RuinView = lazyPart(() => import("./RuinView").then((module) => module.RuinView));
const BlindSpotsView = lazyPart(() => import("./BlindSpotsView").then((module) => module.BlindSpotsView));
const CeilingsView = lazyPart(() => import("./CeilingsView").then((module) => module.CeilingsView));

const charts = {
  payoff: { title: "Payoff", View: PayoffView },
  blind: { title: "Blind spots", View: BlindSpotsView },
  hedge: { title: "Hedge", View: HedgeView },
  odds: { title: "Odds", View: RuinView },
  ceilings: { title: "Ceilings", View: CeilingsView },
} as const;
type ChartName = keyof typeof charts;

const useStyles = makeStyles({
  frame: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    // The tallest chart fits, so that changing between charts moves nothing.
    minHeight: "380px",
  },
  tabs: { flexWrap: "wrap", marginLeft: "-8px" },
});

/** One chart at a time. Only the one in view is computed. */
export function ChartsView({ state, lighting }: ChartProps) {
  const styles = useStyles();
  const layout = useLayout();
  const [shown, setShown] = useState<ChartName>("payoff");
  // Typing comes first: the chart follows a moment later.
  const settled = useDeferredValue(state);
  const { View, title } = charts[shown];
  return (
    <section className={styles.frame} aria-label="Charts">
      <TabList
        size="small"
        className={styles.tabs}
        selectedValue={shown}
        onTabSelect={(_, { value }) => setShown(value as ChartName)}
      >
        {Object.entries(charts).map(([name, chart]) => (
          <Tab key={name} value={name} id={`chart-tab-${name}`}>
            {chart.title}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" aria-label={title}>
        <Suspense fallback={<p className={layout.note}>Drawing the chart.</p>}>
          <View state={settled} lighting={lighting} />
        </Suspense>
      </div>
    </section>
  );
}
