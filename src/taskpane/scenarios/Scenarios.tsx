import { Suspense } from "react";
import type { PaneHost } from "../choose-host";
import { useLayout } from "../layout";
import { lazyPart } from "../lazy-part";
import { Section } from "../Section";
import type { SectionProps } from "../sections/section-props";

const ScenarioSection = lazyPart(() => import("./ScenarioSection").then((module) => module.ScenarioSection));

/** The section by itself: what is in it is loaded once it is opened. */
export function Scenarios({ host, state, act }: SectionProps & { readonly host: PaneHost }) {
  const layout = useLayout();
  return (
    <Section title="Scenario" summary="save, open, compare, open from sheet" lazy>
      {host.workbook === null ? (
        <p className={layout.note}>{host.absence}</p>
      ) : (
        <Suspense fallback={<p className={layout.note}>One moment.</p>}>
          <ScenarioSection workbook={host.workbook} state={state} act={act} />
        </Suspense>
      )}
    </Section>
  );
}
