import { Button, Field, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { scenarioSimulate } from "../../../functions/scenario/simulate.fn";
import { words } from "../../../host/words";
import type { PaneHost } from "../../choose-host";
import { useLayout } from "../../layout";
import { Refusal } from "../../plan/graph/part";
import { isFresh, type PaneState } from "../../plan/pane-state";
import { planRowsOf } from "../../plan/plan-rows";
import { Sources } from "../../Sources";
import { done, failed, refused } from "../../Told";
import type { Lighting } from "../../theme";
import { AskedField } from "../AskedField";
import { HistoryField } from "../HistoryField";
import type { HistorySheet } from "../history-sheet";
import { RunBar } from "../long-run/RunBar";
import { useLongRun } from "../long-run/use-long-run";
import { SimulationResults } from "./SimulationResults";
import {
  cellsOf,
  fieldProblem,
  fieldsOf,
  firstTyped,
  MODELS,
  type Model,
  simulationFields,
} from "./simulation-fields";
import { simulationSheet } from "./simulation-sheet";

const useStyles = makeStyles({ insert: { marginTop: tokens.spacingVerticalM } });

interface Props {
  readonly host: PaneHost;
  readonly state: PaneState;
  readonly lighting: Lighting;
  readonly history: HistorySheet;
}

/** The plan over simulated years: model, paths, seed; spread, falls, odds; the same question as a sheet. */
export function SimulationView({ host, state, lighting, history }: Props) {
  const layout = useLayout();
  const styles = useStyles();
  const [model, setModel] = useState<Model>("joint");
  const [typed, setTyped] = useState(firstTyped);
  const { step, outcome, found, start, cancel, tell } = useLongRun("simulation");
  const cells = cellsOf(typed);
  const problem = fieldsOf(model)
    .map((name) => fieldProblem(name, cells))
    .find((each) => each !== null);
  const rows = planRowsOf(state.entries);
  const plan = JSON.stringify(rows);
  const stale = found !== null && found.plan !== plan;
  const demandLawful = () => {
    if (!isFresh(state)) throw new Refusal(words`the plan has an entry that is not accepted: see Plan`);
    if (problem !== undefined) throw new Refusal(problem ?? "");
  };

  const run = () =>
    start({
      plan,
      done: words`Simulated.`,
      failed: words`Nothing was simulated`,
      read: async () => {
        demandLawful();
        return { ...cells, plan: rows, history: model === "days" ? (await history.read()).cells : null };
      },
    });

  const insert = async () => {
    const { workbook } = host;
    try {
      if (workbook === null) throw new Refusal(host.absence);
      demandLawful();
      const address = model === "days" ? (await history.read()).address : null;
      const { name } = await workbook.insertSheet(simulationSheet(rows, cells, address));
      tell(done(words`Sheet "${name}" stands in ${workbook.host}: one live SCENARIO.SIMULATE.`));
    } catch (error) {
      const what = words`No sheet was inserted`;
      tell(error instanceof Refusal ? refused(`${what}: ${error.message}`) : failed(what, error));
    }
  };

  return (
    <section aria-label="Simulation">
      <h2 className={layout.title}>The plan over simulated years</h2>
      <p className={layout.note}>
        Model prices, not quotes: the IV ratio decides the result. A cell bears a year of 10,000 paths, the
        pane fifty times as many.
      </p>
      <div className={mergeClasses(layout.pair, layout.apart)}>
        <Field label="Paths from" className={layout.wide}>
          <Select value={model} onChange={(_, { value }) => setModel(value as Model)}>
            {Object.entries(MODELS).map(([name, words]) => (
              <option key={name} value={name}>
                {words}
              </option>
            ))}
          </Select>
        </Field>
        {model === "days" && <HistoryField history={history} />}
        {fieldsOf(model).map((name) => (
          <AskedField
            key={name}
            {...simulationFields[name]}
            typed={typed[name]}
            problem={fieldProblem(name, cells)}
            type={(text) => setTyped({ ...typed, [name]: text })}
          />
        ))}
      </div>
      <RunBar name={words`Simulate`} step={step} outcome={outcome} run={run} cancel={cancel} />
      {found !== null && (
        <>
          {stale && <p className={layout.note}>The plan has changed since: simulate again.</p>}
          <div className={mergeClasses(stale && layout.stale)}>
            <SimulationResults answer={found.answer} lighting={lighting} />
          </div>
        </>
      )}
      <Button className={styles.insert} onClick={insert}>
        Insert as sheet
      </Button>
      <Sources of={[scenarioSimulate]} />
    </section>
  );
}
