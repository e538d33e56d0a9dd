import { Button } from "@fluentui/react-components";
import { Suspense, useState } from "react";
import { alvhCarry } from "../../functions/alvh/carry.fn";
import { alvhLadder } from "../../functions/alvh/ladder.fn";
import { alvhTier } from "../../functions/alvh/tier.fn";
import type { PaneHost } from "../choose-host";
import { Fields } from "../Fields";
import * as write from "../format";
import { useLayout } from "../layout";
import { lazyPart } from "../lazy-part";
import { sectionLine } from "../plan/summary";
import { Refused } from "../Refused";
import { Section } from "../Section";
import { Sources } from "../Sources";
import type { Lighting } from "../theme";
import { LadderTable } from "./LadderTable";
import type { SectionProps } from "./section-props";
import { WhyTable } from "./WhyTable";
import { WorstDayNote } from "./WorstDayNote";

const FitHedge = lazyPart(() => import("../fit/FitHedge").then((module) => module.FitHedge));

interface Props extends SectionProps {
  readonly host: PaneHost;
  readonly lighting: Lighting;
}

/** Which hedge layers the rules call for, what they cost, and what whole contracts leave uncovered. */
export function HedgeSection({ state, act, host, lighting }: Props) {
  const layout = useLayout();
  const { results } = state;
  const hedge = results.hedge.value;
  const [fits, setFits] = useState(false);
  return (
    <Section title="Hedge" summary={sectionLine("hedge", state)}>
      <Fields room="hedge rules" state={state} act={act} />
      <Refused parts={[results.tier, results.why]} />
      <WhyTable why={results.why} />
      <div className={layout.apart}>
        <Fields room="hedge market" state={state} act={act} />
      </div>
      <Refused parts={[results.hedge]} />
      <LadderTable hedge={results.hedge} fits={(results.size.value?.number("contracts") ?? 0) > 0} />
      {fits ? (
        <Suspense fallback={<p className={layout.note}>One moment.</p>}>
          <FitHedge state={state} act={act} host={host} lighting={lighting} close={() => setFits(false)} />
        </Suspense>
      ) : (
        <div className={layout.apart}>
          <Button onClick={() => setFits(true)}>Fit a hedge</Button>
        </div>
      )}
      <div className={layout.apart}>
        <Fields room="hedge held" state={state} act={act} />
        <Fields room="hedge cost" state={state} act={act} />
        {hedge?.carryPerCondor != null && hedge.contracts > 0 && !state.entries.answers.ground.facts.held && (
          <p className={layout.note}>
            On an unchanged curve these layers carry {write.usd(hedge.carry ?? 0)} a year,{" "}
            {write.points(hedge.carryPerCondor)} points a condor while nothing moves; a falling VIX costs
            more.
          </p>
        )}
        <WorstDayNote state={state} />
      </div>
      <p className={layout.note}>
        House rules without a tested edge. VIX calls pay when VIX rises: a condor that loses in a rally, or in
        a fall that VIX shrugs off, gets nothing back.
      </p>
      <Sources of={[alvhTier, alvhLadder, alvhCarry]} />
    </Section>
  );
}
