import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { crashDays } from "../../engine/scenario/episodes";
import { alvhSolve } from "../../functions/alvh/solve.fn";
import { CellError } from "../../functions/cells";
import { ChartFrame } from "../charts/ChartFrame";
import type { PaneHost } from "../choose-host";
import * as write from "../format";
import { useLayout } from "../layout";
import { planRowsOf } from "../plan/plan-rows";
import { shownText } from "../plan/shown-text";
import { typedCell } from "../plan/typed-cell";
import { Sources } from "../Sources";
import type { SectionProps } from "../sections/section-props";
import { done, failed, type Outcome, refused, Told } from "../Told";
import type { Lighting } from "../theme";
import { FrontierChart } from "./FrontierChart";
import { type Asked, type Fitted, fitted, type Proposal } from "./fitted";
import { ProposalTable } from "./ProposalTable";

const SHOCKS = {
  "six crashes": crashDays.map(({ name }) => [name]),
  "every named day": [["days"]],
  "every stretch": [["stretches"]],
  "days and stretches": [["all"]],
} as const;
type ShocksName = keyof typeof SHOCKS;

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
  const [target, setTarget] = useState("50%");
  const [budget, setBudget] = useState("2%");
  const [shocks, setShocks] = useState<ShocksName>("six crashes");
  const [found, setFound] = useState<Found | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const rows = useMemo(() => planRowsOf(state.entries), [state]);
  const asked: Asked = { target: typedCell(target), budget: typedCell(budget), shocks: SHOCKS[shocks] };
  const key = JSON.stringify([rows.filter(([label]) => label !== "layers" && label !== "hedge"), asked]);
  const isFresh = found?.of === key;

  const fit = () => {
    if (rows.length === 0) return setOutcome(refused("Waits until every entry above is accepted."));
    const answer = fitted(rows, asked);
    if (answer instanceof CellError) return setOutcome(refused(answer.message));
    setFound({ of: key, asked, answer });
    setOutcome(done(`${answer.why[0]?.toUpperCase()}${answer.why.slice(1)}.`));
  };
  const take = ({ layers, aim }: Proposal) => {
    act({ kind: "typed", field: "layers", text: layers });
    act({ kind: "typed", field: "hedged", text: "TRUE" });
    setOutcome(done(`The plan holds the layers of "${aim}".`));
  };
  const insert = async () => {
    if (host.workbook === null || found === null) return;
    try {
      const { fitSheet } = await import("../sheet/fit-sheet");
      const { name } = await host.workbook.insertSheet(fitSheet(rows, found.asked));
      setOutcome(done(`Sheet "${name}" stands in ${host.workbook.host}: live formulas, inputs in blue.`));
    } catch (error) {
      setOutcome(failed("No sheet was inserted", error));
    }
  };

  return (
    <section aria-label="Fit a hedge" className={layout.apart}>
      <h3 className={layout.title}>Fit a hedge</h3>
      <div className={layout.pair}>
        <Field label="Share of the condors' loss to be paid">
          <Input value={target} onChange={(_, { value }) => setTarget(value)} />
        </Field>
        <Field label="Budget a year, of equity (replayed median)">
          <Input value={budget} onChange={(_, { value }) => setBudget(value)} />
        </Field>
        <Field label="In every one of these shocks" className={layout.wide}>
          <Select value={shocks} onChange={(_, { value }) => setShocks(value as ShocksName)}>
            {Object.keys(SHOCKS).map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Field>
      </div>
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
          <ProposalTable fitted={found.answer} held={shownText(state.entries, "layers")} take={take} />
          <ChartFrame
            title="What each share costs at least"
            fresh={isFresh}
            chart={<FrontierChart frontier={found.answer.frontier} lighting={lighting} />}
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
            words="The median year on record (2013-2026: carry times 1.02 to 1.14), model prices at mid, whole contracts, any budget. The shocks are past ones; the next is another."
          />
        </div>
      )}
      <p className={layout.note}>
        VIX calls of 0.50, 0.30 and 0.15 delta at 30, 60, 110 and 220 days, at most three layers; layers of
        your own and SPX puts: ALVH.SOLVE. It answers how many, not whether.
      </p>
      <Sources of={[alvhSolve]} />
    </section>
  );
}
