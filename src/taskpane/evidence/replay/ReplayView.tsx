import { mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import { scenarioLosses } from "../../../functions/scenario/losses.fn";
import { scenarioReplay } from "../../../functions/scenario/replay.fn";
import { words } from "../../../host/words";
import { useLayout } from "../../layout";
import { Refusal } from "../../plan/graph/part";
import { isFresh, type PaneState } from "../../plan/pane-state";
import { planRowsOf } from "../../plan/plan-rows";
import { typedCell } from "../../plan/typed-cell";
import { problemWith } from "../../plan/worksheet";
import { Sources } from "../../Sources";
import type { Lighting } from "../../theme";
import { AskedField } from "../AskedField";
import { HistoryField } from "../HistoryField";
import type { HistorySheet } from "../history-sheet";
import { RunBar } from "../long-run/RunBar";
import { useLongRun } from "../long-run/use-long-run";
import { HedgeCostTable } from "./HedgeCostTable";
import { lossPlan } from "./losses";
import { ReplayResults } from "./ReplayResults";

interface Props {
  readonly state: PaneState;
  readonly lighting: Lighting;
  readonly history: HistorySheet;
}

/** The plan replayed over a history in the workbook. */
export function ReplayView({ state, lighting, history }: Props) {
  const layout = useLayout();
  const [ratio, setRatio] = useState("");
  const { step, outcome, found, start, cancel } = useLongRun("replay");
  const ivRatio = typedCell(ratio);
  const problem = problemWith(scenarioReplay, "ivRatio", ivRatio);
  const rows = planRowsOf(state.entries);
  const plan = JSON.stringify(rows);
  const stale = found !== null && found.plan !== plan;

  const run = () =>
    start({
      plan,
      done: words`Replayed at ${ratio === "" ? words`VIX1D x share, estimated where the history has none` : ratio}.`,
      failed: words`Nothing was replayed`,
      read: async () => {
        if (!isFresh(state)) throw new Refusal(words`the plan has an entry that is not accepted: see Plan`);
        if (problem !== null) throw new Refusal(problem);
        const { cells } = await history.read();
        return { history: cells, plan: rows, lossPlan: lossPlan(rows, ivRatio), ivRatio };
      },
    });

  return (
    <section aria-label="Replay">
      <h2 className={layout.title}>The plan over history</h2>
      <p className={layout.note}>
        Model prices, not quotes. The volatility of the options sold decides the result: a share of VIX1D, 0.8
        to 1.0 side by side with the share that breaks even; as a what-if a ratio to VIX, 0.7 to 1.0.
      </p>
      <div className={mergeClasses(layout.pair, layout.apart)}>
        <HistoryField history={history} />
        <AskedField
          label="Sold at"
          unit={words`ratio or text`}
          hint={words`Blank: VIX1D x share, else estimated; "measured", "VIX1D x 0.95", or a ratio to VIX`}
          typed={ratio}
          problem={problem}
          type={setRatio}
        />
      </div>
      <RunBar name={words`Replay`} step={step} outcome={outcome} run={run} cancel={cancel} />
      {found !== null && (
        <>
          {stale && <p className={layout.note}>The plan has changed since: replay again.</p>}
          <div className={mergeClasses(stale && layout.stale)}>
            <ReplayResults answer={found.answer} lighting={lighting} />
            <HedgeCostTable state={state} summary={found.answer.summary} />
          </div>
        </>
      )}
      <Sources of={[scenarioReplay, scenarioLosses]} />
    </section>
  );
}
