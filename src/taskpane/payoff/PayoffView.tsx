import { makeStyles, mergeClasses, Tab, TabList, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useDeferredValue, useState } from "react";
import { useLayout } from "../layout";
import type { Part } from "../plan/part";
import type { Lighting } from "../theme";
import { PayoffLegend } from "./PayoffLegend";
import { PayoffTable } from "./PayoffTable";
import type { Payoff } from "./payoff";
import { payoffWords } from "./payoff-words";

const PayoffChart = lazy(() => import("./PayoffChart").then((module) => ({ default: module.PayoffChart })));

const useStyles = makeStyles({
  frame: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  title: { margin: 0, fontSize: "inherit", fontWeight: tokens.fontWeightSemibold },
  chart: { position: "relative", height: "240px" },
});

interface Props {
  readonly payoff: Part<Payoff>;
  readonly lighting: Lighting;
}

/** The payoff as a chart or as a table, always with its summary in words. */
export function PayoffView({ payoff, lighting }: Props) {
  const layout = useLayout();
  const styles = useStyles();
  const [view, setView] = useState("chart");
  // Typing comes first: the chart follows a moment later.
  const shown = useDeferredValue(payoff);
  if (shown.value === null) return null;
  return (
    <section className={styles.frame} aria-label="Payoff">
      <div className={styles.head}>
        <h2 className={styles.title}>Payoff</h2>
        <TabList size="small" selectedValue={view} onTabSelect={(_, { value }) => setView(String(value))}>
          <Tab value="chart">Chart</Tab>
          <Tab value="table">Table</Tab>
        </TabList>
      </div>
      <div className={mergeClasses(!payoff.fresh && layout.stale)}>
        {view === "table" ? (
          <PayoffTable payoff={shown.value} />
        ) : (
          <div className={styles.chart}>
            <Suspense fallback={<p className={layout.note}>Drawing the chart.</p>}>
              <PayoffChart payoff={shown.value} lighting={lighting} />
            </Suspense>
          </div>
        )}
        {view === "chart" && <PayoffLegend lighting={lighting} />}
        <p className={layout.note}>{payoffWords(shown.value)}</p>
      </div>
    </section>
  );
}
