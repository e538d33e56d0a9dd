import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { alvhSolve } from "../../functions/alvh/solve.fn";
import { CellError } from "../../functions/cells";
import { words } from "../../host/words";
import { ChartFrame } from "../charts/ChartFrame";
import type { PaneHost } from "../choose-host";
import * as write from "../format";
import { later } from "../later";
import { useLayout } from "../layout";
import { planRowsOf } from "../plan/plan-rows";
import { shownText } from "../plan/shown-text";
import { Sources } from "../Sources";
import type { SectionProps } from "../sections/section-props";
import { done, failed, type Outcome, refused, Told } from "../Told";
import type { Lighting } from "../theme";
import { askedBy, FIRST, FitFields, type Form } from "./FitFields";
import { FrontierChart } from "./FrontierChart";
import { type Asked, COST_MEANINGS, COST_WORDS, type Fitted, fitted, type Proposal } from "./fitted";
import { ProposalTable } from "./ProposalTable";

const sheetMade = later(() => import("../sheet/fit-sheet"));

const useStyles = makeStyles({
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});

interface Props extends SectionProps {
  readonly host: PaneHost;
  readonly lighting: Lighting;
  readonly close: () => void;
}

interface Found {
  readonly of: string;
  readonly asked: Asked;
  readonly answer: Fitted;
}

/** The other way round: how many of what, for which shocks, at what cost. */
export function FitHedge({ state, act, host, lighting, close }: Props) {
  const layout = useLayout();
  const styles = useStyles();
  const [form, setForm] = useState(FIRST);
  const change = (over: Partial<Form>) => setForm({ ...form, ...over });
  const [found, setFound] = useState<Found | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const rows = useMemo(() => planRowsOf(state.entries), [state]);
  const held = rows.filter(([label]) => label !== "layers" && label !== "hedge");
  const key = JSON.stringify([held, form]);
  const isFresh = found?.of === key;

  const fit = () => {
    if (rows.length === 0) return setOutcome(refused(words`Waits until every entry above is accepted.`));
    const asked = askedBy(form);
    if (typeof asked === "string") return setOutcome(refused(asked));
    const answer = fitted(rows, asked);
    if (answer instanceof CellError) return setOutcome(refused(answer.message));
    setFound({ of: key, asked, answer });
    setOutcome(done(`${answer.why[0]?.toUpperCase()}${answer.why.slice(1)}.`));
  };
  const take = ({ layers, aim, figures }: Proposal) => {
    act({ kind: "typed", field: "layers", text: layers });
    act({ kind: "typed", field: "hedged", text: "TRUE" });
    setOutcome(done(words`The plan holds the layers of "${aim}"${smallerWords(figures)}.`));
  };
  const insert = async () => {
    if (host.workbook === null || found === null) return;
    try {
      const { fitSheet } = await sheetMade();
      const { name } = await host.workbook.insertSheet(fitSheet(rows, found.asked));
      setOutcome(
        done(words`Sheet "${name}" stands in ${host.workbook.host}: live formulas, inputs in blue.`),
      );
    } catch (error) {
      setOutcome(failed(words`No sheet was inserted`, error));
    }
  };

  return (
    <section aria-label="Fit a hedge" className={layout.apart}>
      <h3 className={layout.title}>Fit a hedge</h3>
      <FitFields form={form} change={change} />
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={fit}>
          Fit
        </Button>
        {found !== null && host.workbook !== null && <Button onClick={insert}>Insert as a sheet</Button>}
        <Button onClick={close}>Close</Button>
      </div>
      <Told outcome={outcome} />
      {found !== null && (
        <div className={isFresh ? undefined : layout.stale}>
          {!isFresh && <p className={layout.note}>The plan or what is asked has changed since: fit again.</p>}
          <ProposalTable
            fitted={found.answer}
            asked={found.asked}
            held={shownText(state.entries, "layers")}
            take={take}
          />
          <ChartFrame
            title="What each share costs at least"
            fresh={isFresh}
            chart={
              <FrontierChart
                frontier={found.answer.frontier}
                basis={COST_WORDS[found.asked.budgetBy]}
                lighting={lighting}
              />
            }
            table={
              <table className={layout.table}>
                <caption>Least cost a year of each share covered in every shock</caption>
                <tbody>
                  {found.answer.frontier.map(({ share, cost }) => (
                    <tr key={share}>
                      <th scope="row">{write.percent(share, 0)}</th>
                      <td>{write.usd(cost)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            }
            words={`${COST_MEANINGS[found.asked.budgetBy]}. Model prices at mid, whole contracts, any budget. The shocks are past ones; the next is another.`}
          />
        </div>
      )}
      <p className={layout.note}>
        At most three layers are held together; a layer's days are rolled at 10, 30, 60 and 150 left. It
        answers how many, not whether.
      </p>
      <Sources of={[alvhSolve]} />
    </section>
  );
}

/** What the plan cannot hold: it sells one kind of condor, as many as its risk fits. */
function smallerWords(figures: Proposal["figures"]): string {
  const parts = [
    [figures.get("half the wing"), words`with half the wing`],
    [figures.get("with a stop"), "with a stop"],
  ].flatMap(([count, words]) => (typeof count === "number" && count > 0 ? [`${count} ${words}`] : []));
  const kept = words`${figures.get("condors kept")} condors${parts.length > 0 ? `, ${parts.join(", ")}` : ""}`;
  return words`, sized for ${kept}: how many you sell is yours to set`;
}
