import { alvhCarry } from "../../functions/alvh/carry.fn";
import { alvhLadder } from "../../functions/alvh/ladder.fn";
import { alvhTier } from "../../functions/alvh/tier.fn";
import * as write from "../format";
import { useLayout } from "../layout";
import { PlanChoice } from "../PlanChoice";
import { PlanField } from "../PlanField";
import { PlanFlag } from "../PlanFlag";
import { sectionLine } from "../plan/summary";
import { Refused } from "../Refused";
import { Section } from "../Section";
import { Sources } from "../Sources";
import { LadderTable } from "./LadderTable";
import type { SectionProps } from "./section-props";
import { WhyTable } from "./WhyTable";

/** Which hedge layers the rules call for, what they cost, and what whole contracts leave uncovered. */
export function HedgeSection({ state, act }: SectionProps) {
  const layout = useLayout();
  const { plan, results } = state;
  const hedge = results.hedge.value;
  return (
    <Section title="Hedge" summary={sectionLine("hedge", plan, results)}>
      <div className={layout.pair}>
        {(["rules", "layers"] as const).map((name) => (
          <PlanChoice key={name} name={name} state={state} act={act} />
        ))}
        {(["edr", "surprise"] as const).map((name) => (
          <PlanField key={name} name={name} state={state} act={act} />
        ))}
      </div>
      {(["bigTop", "breadthBroken"] as const).map((name) => (
        <div key={name}>
          <PlanFlag name={name} state={state} act={act} />
        </div>
      ))}
      <Refused parts={[results.tier, results.why]} />
      <WhyTable why={results.why} />
      <div className={layout.apart}>
        <div className={layout.pair}>
          {(
            ["future30", "vixVol30", "future110", "vixVol110", "future220", "vixVol220", "vixVol0"] as const
          ).map((name) => (
            <PlanField key={name} name={name} state={state} act={act} />
          ))}
          <PlanChoice name="rounding" state={state} act={act} />
        </div>
      </div>
      <Refused parts={[results.hedge]} />
      <LadderTable hedge={results.hedge} fits={(results.size.value?.number("contracts") ?? 0) > 0} />
      <div className={layout.apart}>
        <PlanField name="hedgeCost" state={state} act={act} />
        {hedge?.carryPerCondor != null && hedge.contracts > 0 && (
          <p className={layout.note}>
            On an unchanged curve these layers carry {write.usd(hedge.carry ?? 0)} a year,{" "}
            {write.points(hedge.carryPerCondor)} points a condor: an upper case, not an expectation.
          </p>
        )}
      </div>
      <p className={layout.note}>
        House rules without a tested edge. VIX calls pay when VIX rises: a condor that loses in a rally, or in
        a fall that VIX shrugs off, gets nothing back.
      </p>
      <Sources of={[alvhTier, alvhLadder, alvhCarry]} />
    </Section>
  );
}
